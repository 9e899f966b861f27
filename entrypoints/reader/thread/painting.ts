/** What stands in the pages that are drawn just now: the marks, the references and the knots. Painted anew as others come. */
import type { MarkToPaint, PAGE_CALLS, PageAnswers } from '../../../lib/messages/calls.ts';
import type { LinksToShow } from '../../../lib/messages/model.ts';
import type { Client } from '../../../lib/messages/send.ts';
import type { CollectedText } from '../../../lib/page/collected-text.ts';
import { HighlightMarker } from '../../../lib/page/highlight-marker.ts';
import type { Marker } from '../../../lib/page/marker.ts';
import type { Viewer } from '../pages/viewer.ts';
import type { DocumentText } from './document-text.ts';
import { createDrawnPages } from './drawn-pages.ts';
import type { PlacedItem } from './items-in-view.ts';
import { createMarksAhead } from './marks-ahead.ts';
import type { PageLinks } from './page-links.ts';
import { createPageMarks, type PageMarks } from './page-marks.ts';
import type { Paint } from './reading.ts';
import { createDrawnTextCollector } from './text-layers.ts';

export interface PaintingOptions {
  readonly viewer: Viewer;
  readonly root: HTMLElement;
  readonly text: DocumentText;
  readonly background: Pick<Client<typeof PAGE_CALLS, PageAnswers>, 'readPart'>;
  readonly createMarker: (paint: Paint) => Marker;
  readonly pageLinks: PageLinks;
  /** The marks were painted. */
  readonly onPainted: () => void;
  readonly signal: AbortSignal;
}

export interface Painting {
  marks(): PageMarks | null;
  /** What the background answered, and where its items stand; null: no meeting document. */
  take(paint: Paint | null, items: readonly PlacedItem[]): void;
  /** The pages in view may not have been read: their names are asked for. */
  lookAhead(): Promise<void>;
  setMarks(shown: 'on' | 'off'): void;
  showLinks(links: LinksToShow): void;
  /** Pages were drawn anew. */
  repaint(): void;
  /** The pages were scrolled: others may have come near. */
  paintNear(): void;
  /** All text that is drawn. */
  collectAll(): CollectedText;
}

export function createPainting(options: PaintingOptions): Painting {
  const { viewer, root, text, background, createMarker, pageLinks, onPainted, signal } = options;
  const drawnPages = createDrawnPages(createDrawnTextCollector(), root, viewer.pdfViewer, text);
  const ahead = createMarksAhead(text, background, signal);
  let paint: Paint | null = null;
  let items: readonly PlacedItem[] = [];
  let shown: 'on' | 'off' = 'on';
  let marks: PageMarks | null = null;
  let kind = '';
  let links: LinksToShow | null = null;

  // All marks that are registered are gone through at each change of them; elements stand, and may have the focus.
  const collect = (): CollectedText => drawnPages.collect(marks?.marker instanceof HighlightMarker ? 'near' : 'all');
  const allMarks = (known: Paint): readonly MarkToPaint[] => {
    const more = ahead.marks();
    return more.length === 0 ? known.marks : [...known.marks, ...more];
  };
  const repaint = (): void => {
    if (!marks) return;
    if (!paint || shown === 'off') {
      marks.marker.clear();
      pageLinks.clear();
      return;
    }
    marks.show(collect(), allMarks(paint));
    onPainted();
    // Those of an earlier reading are left out: this one's are on their way. Marks as elements have parted the text's nodes.
    if (links && links.length === text.pdf.text.length) pageLinks.show(collect(), items, links);
  };
  const lookAhead = async (): Promise<void> => {
    if (paint && shown === 'on' && (await ahead.look(drawnPages.inView()))) repaint();
  };
  signal.addEventListener('abort', () => {
    marks?.marker.clear();
    pageLinks.clear();
  });
  return {
    marks: () => marks,
    take: (answer, placed) => {
      paint = answer;
      items = placed;
      ahead.forget();
      if (paint) {
        shown = paint.shown;
        const wanted = `${paint.engine} ${paint.areStops} ${paint.words.open}`;
        // What is marked already stays as it is: the focus may be on it.
        if (wanted !== kind) {
          marks?.marker.clear();
          marks = createPageMarks(createMarker(paint));
          kind = wanted;
        }
      }
      repaint();
      void lookAhead();
    },
    lookAhead,
    setMarks: (value) => {
      shown = value;
      repaint();
    },
    showLinks: (found) => {
      links = found;
      repaint();
    },
    repaint,
    paintNear: () => {
      if (paint && drawnPages.haveMoved()) repaint();
    },
    collectAll: () => drawnPages.collect('all'),
  };
}
