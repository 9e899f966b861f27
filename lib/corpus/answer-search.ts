/** Answers what a member asks of the corpus: the passages, grouped by matter and meeting, with the words to mark. */
import { OUTCOMES } from '../document/model.ts';
import { answerFromItems, findQuestionItems, type QuestionFilters } from '../links/answer-question.ts';
import { askedWordFinder } from '../links/asked-words.ts';
import type { LinkItem } from '../links/model.ts';
import type { SearchAnswer, SearchChoices, SearchGroup, SearchPassage, SearchQuery } from '../messages/search-model.ts';
import type { Span } from '../text/mapped-text.ts';
import { toItemLine } from './compose-beside.ts';
import type { CorpusDatabase } from './database.ts';
import type { Corpus, KeptCorpus } from './load-corpus.ts';
import { loadItems } from './rows/load-analyses.ts';
import { searchNames } from './search-names.ts';

/** Items looked through; more where filters will throw most of them out. */
const CANDIDATES = 40;
const FILTERED_CANDIDATES = 400;

/** What a member would look for: an item may also have had no decision at all. */
const SOUGHT = OUTCOMES.filter((outcome) => outcome !== 'informed' && outcome !== 'none');

export async function answerSearch(db: CorpusDatabase, corpus: KeptCorpus, query: SearchQuery): Promise<SearchAnswer> {
  const { index, documents } = corpus;
  const { question } = query;
  const named = await searchNames(db, corpus, query);
  if (named.length > 0) return { question, answered: true, groups: named, declined: null };
  const filters = readFilters(query);
  const most = Object.keys(filters).length > 0 ? FILTERED_CANDIDATES : CANDIDATES;
  const found = await loadItems(db, await findQuestionItems(question, index, most, filters));
  const items = new Map(found.map((item) => [item.id, item] as const));
  const { answered, answers, declined } = await answerFromItems(question, [...items.values()], index, filters);
  const findWords = askedWordFinder(question, index);
  const groups = new Map<string, SearchGroup & { passages: SearchGroup['passages'][number][] }>();
  for (const { item: id, documentId, quote, start, end, thread } of answers) {
    const item = items.get(id);
    const line = item && toItemLine(item, documents);
    if (!line) continue;
    const group = groups.get(thread) ?? {
      document: line.document,
      itemNumber: line.number,
      itemTitle: line.title,
      outcome: line.outcome,
      passages: [],
    };
    groups.set(thread, group);
    group.passages.push({
      quote: joinLines(quote),
      marks: findWords(quote),
      place: { documentId, itemId: id, start, end },
      ...carriedBy(item, { start, end }),
    });
  }
  const all = [...groups.values()];
  return { question, answered, groups: answered ? all : all.slice(0, 1), declined };
}

/** "Tiltrådte indstillingen" says nothing without what it points to. */
function carriedBy({ item: { decision } }: LinkItem, { start, end }: Span): Pick<SearchPassage, 'carried'> {
  const isDecision = decision !== null && start < decision.end && decision.start < end;
  return isDecision && decision.carried.length > 0 ? { carried: decision.carried } : {};
}

/** Line ends inside a paragraph become blanks, so that every offset stays; paragraphs and points keep their lines. */
function joinLines(quote: string): string {
  return quote.replace(/(?<!\n)\n(?!\n|[–•-]\s)/g, ' ');
}

function readFilters({ year, body, outcome, party }: SearchQuery): QuestionFilters {
  return {
    ...(year === '' ? {} : { years: [year] }),
    ...(body === '' ? {} : { body }),
    ...(outcome === '' ? {} : { outcome }),
    ...(party === '' ? {} : { entities: [party] }),
  };
}

export async function listChoices({ index, known }: Pick<Corpus, 'index' | 'known'>): Promise<SearchChoices> {
  const documents = await index.reader.listDocuments();
  const inDanish = (a: string, b: string): number => a.localeCompare(b, 'da');
  const parties = new Set<string>();
  for (const sightings of known.persons.values()) for (const { party } of sightings) if (party) parties.add(party);
  return {
    years: [...new Set(documents.map(({ date }) => date.slice(0, 4)))].sort().reverse(),
    bodies: [...new Set(documents.map(({ body }) => body))].sort(inDanish),
    outcomes: SOUGHT,
    parties: [...parties].sort(inDanish),
  };
}
