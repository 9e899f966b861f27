/** What is kept, by body and meeting, for the library's list. */
import type { DocumentKind } from '../document/model.ts';
import type { LibraryBody, LibraryMeeting } from '../messages/library-model.ts';
import { summariseDocument } from './compose-thread.ts';
import type { CorpusDatabase, DocumentRow } from './database.ts';

const ORDER: readonly DocumentKind[] = ['agenda', 'minutes', 'newsletter', 'meetingList', 'document'];

export async function listLibrary(db: CorpusDatabase): Promise<LibraryBody[]> {
  return groupByBody(await db.documents.toArray());
}

/** Bodies by name, meetings newest first, agenda before minutes. */
function groupByBody(documents: readonly DocumentRow[]): LibraryBody[] {
  const byBody = groupBy(documents, ({ body }) => body);
  return [...byBody]
    .sort(([a], [b]) => a.localeCompare(b, 'da'))
    .map(([name, own]) => ({ name, meetings: groupByDate(own) }));
}

function groupByDate(documents: readonly DocumentRow[]): LibraryMeeting[] {
  const byDate = groupBy(documents, ({ date }) => date);
  return [...byDate]
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([date, own]) => ({
      date,
      documents: own
        .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
        .map((row) => ({ ...summariseDocument(row), itemCount: row.itemCount, extraction: row.extraction })),
    }));
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}
