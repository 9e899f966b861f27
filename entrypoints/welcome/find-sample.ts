/** The document that shows best what the extension does: the newest minutes of the collection. */
import type { Place } from '../../lib/messages/model.ts';
import { ownPages } from '../common/own-pages.ts';

/** Null while the collection is empty: the list is shown instead. */
export async function findSample(): Promise<Place | null> {
  const answer = await ownPages.listLibrary({});
  if (!answer.ok) return null;
  const documents = answer.value.bodies.flatMap(({ meetings }) => meetings.flatMap(({ documents: own }) => own));
  const [newest] = documents.filter(({ kind }) => kind === 'minutes').sort((a, b) => b.date.localeCompare(a.date));
  const sample = newest ?? documents[0];
  return sample ? { documentId: sample.id, itemId: null, start: 0, end: 0 } : null;
}
