/** Asking the collection: a field, what to narrow it to, and the passages that answer, word for word. */
import { useEffect } from 'preact/hooks';
import type { SearchQuery, SearchState } from '../../lib/messages/search-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { SearchCallbacks } from '../callbacks.ts';
import { SearchFilters } from './SearchFilters.tsx';
import { SearchResult } from './SearchResult.tsx';

interface SearchTabProps {
  readonly search: SearchState;
  readonly translate: Translate;
  readonly callbacks: SearchCallbacks;
}

export function SearchTab({ search, translate, callbacks }: SearchTabProps) {
  const { query, answer, busy, failed, choices } = search;
  useEffect(() => callbacks.beginSearch(), []);
  const change = (part: Partial<SearchQuery>) => callbacks.ask({ ...query, ...part });
  return (
    <search class="search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          callbacks.ask(query);
        }}
      >
        <label class="label" for="search-field">
          {translate('search.label')}
        </label>
        <input
          id="search-field"
          class="field"
          type="search"
          maxLength={500}
          placeholder={translate('search.example')}
          value={query.question}
          onInput={(event) => change({ question: event.currentTarget.value })}
        />
        {choices && <SearchFilters query={query} choices={choices} translate={translate} onChange={change} />}
      </form>
      <p class="reasons" role="status">
        {failed
          ? translate('search.failed')
          : busy
            ? translate('search.busy')
            : answer?.answered
              ? translate('search.found', { count: answer.groups.length })
              : ''}
      </p>
      {answer !== null && !failed && <SearchResult answer={answer} translate={translate} callbacks={callbacks} />}
      {answer === null && !busy && <p class="muted">{translate('search.hint')}</p>}
    </search>
  );
}
