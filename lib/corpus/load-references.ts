/** Resolves what the items of a document point at, fetching of the corpus only the documents that are meant. */
import type { LinkItem, Reference } from '../links/model.ts';
import {
  bearsCase,
  findMeantDocuments,
  findMeantItem,
  latest,
  meansWholeMeeting,
} from '../links/resolve-references.ts';
import type { DocumentSummary, ReferenceCard } from '../messages/model.ts';
import { toItemLine } from './compose-beside.ts';
import { summariseDocument } from './compose-thread.ts';
import type { CorpusDatabase, DocumentRow } from './database.ts';
import type { Corpus } from './load-corpus.ts';
import { giveWay } from './load-threads.ts';
import { loadItemsOf } from './rows/load-analyses.ts';

/** Documents looked into for one case number. */
const MOST_OF_CASE = 24;

export interface ResolvedReference {
  readonly reference: Reference;
  /** The item in which it stands. */
  readonly holder: string;
  readonly card: ReferenceCard;
}

/** Those that name a meeting or an item, in the order of the text. */
export async function loadReferences(
  db: CorpusDatabase,
  { documents, index }: Pick<Corpus, 'documents' | 'index'>,
  document: DocumentSummary,
  items: readonly LinkItem[],
): Promise<ResolvedReference[]> {
  const fetched = new Map<string, readonly LinkItem[]>([[document.id, items]]);
  const itemsOf = async (id: string): Promise<readonly LinkItem[]> => {
    const found = fetched.get(id) ?? (await loadItemsOf(db, id));
    fetched.set(id, found);
    return found;
  };
  const findCase = async (number: string): Promise<LinkItem | undefined> => {
    const rows = await db.occurrences.where('keys').equals(`caseNumber:${number}`).limit(MOST_OF_CASE).toArray();
    const others = rows.filter(({ documentId }) => documentId !== document.id);
    const bearing = await Promise.all(others.map(({ documentId }) => itemsOf(documentId)));
    return latest(bearing.flat().filter(({ item }) => bearsCase(item, number)));
  };
  const known = new Map(documents).set(document.id, { ...document } as DocumentRow);
  const meetings = await index.reader.listDocuments();
  const resolved: ResolvedReference[] = [];
  for (const holder of items) {
    const own = { id: holder.documentId, body: holder.body, date: holder.date, kind: holder.kind };
    for (const reference of holder.references) {
      const { body, date, caseNumber } = reference.target;
      let target = caseNumber === undefined ? undefined : await findCase(caseNumber);
      const meant = findMeantDocuments(reference, own, meetings);
      for (const alike of meansWholeMeeting(reference) ? [] : meant) {
        const candidates = (await Promise.all(alike.map((one) => itemsOf(one.id)))).flat();
        const id = findMeantItem(reference, holder, candidates);
        target = candidates.find((one) => one.id === id);
        if (target) break;
      }
      // A case that the collection lacks is a name like others, a treatment without a day no more than words.
      if (date === null && !target) continue;
      const row = known.get(target?.documentId ?? meant[0]?.[0]?.id ?? '');
      const text = reference.text.replace(/\s+/g, ' ').trim();
      const card: ReferenceCard = {
        text,
        body,
        date,
        target: (target && toItemLine(target, known)) ?? null,
        document: row ? summariseDocument(row) : null,
      };
      resolved.push({ reference, holder: holder.id, card });
    }
    await giveWay();
  }
  return resolved;
}
