/** What is asked by a name, a date or an amount alone: the places where it stands, newest first, one an item. */
import { linkItemAt } from '../links/link-items.ts';
import type { LinkItem } from '../links/model.ts';
import { readQuestion } from '../links/read-question.ts';
import type { SearchGroup, SearchQuery } from '../messages/search-model.ts';
import { chooseOccurrences, MOST_OCCURRENCES, newestFirst } from './compose-card.ts';
import { summariseDocument } from './compose-thread.ts';
import type { CorpusDatabase } from './database.ts';
import type { Corpus } from './load-corpus.ts';
import { quoteAround } from './quote-around.ts';
import { loadAnalyses } from './rows/load-analyses.ts';
import { placesIn } from './rows/occurrences.ts';

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
  const { keys, ids } = await findNaming(db, query.question.trim());
  // Each document has one place at the least.
  const analyses = await loadAnalyses(db, newestFirst(ids, documents).slice(0, MOST_OCCURRENCES));
  const byId = new Map(analyses.map((analysis) => [analysis.documentId, analysis] as const));
  const chosen = chooseOccurrences(
    analyses.flatMap((analysis) => placesIn(analysis, keys)),
    documents,
  );
  const groups = chosen.flatMap((row): SearchGroup[] => {
    const analysis = byId.get(row.documentId);
    const facts = documents.get(row.documentId);
    const at = analysis?.document.items.findIndex(({ id }) => id === row.itemId) ?? -1;
    if (!facts || !analysis || at < 0) return [];
    const item = linkItemAt(analysis, at);
    if (!passes(item, query)) return [];
    const { quote, quoteStart, quoteEnd } = quoteAround(analysis.mended, {
      start: row.mendedStart,
      end: row.mendedEnd,
    });
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

interface Naming {
  readonly keys: ReadonlySet<string>;
  /** Of documents. */
  readonly ids: readonly string[];
}

async function findNaming(db: CorpusDatabase, question: string): Promise<Naming> {
  const keys = new Set(question === '' ? [] : await findKeys(db, question));
  const ids = await db.occurrences
    .where('keys')
    .anyOf([...keys])
    .primaryKeys();
  return { keys, ids };
}

async function findKeys(db: CorpusDatabase, question: string): Promise<string[]> {
  const { terms, dates, amountOver, amountUnder } = readQuestion(question, '2000-01-01');
  const [date] = dates;
  const asksAmount = terms.every(({ word }) => AMOUNT_WORDS.has(word));
  const known = db.occurrences.where('keys');
  if (asksAmount && (amountOver !== null || amountUnder !== null)) {
    return (await known.startsWith('amount:').uniqueKeys()).map(String).filter((key) => {
      const value = Number(/^amount:(\d+)$/.exec(key)?.[1] ?? Number.NaN);
      return value > (amountOver ?? 0) && value < (amountUnder ?? Number.POSITIVE_INFINITY);
    });
  }
  if (terms.length === 0 && date) return (await known.startsWith(`date:${date}`).uniqueKeys()).map(String);
  const names = [question, `${question} Kommune`];
  const asked = known.anyOfIgnoreCase(NAMED.flatMap((type) => names.map((name) => `${type}:${name}`)));
  return (await asked.uniqueKeys()).map(String);
}

function passes({ item, date, body, entities }: LinkItem, query: SearchQuery): boolean {
  return (
    date.startsWith(query.year) &&
    (query.body === '' || body === query.body) &&
    (query.outcome === '' || item.decision?.outcome === query.outcome) &&
    (query.party === '' || (entities[query.party] ?? 0) > 0)
  );
}
