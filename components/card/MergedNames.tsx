/** The spellings that were taken for one name, with why; each can be taken apart, and put together again. */
import type { ApartPair } from '../../lib/entities/model.ts';
import type { EntityCard, MergedSpelling } from '../../lib/messages/card-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { ApartCallbacks } from '../callbacks.ts';

interface MergedNamesProps {
  readonly card: EntityCard;
  readonly translate: Translate;
  readonly callbacks: ApartCallbacks;
}

export function MergedNames({ card, translate, callbacks }: MergedNamesProps) {
  const { type, canonical, merged = [], apart = [] } = card;
  const takenAway = apart.filter((pair) => pair.canonical === canonical);
  // One list in one order: pressed, a button stays where it is and keeps the focus.
  const lines = [...merged, ...takenAway].sort((a, b) => a.printed.localeCompare(b.printed, 'da'));
  return (
    <>
      {apart
        .filter((pair) => pair.printed === canonical)
        .map((pair) => (
          <p class="merged-apart" key={pair.canonical}>
            {translate('merged.from', { name: pair.canonical })}{' '}
            <Press pair={pair} isApart={false} translate={translate} callbacks={callbacks} />
          </p>
        ))}
      {lines.length > 0 && (
        <details class="fold">
          <summary>{translate('merged.title')}</summary>
          <ul class="merged">
            {lines.map((line) => (
              <li key={line.printed}>
                <q lang="da">{line.printed}</q>
                <small>{tellWhy(line, translate)}</small>
                <Press
                  pair={{ type, printed: line.printed, canonical }}
                  isApart={isSpelling(line)}
                  translate={translate}
                  callbacks={callbacks}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface PressProps extends Pick<MergedNamesProps, 'translate' | 'callbacks'> {
  readonly pair: ApartPair;
  /** What pressing makes of it. */
  readonly isApart: boolean;
}

function Press({ pair, isApart, translate, callbacks }: PressProps) {
  const label = translate(isApart ? 'merged.takeApart' : 'merged.undo');
  return (
    <button
      type="button"
      class="button button-link"
      aria-label={`${label}: ${pair.printed}`}
      onClick={() => callbacks.holdApart(pair, isApart)}
    >
      {label}
    </button>
  );
}

function isSpelling(line: MergedSpelling | ApartPair): line is MergedSpelling {
  return 'reason' in line;
}

function tellWhy(line: MergedSpelling | ApartPair, translate: Translate): string {
  if (!isSpelling(line)) return translate('merged.apart');
  return `${translate('merged.count', { count: line.count })}: ${translate(`merged.reason.${line.reason}`)}`;
}
