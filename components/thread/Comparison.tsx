/** Recommended beside decided, point for point, where the meeting changed or added something. */
import type { ThreadBeside } from '../../lib/messages/model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { PlaceCallbacks } from '../callbacks.ts';
import { CopyButton } from '../copy/CopyButton.tsx';
import type { QuoteSource } from '../copy/describe-quote.ts';

interface ComparisonProps {
  readonly comparison: NonNullable<ThreadBeside['comparison']>;
  /** The item that was decided on. */
  readonly of: Omit<QuoteSource, 'quote' | 'words'>;
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks;
}

export function Comparison({ comparison, of, translate, callbacks }: ComparisonProps) {
  const { points, added } = comparison;
  return (
    <section class="twins" aria-labelledby="comparison">
      <h2 id="comparison" class="thread-title">
        {translate('compare.title')}
      </h2>
      <dl class="compared">
        {points.map(({ recommended, state, decided }, at) => (
          <div key={`${at} ${recommended}`} data-state={state}>
            <dt>{translate('compare.recommended')}</dt>
            <dd class="words" lang="da">
              {recommended}
            </dd>
            <dt>{translate(`compare.${state}`)}</dt>
            {decided !== null && (
              <dd class="words" lang="da">
                {decided}
              </dd>
            )}
          </div>
        ))}
        {added.map((sentence) => (
          <div key={sentence} data-state="changed">
            <dt>{translate('compare.added')}</dt>
            <dd class="words" lang="da">
              {sentence}
            </dd>
          </div>
        ))}
      </dl>
      <CopyButton
        source={{ ...of, quote: '', words: writeComparison(comparison, translate) }}
        translate={translate}
        callbacks={callbacks}
      />
    </section>
  );
}

/** "Indstillet: »…«" and what became of it, a line each. */
export function writeComparison({ points, added }: ComparisonProps['comparison'], translate: Translate): string {
  const quoted = (label: string, words: string): string => `${label}: ${translate('copy.quote', { quote: words })}`;
  return [
    ...points.flatMap(({ recommended, state, decided }) => [
      quoted(translate('compare.recommended'), recommended),
      decided === null ? translate(`compare.${state}`) : quoted(translate(`compare.${state}`), decided),
    ]),
    ...added.map((sentence) => quoted(translate('compare.added'), sentence)),
  ].join('\n');
}
