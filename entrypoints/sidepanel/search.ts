/**
 * The panel's questions to the corpus, each tab's by itself: asked when the typing rests; the last one's answer alone
 * is shown.
 */
import type { SearchQuery, SearchState } from '../../lib/messages/search-model.ts';
import { ownPages } from '../common/own-pages.ts';

const REST_MS = 220;
const EMPTY: SearchQuery = { question: '', year: '', body: '', outcome: '', party: '' };
const NOTHING: SearchState = { query: EMPTY, choices: null, busy: false, failed: false, answer: null };

export interface PanelSearch {
  /** @param kept what was asked in the tab before the panel was opened anew. */
  stateOf(tabId: number, kept: SearchQuery | null): SearchState;
  ask(tabId: number, query: SearchQuery): void;
  begin(): void;
}

interface TabSearch {
  state: SearchState;
  turn: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

export function createPanelSearch(onChange: () => void): PanelSearch {
  const searches = new Map<number, TabSearch>();
  let choices: SearchState['choices'] = null;

  const searchOf = (tabId: number): TabSearch => {
    const search = searches.get(tabId) ?? { state: NOTHING, turn: 0, timer: undefined };
    searches.set(tabId, search);
    return search;
  };
  const change = (search: TabSearch, part: Partial<SearchState>): void => {
    search.state = { ...search.state, ...part };
    // A view may ask while it is being drawn.
    queueMicrotask(onChange);
  };
  const loadChoices = async (): Promise<void> => {
    const answer = await ownPages.listChoices({});
    if (!answer.ok) return;
    choices = answer.value;
    queueMicrotask(onChange);
  };
  const run = async (search: TabSearch, query: SearchQuery, mine: number): Promise<void> => {
    const answer = await ownPages.askCorpus({ ...query, question: query.question.trim() });
    if (mine !== search.turn) return;
    change(search, answer.ok ? { busy: false, failed: false, answer: answer.value } : { busy: false, failed: true });
  };
  const ask = (tabId: number, query: SearchQuery): void => {
    const search = searchOf(tabId);
    const mine = ++search.turn;
    clearTimeout(search.timer);
    const isEmpty = isNothing(query);
    change(search, { query, busy: !isEmpty, failed: false, ...(isEmpty ? { answer: null } : {}) });
    if (!isEmpty) search.timer = setTimeout(() => void run(search, query, mine), REST_MS);
  };
  return {
    stateOf: (tabId, kept) => {
      if (!searches.has(tabId) && kept !== null && !isNothing(kept)) ask(tabId, kept);
      return { ...searchOf(tabId).state, choices };
    },
    begin: () => void loadChoices(),
    ask,
  };
}

function isNothing({ question, ...filters }: SearchQuery): boolean {
  return question.trim() === '' && Object.values(filters).every((value) => value === '');
}
