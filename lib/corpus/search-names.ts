/** What is asked by a name, a date or an amount alone: the places where it stands, newest first, one an item. */
import type { LinkItem } from '../links/model.ts';
import { readQuestion } from '../links/read-question.ts';
import type { SearchGroup, SearchQuery } from '../messages/search-model.ts';
import { chooseOccurrences } from './compose-card.ts';
import { summariseDocument } from './compose-thread.ts';
import type { CorpusDatabase, MentionRow } from './database.ts';
import type { Corpus } from './load-corpus.ts';
import { quoteAround } from './quote-around.ts';

const MOST_GROUPS = 20;
/** Words beside a limit ("beløb over 1 mio. kr.") that ask for amounts, not for a subject. */
const AMOUNT_WORDS = new Set(
  'beløb beløbet beløbene mio mia kr kroner millioner milliarder tusind sager punkter mere mindre end'.split(' '),
);
const NAMED = ['person', 'organisation', 'municipality', 'party', 'caseNumber', 'law'];

/** Empty where the question is more than a name, a date or an amount, or none that the corpus has. */
export async function searchNames(
  db: CorpusDatabase,
  { documents }: Pick<Corpus, 'documents'>,
  query: SearchQuery,
): Promise<SearchGroup[]> {
  const rows = await findRows(db, query.question.trim());
  const chosen = chooseOccurrences(rows, documents);
  const ids = [...new Set(chosen.map(({ documentId }) => documentId))];
  const [analyses, items] = await Promise.all([
    db.analyses.bulkGet(ids),
    db.items.bulkGet(chosen.flatMap(({ itemId }) => itemId ?? [])),
  ]);
  const mended = new Map(analyses.flatMap((row) => (row ? [[row.documentId, row.mended] as const] : [])));
  const byId = new Map(items.flatMap((item) => (item ? [[item.id, item] as const] : [])));
  const groups = chosen.flatMap((row): SearchGroup[] => {
    const item = row.itemId === null ? undefined : byId.get(row.itemId);
    const facts = documents.get(row.documentId);
    const text = mended.get(row.documentId);
    if (!facts || !item || text === undefined || !passes(item, query)) return [];
    const { quote, quoteStart, quoteEnd } = quoteAround(text, { start: row.mendedStart, end: row.mendedEnd });
    return [
      {
        document: summariseDocument(facts),
        itemNumber: item.item.number,
        itemTitle: item.item.title,
        outcome: item.item.decision?.outcome ?? null,
        passages: [
          {
            quote,
            marks: [{ start: quoteStart, end: quoteEnd }],
            place: { documentId: row.documentId, itemId: row.itemId, start: row.start, end: row.end },
          },
        ],
      },
    ];
  });
  return groups.slice(0, MOST_GROUPS);
}

async function findRows(db: CorpusDatabase, question: string): Promise<MentionRow[]> {
  const { terms, dates, amountOver, amountUnder } = readQuestion(question, '2000-01-01');
  const [date] = dates;
  const asksAmount = terms.every(({ word }) => AMOUNT_WORDS.has(word));
  if (question === '') return [];
  if (asksAmount && (amountOver !== null || amountUnder !== null)) {
    const amounts = db.mentions.where('key').startsWith('amount:');
    return amounts
      .filter(({ key }) => {
        const value = Number(/^amount:(\d+)$/.exec(key)?.[1] ?? Number.NaN);
        return value > (amountOver ?? 0) && value < (amountUnder ?? Number.POSITIVE_INFINITY);
      })
      .toArray();
  }
  if (terms.length === 0 && date) return db.mentions.where('key').startsWith(`date:${date}`).toArray();
  const names = [question, `${question} Kommune`];
  return db.mentions
    .where('key')
    .anyOfIgnoreCase(NAMED.flatMap((type) => names.map((name) => `${type}:${name}`)))
    .toArray();
}

function passes({ item, date, body, entities }: LinkItem, query: SearchQuery): boolean {
  return (
    date.startsWith(query.year) &&
    (query.body === '' || body === query.body) &&
    (query.outcome === '' || item.decision?.outcome === query.outcome) &&
    (query.party === '' || (entities[query.party] ?? 0) > 0)
  );
}
