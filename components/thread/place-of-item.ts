/** The item being read as a place: the whole of it. Where in it the decision stands is not told. */
import type { DocumentSummary, Place } from '../../lib/messages/model.ts';

export function placeOf({ id }: DocumentSummary, itemId: string): Place {
  return { documentId: id, itemId, start: 0, end: 0 };
}
