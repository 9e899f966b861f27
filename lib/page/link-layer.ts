/** What a page shows beside the names: its references as links, and knots at the headings of items treated before. */
import type { CollectedText } from './collected-text.ts';
import { HighlightMarker } from './highlight-marker.ts';
import { drawKnots, type Knot, type KnotLayer } from './knot-layer.ts';
import type { Marker } from './marker.ts';
import type { PageItem } from './watch-items.ts';

export interface PageLinks {
  /** Of the text that the offsets are into. */
  readonly length: number;
  /** Sorted, not overlapping; `reference` is what `openReference` is told. */
  readonly references: readonly { readonly start: number; readonly end: number; readonly reference: number }[];
  readonly knots: readonly Knot[];
}

export interface LinkActions {
  openReference(reference: number): void;
  openThread(itemId: string): void;
}

export interface LinkLayer {
  /** In place of what was shown; nothing where the page's text is no longer the one that the links are of. */
  show(page: CollectedText, items: readonly PageItem[], links: PageLinks): void;
  follow(): void;
  /** What a click at a point of the viewport does; null where there is neither knot nor reference. */
  actionAt(x: number, y: number): (() => void) | null;
  clear(): void;
}

export function createLinkLayer(document: Document, actions: LinkActions): LinkLayer {
  const marker: Marker | null =
    'highlights' in (document.defaultView as Window & typeof globalThis).CSS
      ? new HighlightMarker(document, ['reference'])
      : null;
  let knots: KnotLayer | null = null;
  let references: PageLinks['references'] = [];
  const clear = (): void => {
    marker?.clear();
    knots?.remove();
    knots = null;
  };
  return {
    show: (page, items, links) => {
      clear();
      if (links.length !== page.text.length) return;
      references = links.references;
      marker?.show(
        page,
        references.map(({ start, end }) => ({ type: 'reference', start, end })),
      );
      if (links.knots.length > 0) knots = drawKnots(page, items, links.knots);
    },
    follow: () => {
      marker?.follow();
      knots?.follow();
    },
    actionAt: (x, y) => {
      const itemId = knots?.itemAt(x, y) ?? null;
      if (itemId !== null) return () => actions.openThread(itemId);
      const reference = references[marker?.markAt(x, y) ?? -1];
      return reference ? () => actions.openReference(reference.reference) : null;
    },
    clear,
  };
}
