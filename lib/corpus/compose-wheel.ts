/** A body's year wheel from what is kept of its meetings: newest meetings first are taken in, up to a number. */
import type { DocumentKind } from '../document/model.ts';
import { standingOf } from '../links/item-standing.ts';
import { findRecurringSubjects } from '../links/recurring-subjects.ts';
import type { YearWheel } from '../messages/wheel-model.ts';
import type { CorpusDatabase, DocumentRow } from './database.ts';
import { loadItemsOf } from './rows/load-analyses.ts';

const MOST_MEETINGS = 80;
const MOST_SUBJECTS = 10;
const TELLS_MOST: readonly DocumentKind[] = ['minutes', 'agenda', 'newsletter', 'meetingList', 'document'];

/** Null for a body of which nothing is kept. */
export async function composeWheel(db: CorpusDatabase, body: string): Promise<YearWheel | null> {
  const rows = (await db.documents.filter((row) => row.body === body).toArray()).filter(({ kind }) => isMeeting(kind));
  const byDate = new Map<string, DocumentRow>();
  for (const row of rows) {
    const kept = byDate.get(row.date);
    if (!kept || TELLS_MOST.indexOf(row.kind) < TELLS_MOST.indexOf(kept.kind)) byDate.set(row.date, row);
  }
  const meetings = [...byDate.values()].sort((a, b) => a.date.localeCompare(b.date)).slice(-MOST_MEETINGS);
  if (meetings.length === 0) return null;
  const titles = await readTitles(db, meetings);
  const told = meetings.map(({ date, id }) => ({ date, titles: titles.get(id) ?? [] }));
  return {
    body,
    meetings: meetings.map(({ id, date, itemCount }) => ({ date, documentId: id, items: itemCount })),
    subjects: findRecurringSubjects(told, body, MOST_SUBJECTS),
  };
}

function isMeeting(kind: DocumentKind): boolean {
  return kind === 'minutes' || kind === 'agenda';
}

/** Titles of items that are about something, by document. */
async function readTitles(db: CorpusDatabase, meetings: readonly DocumentRow[]): Promise<Map<string, string[]>> {
  const titles = new Map<string, string[]>();
  for (const { id } of meetings) {
    const matters = (await loadItemsOf(db, id)).filter((item) => standingOf(item) === 'matter');
    titles.set(
      id,
      matters.map(({ item }) => item.title),
    );
  }
  return titles;
}
