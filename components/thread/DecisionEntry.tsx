/** One treatment of the subject: which item of which document, how it ended, in which words, and why it is shown. */
import type { EarlierDecision } from '../../lib/messages/model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { PlaceCallbacks } from '../callbacks.ts';
import { CopyButton } from '../copy/CopyButton.tsx';
import { Carried } from '../parts/Carried.tsx';
import { describeKind } from '../parts/describe.ts';
import { OutcomeBadge } from '../parts/OutcomeBadge.tsx';
import { PlaceLink } from '../parts/PlaceLink.tsx';
import { Points } from '../parts/Points.tsx';
import { Quote } from '../parts/Quote.tsx';
import { tellReasons } from './tell-reasons.ts';

interface DecisionEntryProps {
  readonly entry: EarlierDecision;
  /** One level below the heading that it stands under. */
  readonly heading: 'h3' | 'h4';
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks;
}

export function DecisionEntry({ entry, heading: Heading, translate, callbacks }: DecisionEntryProps) {
  const kind = describeKind(entry.document, translate);
  const isDecision = entry.quoteIs === 'decision';
  return (
    <article class="entry">
      <p class="entry-head">
        <span>{entry.number === null ? kind : translate('item.inDocument', { kind, number: entry.number })}</span>
        {entry.outcome !== null && <OutcomeBadge outcome={entry.outcome} translate={translate} />}
      </p>
      <Heading lang="da">
        <PlaceLink place={entry.place} callbacks={callbacks}>
          {entry.title}
        </PlaceLink>
      </Heading>
      {entry.quote !== '' && (
        <div class="here-part">
          {!isDecision && <p class="label">{translate(`thread.quote.${entry.quoteIs}`)}</p>}
          {entry.quoteIs === 'recommendation' ? (
            <Points points={entry.quote.split('\n')} />
          ) : (
            <Quote text={entry.quote} translate={translate} />
          )}
        </div>
      )}
      <Carried points={entry.carried} translate={translate} />
      {entry.quote !== '' && <CopyButton source={entry} translate={translate} callbacks={callbacks} />}
      {entry.quote === '' && isDecision && <p class="reasons">{translate('thread.noQuote')}</p>}
      <p class="reasons">{tellReasons(entry, translate)}</p>
    </article>
  );
}
