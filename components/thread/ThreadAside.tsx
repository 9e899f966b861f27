/** What the thread tells beside its treatments: recommended and decided, promises, amounts through time, references. */
import type { DocumentSummary, ItemSummary, ThreadBeside, ThreadPromise } from '../../lib/messages/model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { PlaceCallbacks } from '../callbacks.ts';
import { CopyButton } from '../copy/CopyButton.tsx';
import { PlaceLink } from '../parts/PlaceLink.tsx';
import { AmountsPlot } from './AmountsPlot.tsx';
import { Comparison } from './Comparison.tsx';
import { placeOf } from './place-of-item.ts';
import { ItemLink, ReferenceTarget } from './ReferencePanel.tsx';

interface ThreadAsideProps {
  readonly beside: ThreadBeside;
  /** The item that is shown, and its document. */
  readonly item: ItemSummary;
  readonly document: DocumentSummary;
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks;
}

export function ThreadAside({ beside, item, document, translate, callbacks }: ThreadAsideProps) {
  const { comparison, promises, amounts, references } = beside;
  return (
    <>
      {comparison !== null && (
        <Comparison
          comparison={comparison}
          of={{ document, number: item.number, title: item.title, place: placeOf(document, item.id) }}
          translate={translate}
          callbacks={callbacks}
        />
      )}
      {promises.length > 0 && (
        <section class="twins" aria-labelledby="promises">
          <h2 id="promises" class="thread-title">
            {translate('promise.title')}
          </h2>
          {promises.map((promise) => (
            <Promised
              key={`${promise.by.place.documentId} ${promise.by.place.start}`}
              promise={promise}
              translate={translate}
              callbacks={callbacks}
            />
          ))}
        </section>
      )}
      {amounts.length > 0 && (
        <section class="twins" aria-labelledby="amounts-over-time">
          <h2 id="amounts-over-time" class="thread-title">
            {translate('section.amounts')}
          </h2>
          {amounts.map((series) => (
            <AmountsPlot
              key={`${series.subject} ${series.amounts[0]?.place.start}`}
              series={series}
              translate={translate}
              callbacks={callbacks}
            />
          ))}
        </section>
      )}
      {references.length > 0 && (
        <section class="twins" aria-labelledby="references">
          <h2 id="references" class="thread-title">
            {translate('reference.title')}
          </h2>
          <ul class="card-lines">
            {references.map((reference, at) => (
              <li key={`${at} ${reference.text}`}>
                <p class="words" lang="da">
                  {reference.text}
                </p>
                <ReferenceTarget reference={reference} translate={translate} callbacks={callbacks} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface PromisedProps {
  readonly promise: ThreadPromise;
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks;
}

function Promised({ promise: { text, date, by, state, keeper }, translate, callbacks }: PromisedProps) {
  return (
    <article class="entry">
      <blockquote class="quote words" lang="da">
        <p>{text}</p>
      </blockquote>
      <p class="reasons">
        <PlaceLink place={by.place} callbacks={callbacks}>
          {translate('promise.by', { date: translate.date(by.document.date) })}
        </PlaceLink>
        {date !== null && ` · ${translate('promise.due', { date: translate.date(date) })}`}
      </p>
      <CopyButton source={{ ...by, quote: text }} translate={translate} callbacks={callbacks} />
      {keeper !== null ? (
        <div class="here-part">
          <p class="label">{translate('promise.kept')}</p>
          <ItemLink line={keeper} translate={translate} callbacks={callbacks} />
        </div>
      ) : (
        <p class="reasons">{translate(state === 'noMeeting' ? 'promise.noMeeting' : 'promise.notFound')}</p>
      )}
    </article>
  );
}
