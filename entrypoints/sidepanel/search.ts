/** The panel's questions to the corpus: asked when the typing rests, the last one's answer alone is shown. */
import type { SearchQuery, SearchState } from '../../lib/messages/search-model.ts';
import { ownPages } from '../common/own-pages.ts';

const REST_MS = 220;

export interface PanelSearch {
  state(): SearchState;
  ask(query: SearchQuery): void;
  begin(): void;
}

export function createPanelSearch(onChange: () => void): PanelSearch {
  const query: SearchQuery = { question: '', year: '', body: '', outcome: '', party: '' };
  let state: SearchState = { query, choices: null, busy: false, failed: false, answer: null };
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const change = (part: Partial<SearchState>): void => {
    state = { ...state, ...part };
    // A view may ask while it is being drawn.
    queueMicrotask(onChange);
  };
  const loadChoices = async (): Promise<void> => {
    const answer = await ownPages.listChoices({});
    if (answer.ok) change({ choices: answer.value });
  };
  const run = async (query: SearchQuery, mine: number): Promise<void> => {
    const answer = await ownPages.askCorpus({ ...query, question: query.question.trim() });
    if (mine !== turn) return;
    change(answer.ok ? { busy: false, failed: false, answer: answer.value } : { busy: false, failed: true });
  };
  return {
    state: () => state,
    begin: () => void loadChoices(),
    ask: (query) => {
      const mine = ++turn;
      clearTimeout(timer);
      const { question, ...filters } = query;
      const isEmpty = question.trim() === '' && Object.values(filters).every((value) => value === '');
      change({ query, busy: !isEmpty, failed: false, ...(isEmpty ? { answer: null } : {}) });
      if (!isEmpty) timer = setTimeout(() => void run(query, mine), REST_MS);
    },
  };
}
