/**
 * What pages show beside the names: references as links, and at the headings of items treated before a red knot in the
 * margin with their number. The reader's page is the extension's own, so knots are buttons.
 */
import type { PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';
import type { LinksToShow } from '../../../lib/messages/model.ts';
import type { CollectedText } from '../../../lib/page/collected-text.ts';
import { HighlightMarker } from '../../../lib/page/highlight-marker.ts';
import type { Marker } from '../../../lib/page/marker.ts';
import type { PlacedItem } from './items-in-view.ts';
import { cutToChunks, type Piece } from './page-marks.ts';

export interface LinkActions {
  openReference(reference: number): void;
  openThread(itemId: string): void;
  /** "3 tidligere behandlinger" */
  nameKnot(count: number): string;
}

export interface PageLinks {
  show(page: CollectedText, items: readonly PlacedItem[], links: LinksToShow): void;
  /** What a click at a point of the viewport does; null where there is no reference. */
  actionAt(x: number, y: number): (() => void) | null;
  clear(): void;
}

interface Reference {
  readonly type: 'reference';
  readonly start: number;
  readonly end: number;
  readonly reference: number;
}

/** Between a knot and its heading, and of a knot, in points. */
const GAP = 7;
const SIZE = 15;
const LAYER = 'reader-knots';

export function createPageLinks(pdfViewer: PDFViewer, actions: LinkActions): PageLinks {
  const marker: Marker | null = 'highlights' in CSS ? new HighlightMarker(document, ['reference']) : null;
  let painted: readonly Piece<Reference>[] = [];
  /** What each layer of knots shows, so that those that stand are not drawn again as other pages come. */
  const shown = new WeakMap<Element, string>();
  const layers = (): NodeListOf<Element> => (pdfViewer.viewer as HTMLElement).querySelectorAll(`.${LAYER}`);

  return {
    show: (page, items, { references, knots }) => {
      painted = cutToChunks(
        page.chunks,
        references.map((one): Reference => ({ ...one, type: 'reference' })),
      );
      marker?.show(page, painted);
      const counts = new Map(knots.map(({ itemId, count }) => [itemId, count]));
      const treated = items.filter(({ id, top }) => counts.has(id) && top !== null);
      for (const view of pdfViewer.getCachedPageViews() as Set<PageView>) {
        const own = view.textLayer ? treated.filter((item) => item.page === view.id) : [];
        const before = view.div.querySelector(`.${LAYER}`);
        const wanted = describeKnots(view, own, counts);
        if (before && shown.get(before) === wanted) continue;
        before?.remove();
        if (own.length === 0) continue;
        const layer = drawKnots(view, own, counts, actions);
        shown.set(layer, wanted);
        view.div.append(layer);
      }
    },
    actionAt: (x, y) => {
      const found = painted[marker?.markAt(x, y) ?? -1];
      return found ? () => actions.openReference(found.whole.reference) : null;
    },
    clear: () => {
      marker?.clear();
      for (const layer of layers()) layer.remove();
    },
  };
}

interface PageView {
  readonly id: number;
  readonly div: HTMLElement;
  readonly textLayer: unknown;
  readonly viewport: {
    readonly width: number;
    readonly height: number;
    readonly scale: number;
    readonly rotation: number;
    convertToViewportPoint(x: number, y: number): number[];
  };
}

const describeKnots = (
  { viewport: { width, height, scale, rotation } }: PageView,
  items: readonly PlacedItem[],
  counts: ReadonlyMap<string, number>,
): string =>
  JSON.stringify([
    rotation,
    width / scale,
    height / scale,
    items.map(({ id, top, left, height: tall }) => [id, counts.get(id), top, left, tall]),
  ]);

/** In shares of the page, so that they stay in place while pdf.js zooms. One column: the thread goes down the margin. */
function drawKnots(
  { viewport }: PageView,
  items: readonly PlacedItem[],
  counts: ReadonlyMap<string, number>,
  { openThread, nameKnot }: LinkActions,
): HTMLElement {
  const layer = document.createElement('div');
  layer.className = LAYER;
  const left = Math.max(0, Math.min(...items.map((item) => item.left ?? 0)) - GAP - SIZE);
  for (const { id, top, height } of items) {
    const count = counts.get(id) ?? 0;
    const [x = 0, y = 0] = viewport.convertToViewportPoint(left + SIZE / 2, (top ?? 0) - height / 2);
    const knot = document.createElement('button');
    knot.type = 'button';
    knot.textContent = String(Math.min(count, 99));
    knot.title = nameKnot(count);
    knot.setAttribute('aria-label', nameKnot(count));
    knot.style.left = `${(100 * x) / viewport.width}%`;
    knot.style.top = `${(100 * y) / viewport.height}%`;
    knot.addEventListener('click', () => openThread(id));
    layer.append(knot);
  }
  return layer;
}
