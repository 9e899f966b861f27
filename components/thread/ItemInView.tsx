/** The item being read: number, title, what was decided and what had been recommended. It is where the thread begins. */
import type { DocumentSummary, ItemThread } from '../../lib/messages/model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { PlaceCallbacks } from '../callbacks.ts';
import { CopyButton } from '../copy/CopyButton.tsx';
import { NamedIcon } from '../parts/icons.tsx';
import { OutcomeBadge } from '../parts/OutcomeBadge.tsx';
import { Points } from '../parts/Points.tsx';
import { Quote } from '../parts/Quote.tsx';
import { placeOf } from './place-of-item.ts';
import { tellDissent } from './tell-dissent.ts';

interface ItemInViewProps {
  readonly thread: ItemThread;
  /** "9 af 18 punkter"; null where the item is not in the list. */
  readonly position: string | null;
  readonly pinned: boolean;
  readonly onPin: (pinned: boolean) => void;
  /** The document being read. */
  readonly document: DocumentSummary;
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks;
}

export function ItemInView({ thread, position, pinned, onPin, document, translate, callbacks }: ItemInViewProps) {
  const { item, decision, recommendations } = thread;
  const outcome = decision?.outcome ?? item.outcome;
  const dissent = decision === null ? [] : tellDissent(decision.dissent, decision.text);
  return (
    <section class="strand here" data-knot="here" aria-labelledby="item-in-view">
      <p class="here-number">
        {item.number !== null && <span>{translate('item.label', { number: item.number })}</span>}
        {position !== null && <span class="knot-body">{position}</span>}
        <button
          type="button"
          class="pin"
          aria-pressed={pinned}
          aria-label={translate('item.pin')}
          title={translate('item.pin')}
          onClick={() => onPin(!pinned)}
        >
          <NamedIcon name="pin" />
        </button>
      </p>
      <h2 id="item-in-view" class="words" lang="da">
        {item.title}
      </h2>
      {outcome !== null && (
        <p>
          <OutcomeBadge outcome={outcome} translate={translate} />
        </p>
      )}
      {decision !== null && decision.text !== '' && (
        <div class="here-part">
          <Quote text={decision.text} translate={translate} />
          <CopyButton
            source={{ ...item, quote: decision.text, document, place: placeOf(document, item.id) }}
            translate={translate}
            callbacks={callbacks}
          />
        </div>
      )}
      {dissent.length > 0 && (
        <div class="here-part">
          <p class="label">{translate('item.dissent')}</p>
          <Points points={dissent} />
        </div>
      )}
      {recommendations.length > 0 && (
        <details class="fold" open={decision === null || (decision.carried ?? []).length > 0}>
          <summary>{translate('item.recommendation')}</summary>
          <Points points={recommendations} />
        </details>
      )}
    </section>
  );
}
