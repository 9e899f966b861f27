/** What is kept, by body and meeting, for the library's list. */
import type { DocumentKind } from '../document/model.ts';
import type { LibraryBody, LibraryMeeting } from '../messages/library-model.ts';
import { summariseDocument } from './compose-thread.ts';
import type { CorpusDatabase } from './database.ts';
import type { DocumentFacts } from './link-index.ts';

const ORDER: readonly DocumentKind[] = ['agenda', 'minutes', 'newsletter', 'meetingList'];

export async function listLibrary(db: CorpusDatabase): Promise<LibraryBody[]> {
  const drafts = new Map<string, { draft: boolean; items: number }>();
  await db.analyses.each(({ documentId, document }) =>
    drafts.set(documentId, { draft: document.draft, items: document.items.length }),
  );
  const documents: (DocumentFacts & { itemCount: number })[] = [];
  await db.sources.each(({ text: _text, ...facts }) => {
    const read = drafts.get(facts.id);
    documents.push({ ...facts, draft: read?.draft ?? false, itemCount: read?.items ?? 0 });
  });
  return groupByBody(documents);
}

/** Bodies by name, meetings newest first, agenda before minutes. */
function groupByBody(documents: readonly (DocumentFacts & { itemCount: number })[]): LibraryBody[] {
  const names = [...new Set(documents.map(({ body }) => body))].sort((a, b) => a.localeCompare(b, 'da'));
  return names.map((name) => {
    const own = documents.filter(({ body }) => body === name);
    const dates = [...new Set(own.map(({ date }) => date))].sort().reverse();
    const meetings = dates.map((date): LibraryMeeting => {
      const ofMeeting = own.filter((facts) => facts.date === date);
      ofMeeting.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
      return {
        date,
        documents: ofMeeting.map((facts) => ({ ...summariseDocument(facts), itemCount: facts.itemCount })),
      };
    });
    return { name, meetings };
  });
}
