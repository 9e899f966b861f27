/** The outline beside the pages: the file's own, or the agenda's items with how each ended. */
import type { Translate } from '../../locales/translate.ts';
import { OutcomeBadge } from '../parts/OutcomeBadge.tsx';
import type { OutlineEntry } from './model.ts';

interface OutlineProps {
  readonly entries: readonly OutlineEntry[];
  readonly currentKey: string | null;
  readonly translate: Translate;
  readonly onGo: (key: string) => void;
}

export function Outline({ entries, currentKey, translate, onGo }: OutlineProps) {
  return (
    <nav class="reader-outline" aria-label={translate('reader.outline')}>
      {entries.length === 0 && <p class="muted">{translate('reader.noOutline')}</p>}
      <ol>
        {entries.map(({ key, title, number, page, depth, outcome, earlier }) => (
          <li key={key} style={{ paddingInlineStart: `${Math.min(depth, 6)}rem` }}>
            <button
              type="button"
              class="reader-entry"
              {...(key === currentKey ? { 'aria-current': 'location' as const } : {})}
              onClick={() => onGo(key)}
            >
              <span class="reader-knot" data-earlier={earlier > 0} aria-hidden="true" />
              <span class="reader-entry-main">
                <span lang="da">
                  {number !== null && <b>{number} </b>}
                  {title}
                </span>
                {(outcome !== null || earlier > 0) && (
                  <span class="reader-entry-facts">
                    {outcome !== null && <OutcomeBadge outcome={outcome} translate={translate} />}
                    {earlier > 0 && <span>{translate('item.earlier', { count: earlier })}</span>}
                  </span>
                )}
              </span>
              {page !== null && (
                <span class="reader-entry-page" title={translate('reader.pageLabel', { page })}>
                  {page}
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
