/** Where a name occurs in the collection, newest first: a quote for each, and the way to it. */
import type { EntityCard } from '../../lib/messages/card-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { PlaceCallbacks } from '../callbacks.ts';
import { CopyButton } from '../copy/CopyButton.tsx';
import { describeItem, describeKind } from '../parts/describe.ts';
import { PlaceLink } from '../parts/PlaceLink.tsx';
import { MarkedQuote } from '../parts/Quote.tsx';

interface OccurrenceListProps {
  readonly card: Pick<EntityCard, 'occurrences' | 'total' | 'type'>;
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks;
}

export function OccurrenceList({ card, translate, callbacks }: OccurrenceListProps) {
  const { occurrences, total, type } = card;
  if (occurrences.length === 0) return <p>{translate('card.noOccurrences')}</p>;
  const shown = occurrences.length;
  return (
    <>
      <p class="reasons">
        {shown < total ? translate('card.shown', { shown, count: total }) : translate('card.all', { count: shown })}
      </p>
      <ol class="occurrences">
        {occurrences.map(({ document, itemNumber, itemTitle, quote, quoteStart, quoteEnd, place }) => (
          <li key={`${place.documentId} ${place.start}`}>
            <MarkedQuote text={quote} start={quoteStart} end={quoteEnd} type={type} />
            <p class="occurrence-place">
              <PlaceLink place={place} callbacks={callbacks}>
                {describeItem(itemNumber, itemTitle, translate)}
              </PlaceLink>
              <span class="muted">
                {' · '}
                {describeKind(document, translate)}
                {' · '}
                <time dateTime={document.date}>{translate.date(document.date)}</time>
                {' · '}
                {document.body}
              </span>
            </p>
            <CopyButton
              source={{ quote, document, number: itemNumber, title: itemTitle, place }}
              translate={translate}
              callbacks={callbacks}
            />
          </li>
        ))}
      </ol>
    </>
  );
}
