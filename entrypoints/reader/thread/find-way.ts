/** Leads to a place in the file's text: an item, a mark, words that a note was written to. */
import { findPassage, type PassageToFind } from '../../../lib/text/find-passage.ts';
import type { Span } from '../../../lib/text/mapped-text.ts';
import type { Viewer } from '../pages/viewer.ts';
import type { DocumentText } from './document-text.ts';
import { type ItemSpan, type PlacedItem, placeItems } from './items-in-view.ts';

/** Room above what was gone to, in points. */
const ROOM_ABOVE = 24;

export interface WayFinder {
  /** Where items stand. */
  place(items: readonly ItemSpan[]): PlacedItem[];
  /** @returns whether there is such a place. */
  goTo(item: PlacedItem | undefined): boolean;
  goToSpan(span: Span): boolean;
  goToPassage(passage: PassageToFind): boolean;
}

export function createWayFinder({ pdfViewer }: Viewer, text: DocumentText): WayFinder {
  const place = (items: readonly ItemSpan[]): PlacedItem[] =>
    placeItems(items, text.pdf, (page, piece) => text.boxOf(page, piece));
  const goTo = (item: PlacedItem | undefined): boolean => {
    if (!item) return false;
    const { top, page } = item;
    pdfViewer.scrollPageIntoView({
      pageNumber: page,
      ...(top === null ? {} : { destArray: [null, { name: 'XYZ' }, null, top + ROOM_ABOVE, null] }),
    });
    return true;
  };
  const goToSpan = ({ start, end }: Span): boolean =>
    goTo(place([{ start, end, id: '', titleSpan: { start, end } }])[0]);
  return {
    place,
    goTo,
    goToSpan,
    goToPassage: (passage) => {
      const span = findPassage(text.pdf.text, passage);
      return span !== null && goToSpan(span);
    },
  };
}
