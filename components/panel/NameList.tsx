/** All names of the document, by kind; found by typing, and narrowed to the item being read if one wants. */
import { useState } from 'preact/hooks';
import { MENTION_TYPES } from '../../lib/entities/model.ts';
import type { NameSummary } from '../../lib/messages/model.ts';
import type { NameFilter } from '../../lib/messages/panel-view-model.ts';
import type { Translate } from '../../locales/translate.ts';
import { NamedIcon } from '../parts/icons.tsx';
import { KindChip } from '../parts/KindChip.tsx';
import { filterNames } from './filter-names.ts';

interface NameListProps {
  readonly names: readonly NameSummary[];
  /** The item being read. */
  readonly itemId: string | null;
  readonly filter: NameFilter;
  readonly onFilter: (part: Partial<NameFilter>) => void;
  readonly translate: Translate;
  readonly onShow: (key: string) => void;
  /** To the next mark of the name on the page; `turn` counts the presses. */
  readonly onGo: (key: string, turn: number) => void;
}

export function NameList({ names, itemId, filter, onFilter, translate, onShow, onGo }: NameListProps) {
  const { words, onlyItem } = filter;
  const [step, setStep] = useState({ key: '', turn: 0 });
  const goOn = (key: string) => {
    const turn = step.key === key ? step.turn + 1 : 0;
    setStep({ key, turn });
    onGo(key, turn);
  };
  const found = filterNames(names, words, onlyItem ? itemId : null);
  return (
    <div class="names">
      <div>
        <input
          class="field"
          type="search"
          aria-label={translate('names.filter')}
          placeholder={translate('names.filter')}
          value={words}
          onInput={(event) => onFilter({ words: event.currentTarget.value })}
        />
        {itemId !== null && (
          <label class="switch">
            <input type="checkbox" checked={onlyItem} onChange={() => onFilter({ onlyItem: !onlyItem })} />
            {translate('names.onlyItem')}
          </label>
        )}
        <p class="reasons" role="status">
          {found.length === 0 ? translate('names.none') : translate('names.found', { count: found.length })}
        </p>
      </div>
      {MENTION_TYPES.map((type) => {
        const group = found.filter((name) => name.type === type);
        if (group.length === 0) return null;
        return (
          <section key={type} class="names-group" aria-labelledby={`names-${type}`}>
            <h2 id={`names-${type}`}>
              <KindChip type={type} translate={translate} plural />
            </h2>
            <ul>
              {group.map(({ key, name, count }) => (
                <li key={key}>
                  <button type="button" class="row" id={`name-${key}`} onClick={() => onShow(key)}>
                    <span class="row-main" lang="da">
                      {name}
                    </span>
                  </button>
                  <button
                    type="button"
                    class="names-go"
                    aria-label={translate('names.go', { name })}
                    title={translate('names.go', { name })}
                    onClick={() => goOn(key)}
                  >
                    {step.key === key && count > 1
                      ? translate('names.at', { at: (step.turn % count) + 1, count })
                      : translate('names.count', { count })}
                    <NamedIcon name="down" />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
