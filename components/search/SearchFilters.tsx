/** What a search can be narrowed to: year, body, outcome, party; folded away until wanted. */
import type { Outcome } from '../../lib/document/model.ts';
import type { SearchChoices, SearchQuery } from '../../lib/messages/search-model.ts';
import type { Translate } from '../../locales/translate.ts';

interface SearchFiltersProps {
  readonly query: SearchQuery;
  readonly choices: SearchChoices;
  readonly translate: Translate;
  readonly onChange: (part: Partial<SearchQuery>) => void;
}

export function SearchFilters({ query, choices, translate, onChange }: SearchFiltersProps) {
  const chosen = [query.year, query.body, query.outcome, query.party].filter((value) => value !== '').length;
  const outcomes = choices.outcomes.map((outcome) => ({ value: outcome, words: translate(`outcome.${outcome}`) }));
  const plain = (values: readonly string[]) => values.map((value) => ({ value, words: value }));
  return (
    <details class="fold" open={chosen > 0}>
      <summary>{translate('search.narrow')}</summary>
      <div class="search-filters">
        <Choice
          name="year"
          label={translate('search.year')}
          all={translate('search.all')}
          value={query.year}
          options={plain(choices.years)}
          onChange={(year) => onChange({ year })}
        />
        <Choice
          name="outcome"
          label={translate('search.outcome')}
          all={translate('search.all')}
          value={query.outcome}
          options={outcomes}
          onChange={(outcome) => onChange({ outcome: outcome as Outcome | '' })}
        />
        <Choice
          name="party"
          label={translate('search.party')}
          all={translate('search.all')}
          value={query.party}
          options={plain(choices.parties)}
          onChange={(party) => onChange({ party })}
        />
        {choices.bodies.length > 1 && (
          <Choice
            name="body"
            label={translate('search.body')}
            all={translate('search.all')}
            value={query.body}
            options={plain(choices.bodies)}
            onChange={(body) => onChange({ body })}
          />
        )}
      </div>
    </details>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly words: string }[];
  readonly onChange: (value: string) => void;
}

function Choice({ name, label, all, value, options, onChange }: ChoiceProps) {
  const id = `search-${name}`;
  return (
    <div class="search-choice">
      <label class="label" for={id}>
        {label}
      </label>
      <select id={id} class="field" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </div>
  );
}
