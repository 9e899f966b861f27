/** The meeting's other document beside the one being read: agenda beside minutes, minutes beside agenda. */
import type { DocumentKind } from '../document/model.ts';
import { compareMeeting } from '../links/compare-meeting.ts';
import type { LinkItem } from '../links/model.ts';
import type { DocumentSummary, ItemChange, MeetingBeside } from '../messages/model.ts';
import { toItemLine } from './compose-beside.ts';
import { summariseDocument } from './compose-thread.ts';
import type { CorpusDatabase } from './database.ts';
import type { Corpus } from './load-corpus.ts';
import { loadItemsOf } from './rows/load-analyses.ts';

export interface MeetingChanges {
  /** By item of the document being read; those to which nothing happened are not in it. */
  readonly byItem: ReadonlyMap<string, ItemChange>;
  /** Null where the corpus has no other document of the meeting. */
  readonly beside: MeetingBeside | null;
}

const COUNTERPART: Partial<Record<DocumentKind, DocumentKind>> = { agenda: 'minutes', minutes: 'agenda' };
const NOTHING: MeetingChanges = { byItem: new Map(), beside: null };

export async function loadMeetingChanges(
  db: CorpusDatabase,
  { documents }: Pick<Corpus, 'documents'>,
  document: DocumentSummary,
  items: readonly LinkItem[],
): Promise<MeetingChanges> {
  const wanted = COUNTERPART[document.kind];
  const other = [...documents.values()].find(
    ({ kind, date, body }) => kind === wanted && date === document.date && body === document.body,
  );
  if (!wanted || !other) return NOTHING;
  const others = await loadItemsOf(db, other.id);
  const isMinutes = document.kind === 'minutes';
  const changes = isMinutes ? compareMeeting(others, items) : compareMeeting(items, others);
  const byId = new Map(others.map((item) => [item.id, item]));
  const byItem = new Map<string, ItemChange>();
  const missing: LinkItem[] = [];
  for (const { agenda, minutes, state, newText } of changes) {
    const [ownId, otherId] = isMinutes ? [minutes, agenda] : [agenda, minutes];
    const there = otherId === null ? undefined : byId.get(otherId);
    if (ownId === null) {
      if (there) missing.push(there);
    } else if (state !== 'same') {
      byItem.set(ownId, { state, newText, other: (there && toItemLine(there, documents)) ?? null });
    }
  }
  return {
    byItem,
    beside: {
      other: summariseDocument(other),
      missing: missing.flatMap((item) => toItemLine(item, documents) ?? []),
    },
  };
}
