/** The card of a name: what it is, what is known of it, and where it occurs, each with the words to prove it. */
import { Fragment, type RefObject } from 'preact';
import type { EntityCard, Fact } from '../../lib/messages/card-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { ApartCallbacks, PlaceCallbacks } from '../callbacks.ts';
import { NamedIcon } from '../parts/icons.tsx';
import { KindChip } from '../parts/KindChip.tsx';
import { CardSections } from './CardSections.tsx';
import { MergedNames } from './MergedNames.tsx';
import { OccurrenceList } from './OccurrenceList.tsx';

interface NameCardProps {
  readonly card: EntityCard;
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks & ApartCallbacks & { closeCard(): void };
  /** The card's heading, so that the focus can be moved there. */
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
}

export function NameCard({ card, translate, callbacks, headingRef }: NameCardProps) {
  return (
    <section class="card" aria-labelledby="card-name">
      <button type="button" class="button card-back" onClick={() => callbacks.closeCard()}>
        <NamedIcon name="back" />
        {translate('card.back')}
      </button>
      <div>
        <KindChip type={card.type} translate={translate} />
        <h2 id="card-name" class="words" lang="da" tabIndex={-1} ref={headingRef}>
          {card.canonical}
        </h2>
        {card.asPrinted !== null && card.asPrinted !== card.canonical && (
          <p class="reasons">
            {translate('card.asPrinted')}: <q lang="da">{card.asPrinted}</q>
          </p>
        )}
      </div>
      {card.doubt !== null && (
        <div class="doubt">
          <NamedIcon name="doubt" />
          <p>
            <strong>{translate('card.doubt')}:</strong> {card.doubt}
          </p>
        </div>
      )}
      {card.facts.length > 0 && <Facts facts={card.facts} translate={translate} />}
      <MergedNames card={card} translate={translate} callbacks={callbacks} />
      <CardSections sections={card.sections ?? []} translate={translate} callbacks={callbacks} />
      <h3>{translate('card.occurrences')}</h3>
      <OccurrenceList card={card} translate={translate} callbacks={callbacks} />
    </section>
  );
}

function Facts({ facts, translate }: { readonly facts: readonly Fact[]; readonly translate: Translate }) {
  return (
    <dl class="facts">
      {facts.map(({ label, value, note }) => (
        <Fragment key={`${label} ${value} ${note ?? ''}`}>
          <dt>{translate.optional(`fact.${label}`, label)}</dt>
          <dd>
            {value}
            {note !== undefined && note !== '' && <small>{note}</small>}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
