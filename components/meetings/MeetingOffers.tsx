/** The agendas and minutes that the page links to: which are in the collection, and fetching those that are not. */
import { useRef, useState } from 'preact/hooks';
import type { MeetingOffer } from '../../lib/messages/meetings-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { MeetingCallbacks } from './meeting-callbacks.ts';

interface MeetingOffersProps {
  readonly offers: readonly MeetingOffer[];
  /** The panel shows no document: this is its heading. */
  readonly isAlone: boolean;
  readonly translate: Translate;
  readonly callbacks: MeetingCallbacks;
}

const canBeFetched = ({ state }: MeetingOffer): boolean =>
  state === 'notKept' || state === 'failed' || state === 'paused';

/** New ones, and those that were stopped; a body's whole past is not. */
const isPickedBeforehand = ({ fresh, state }: MeetingOffer): boolean => fresh || state === 'paused';

export function MeetingOffers({ offers, isAlone, translate, callbacks }: MeetingOffersProps) {
  const Heading = isAlone ? 'h1' : 'h2';
  const open = offers.filter(canBeFetched);
  const fresh = open.filter((offer) => offer.fresh);
  // What the member chose; how an offer stands may come to be known after the list is shown.
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [isRefused, setRefused] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const isPicked = (offer: MeetingOffer): boolean => choices.get(offer.address) ?? isPickedBeforehand(offer);
  const chosen = open.filter(isPicked).map(({ address }) => address);
  const kept = offers.filter(({ state }) => state === 'kept').length;
  const pick = (addresses: readonly string[], choice: boolean): void =>
    setChoices(new Map([...choices, ...addresses.map((address) => [address, choice] as const)]));
  return (
    <section class="meeting-offers" aria-labelledby="meeting-offers">
      <Heading id="meeting-offers" tabIndex={-1} ref={heading}>
        {translate('meetings.title')}
      </Heading>
      <p>
        {translate('meetings.kept', { kept, count: offers.length })}{' '}
        {fresh.length > 0 && <strong>{translate('meetings.fresh', { count: fresh.length })}</strong>}
      </p>
      {open.length > 1 && (
        <label class="switch">
          <input
            type="checkbox"
            checked={chosen.length === open.length}
            onChange={({ currentTarget }) =>
              pick(
                open.map(({ address }) => address),
                currentTarget.checked,
              )
            }
          />
          {translate('meetings.pickAll', { count: open.length })}
        </label>
      )}
      <ul class="meeting-list">
        {offers.map((offer) => (
          <li key={offer.address} data-fresh={offer.fresh}>
            <OfferLine offer={offer} isPicked={isPicked(offer)} translate={translate} onPick={pick} />
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <button
          type="button"
          class="button"
          disabled={chosen.length === 0}
          onClick={async () => {
            const isAllowed = (await callbacks.fetchMeetings(chosen)) !== 'refused';
            setRefused(!isAllowed);
            // What is being fetched cannot be picked: the button goes, or waits.
            if (isAllowed) heading.current?.focus();
          }}
        >
          {translate('meetings.fetch', { count: chosen.length })}
        </button>
      )}
      <p class="refused" role="alert">
        {isRefused ? translate('intake.refusal.refused') : ''}
      </p>
    </section>
  );
}

interface OfferLineProps {
  readonly offer: MeetingOffer;
  readonly isPicked: boolean;
  readonly translate: Translate;
  readonly onPick: (addresses: readonly string[], isPicked: boolean) => void;
}

function OfferLine({ offer, isPicked, translate, onPick }: OfferLineProps) {
  const { address, kind, date, state, message, fresh } = offer;
  const label = (
    <>
      {translate(`kind.${kind}`)}, <time dateTime={date}>{translate.date(date)}</time>
    </>
  );
  const told = message || (state === 'notKept' ? '' : translate(`meetings.state.${state}`));
  return (
    <>
      {canBeFetched(offer) ? (
        <label class="switch">
          <input
            type="checkbox"
            checked={isPicked}
            onChange={({ currentTarget }) => onPick([address], currentTarget.checked)}
          />
          <span>{label}</span>
        </label>
      ) : (
        <span>{label}</span>
      )}{' '}
      {fresh && <strong>{translate('meetings.new')}</strong>} {told !== '' && <span class="muted">{told}</span>}
    </>
  );
}
