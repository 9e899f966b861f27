/** Fetches from the database what a name's card is put together from. */
import { createTranslator, type Translate } from '../../locales/translate.ts';
import type { MeetingDocument } from '../document/model.ts';
import type { DescribedDocument } from '../entities/corpus-documents.ts';
import { describeEntity } from '../entities/describe-entity.ts';
import type { KnownPerson } from '../entities/known-names.ts';
import type { Mention } from '../entities/model.ts';
import type { EntityCard } from '../messages/card-model.ts';
import type { DocumentSummary, ItemThread } from '../messages/model.ts';
import { composeCard, MOST_OCCURRENCES, newestFirst } from './compose-card.ts';
import { composeDescribedFacts } from './compose-facts.ts';
import { composeMerged } from './compose-merged.ts';
import { composeSections } from './compose-sections.ts';
import type { CorpusDatabase } from './database.ts';
import { describeAnalysis } from './describe-analysis.ts';
import type { Corpus } from './load-corpus.ts';
import { mentionKey } from './mention-key.ts';
import { loadAnalyses } from './rows/load-analyses.ts';
import { countOccurrences, placesIn } from './rows/occurrences.ts';

/** Documents that a card is put together from at most, newest first. */
const MOST_DOCUMENTS = 60;

/** The page on which the name was clicked. */
export interface CardPage {
  readonly document: DocumentSummary;
  readonly mentions: readonly Mention[];
  readonly threads: readonly ItemThread[];
  /** The items in which the name stands. */
  readonly itemIds: readonly string[];
  /** Where the page itself shows the person with party and municipality. */
  readonly seen: readonly KnownPerson[];
}

export async function loadCard(
  db: CorpusDatabase,
  corpus: Pick<Corpus, 'documents' | 'settled'>,
  mention: Mention,
  page: CardPage,
  translate: Translate = createTranslator('da'),
): Promise<EntityCard> {
  const { documents, settled } = corpus;
  const keys = new Set([mentionKey(mention)]);
  const rows = await db.occurrences
    .where('keys')
    .anyOf([...keys])
    .toArray();
  const naming = rows.map(({ documentId }) => documentId);
  const shown = newestFirst(naming, documents).slice(0, MOST_OCCURRENCES);
  const telling = documentsFor(mention, naming, page, corpus);
  const [loaded, pairs] = await Promise.all([
    loadAnalyses(db, [...new Set([...telling, ...shown])]),
    db.apart.toArray(),
  ]);
  const byId = new Map(loaded.map((analysis) => [analysis.documentId, analysis] as const));
  const analyses = shown.flatMap((id) => byId.get(id) ?? []);
  const described = telling.flatMap((id) => byId.get(id) ?? []).map(describeAnalysis);
  const card = composeCard(mention, {
    rows: analyses.flatMap((analysis) => placesIn(analysis, keys)),
    total: countOccurrences(rows, keys),
    documents,
    items: new Map(analyses.flatMap(({ document }) => document.items.map((item) => [item.id, item] as const))),
    mended: new Map(analyses.map(({ documentId, mended }) => [documentId, mended] as const)),
    seen: mention.type === 'person' ? [...page.seen, ...settled.sightings(mention.canonical ?? '')] : [],
    translate,
  });
  const kept = described.find(({ document }) => document.id === twinOf(page.document, corpus));
  const source = kept ?? asDescribed(page);
  const here = (kept && sameIn(kept, mention)) ?? mention;
  const description = describeEntity(here, source, described);
  const facts = composeDescribedFacts(description, page.document.date, translate);
  const told = new Set(facts.map(({ label }) => label));
  // A page that is not kept may be newer than all that is: what it shows of the person itself counts.
  const isPersonOnPage = mention.type === 'person' && !kept && page.seen.length > 0;
  return {
    ...card,
    facts: isPersonOnPage ? card.facts : [...facts, ...card.facts.filter(({ label }) => !told.has(label))],
    merged: composeMerged(
      mention,
      [...described, ...(kept ? [] : [source])].flatMap(({ mentions }) => mentions),
    ),
    apart: pairs.filter(
      ({ type, printed, canonical }) => type === card.type && [printed, canonical].includes(card.canonical),
    ),
    sections: composeSections(description, { mention: here, source: source.document, documents, translate }),
  };
}

/** Those that name it; an amount's thread, and a date's meetings, besides. */
function documentsFor(
  { type, iso }: Mention,
  naming: readonly string[],
  { document, threads, itemIds }: CardPage,
  corpus: Pick<Corpus, 'documents'>,
): string[] {
  const ids = new Set(naming);
  const twin = twinOf(document, corpus);
  if (twin !== null) ids.add(twin);
  if (type === 'amount') {
    const own = threads.filter(({ item }) => itemIds.includes(item.id));
    for (const { document: other } of own.flatMap(({ earlier }) => earlier)) ids.add(other.id);
  }
  if (type === 'date' && iso) {
    const [from = iso] = iso.split('/');
    for (const { id, date } of corpus.documents.values()) if (date.startsWith(from)) ids.add(id);
  }
  const dateOf = (id: string): string => corpus.documents.get(id)?.date ?? '';
  return [...ids].sort((a, b) => dateOf(b).localeCompare(dateOf(a))).slice(0, MOST_DOCUMENTS);
}

/** Id under which the page's document is kept. */
function twinOf({ id, kind, date, body }: DocumentSummary, { documents }: Pick<Corpus, 'documents'>): string | null {
  if (documents.has(id)) return id;
  for (const row of documents.values()) if (row.kind === kind && row.date === date && row.body === body) return row.id;
  return null;
}

/** The same name in the kept document, where offsets may differ. */
function sameIn({ mentions }: DescribedDocument, mention: Mention): Mention | undefined {
  const key = mentionKey(mention);
  const same = mentions.filter((other) => mentionKey(other) === key);
  return same.find(({ subject }) => subject === mention.subject) ?? same[0];
}

/** A page that is not kept, as far as its names tell of it. */
function asDescribed({ document, mentions }: CardPage): DescribedDocument {
  const { id, kind, draft, body, date } = document;
  const read: MeetingDocument = {
    id,
    kind,
    draft,
    addendum: false,
    body: { name: body, kind: 'association' },
    date,
    start: null,
    place: null,
    items: [],
    attendance: [],
    evidence: {},
    scanned: false,
  };
  return {
    document: read,
    mentions,
    reading: { text: { text: '', source: '', fromSource: () => ({ start: 0, end: 0 }) } },
  };
}
