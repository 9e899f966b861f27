/** What a pointer in the text leads to: the item or the meeting, or the plain word that the collection lacks it. */
import type { RefObject } from 'preact';
import type { DocumentSummary, ItemLine, Place, ReferenceCard } from '../../lib/messages/model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { PlaceCallbacks } from '../callbacks.ts';
import { CopyButton } from '../copy/CopyButton.tsx';
import { describeKind, titleItem } from '../parts/describe.ts';
import { NamedIcon } from '../parts/icons.tsx';
import { OutcomeBadge } from '../parts/OutcomeBadge.tsx';
import { PlaceLink } from '../parts/PlaceLink.tsx';

interface ReferencePanelProps {
  readonly reference: ReferenceCard;
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks & { closeCard(): void };
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
}

export function ReferencePanel({ reference, translate, callbacks, headingRef }: ReferencePanelProps) {
  return (
    <section class="card" aria-labelledby="reference-words">
      <button type="button" class="button card-back" onClick={() => callbacks.closeCard()}>
        <NamedIcon name="back" />
        {translate('card.back')}
      </button>
      <div>
        <p class="label">{translate('reference.points')}</p>
        <h2 id="reference-words" class="words" lang="da" tabIndex={-1} ref={headingRef}>
          {reference.text}
        </h2>
      </div>
      <ReferenceTarget reference={reference} translate={translate} callbacks={callbacks} />
      <CopyTarget reference={reference} translate={translate} callbacks={callbacks} />
    </section>
  );
}

interface ReferenceTargetProps {
  readonly reference: ReferenceCard;
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks;
}

export function ReferenceTarget({ reference, translate, callbacks }: ReferenceTargetProps) {
  const { target, document, date } = reference;
  if (target !== null) return <ItemLink line={target} translate={translate} callbacks={callbacks} />;
  if (document !== null) {
    return (
      <p>
        <PlaceLink place={wholeOf(document)} callbacks={callbacks}>
          {describeKind(document, translate)}
          {', '}
          <time dateTime={document.date}>{translate.date(document.date)}</time>
        </PlaceLink>
        <span class="muted" lang="da">
          {' · '}
          {document.body}
        </span>
      </p>
    );
  }
  return <p class="muted">{translate('reference.missing', { date: date === null ? '–' : translate.date(date) })}</p>;
}

/** What the pointer leads to, to be referred to elsewhere. */
function CopyTarget({ reference: { target, document }, translate, callbacks }: ReferenceTargetProps) {
  const source = target ?? (document && { document, number: null, title: null, place: wholeOf(document) });
  return source && <CopyButton source={{ ...source, quote: '' }} translate={translate} callbacks={callbacks} />;
}

function wholeOf({ id }: DocumentSummary): Place {
  return { documentId: id, itemId: null, start: 0, end: 0 };
}

interface ItemLinkProps {
  readonly line: ItemLine;
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks;
}

/** An item with the meeting that treated it, as one line. */
export function ItemLink({ line, translate, callbacks }: ItemLinkProps) {
  const { document, number, title, outcome, place } = line;
  return (
    <p class="item-line">
      <PlaceLink place={place} callbacks={callbacks}>
        {titleItem(number, title, translate)}
      </PlaceLink>
      <span class="muted">
        {' · '}
        {describeKind(document, translate)}
        {', '}
        <time dateTime={document.date}>{translate.date(document.date)}</time>
      </span>{' '}
      {outcome !== null && <OutcomeBadge outcome={outcome} translate={translate} />}
    </p>
  );
}
