/** One item of the brief: what is recommended, what was decided before and in which words, amounts, promises, notes. */
import type { EarlierDecision, ThreadPromise } from '../../lib/messages/model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { PlaceCallbacks } from '../callbacks.ts';
import { shortenText } from '../parts/cut-text.ts';
import { describeKind, titleItem } from '../parts/describe.ts';
import { OutcomeBadge } from '../parts/OutcomeBadge.tsx';
import { PlaceLink } from '../parts/PlaceLink.tsx';
import { Points } from '../parts/Points.tsx';
import { anchorOf } from './anchor.ts';
import { BriefNote } from './BriefNote.tsx';
import type { BriefItem } from './compose-brief.ts';

interface BriefItemProps {
  readonly item: BriefItem;
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks;
}

/** Characters of a quote: the whole stands behind its link. */
const MOST_QUOTED = 700;

export function BriefItemView({ item, translate, callbacks }: BriefItemProps) {
  const { thread, told, named, amounts, promises, notes } = item;
  const { decision, recommendations } = thread;
  const { id, number, title } = thread.item;
  return (
    <section class="brief-item" aria-labelledby={anchorOf(id)}>
      <h2 id={anchorOf(id)} lang="da">
        {number !== null && <span class="brief-number">{number}</span>} {title}
      </h2>
      {recommendations.length > 0 && (
        <>
          <h3>{translate('item.recommendation')}</h3>
          <Points points={recommendations} />
        </>
      )}
      {decision !== null && (
        <>
          <h3>
            {translate('brief.decision')} <OutcomeBadge outcome={decision.outcome} translate={translate} />
          </h3>
          {decision.text !== '' && <Words text={decision.text} />}
        </>
      )}
      {told.length > 0 && <h3>{translate('brief.earlier')}</h3>}
      {told.map((entry) => (
        <article class="brief-earlier" key={`${entry.itemId} ${entry.place.start}`}>
          <Source entry={entry} translate={translate} callbacks={callbacks} />
          {entry.quote !== '' && <Words text={entry.quote} />}
          {entry.carried && entry.carried.length > 0 && <Points points={entry.carried} />}
        </article>
      ))}
      {named.map((entry) => (
        <Source
          key={`${entry.itemId} ${entry.place.start}`}
          entry={entry}
          translate={translate}
          callbacks={callbacks}
        />
      ))}
      {amounts.length > 0 && (
        <>
          <h3>{translate('types.amount')}</h3>
          <p lang="da">{amounts.join(' · ')}</p>
        </>
      )}
      {promises.length > 0 && <h3>{translate('brief.promises')}</h3>}
      {promises.map((promise) => (
        <Promised
          key={`${promise.by.place.documentId} ${promise.by.place.start}`}
          promise={promise}
          translate={translate}
          callbacks={callbacks}
        />
      ))}
      {notes.length > 0 && <h3>{translate('brief.notes')}</h3>}
      {notes.map((note) => (
        <BriefNote key={note.id} note={note} translate={translate} />
      ))}
    </section>
  );
}

function Words({ text }: { readonly text: string }) {
  return (
    <blockquote class="quote words" lang="da">
      <p>{shortenText(text, MOST_QUOTED) ?? text}</p>
    </blockquote>
  );
}

interface SourceProps {
  readonly entry: EarlierDecision;
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks;
}

/** "8. september 2023 · Referat · Punkt 3.4: Fordeling af lærepladser · Godkendt". */
function Source({ entry, translate, callbacks }: SourceProps) {
  const { document, number, title, outcome, place, otherBody } = entry;
  return (
    <p class="brief-source">
      <time dateTime={document.date}>{translate.date(document.date)}</time>
      {otherBody && (
        <>
          {' · '}
          <span lang="da">{document.body}</span>
        </>
      )}
      {' · '}
      {describeKind(document, translate)}
      {' · '}
      <PlaceLink place={place} callbacks={callbacks}>
        <span lang="da">{titleItem(number, title, translate)}</span>
      </PlaceLink>{' '}
      {outcome !== null && <OutcomeBadge outcome={outcome} translate={translate} />}
    </p>
  );
}

interface PromisedProps {
  readonly promise: ThreadPromise;
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks;
}

function Promised({ promise: { text, date, by, state }, translate, callbacks }: PromisedProps) {
  return (
    <article class="brief-earlier">
      <p class="brief-source">
        <PlaceLink place={by.place} callbacks={callbacks}>
          {translate('promise.by', { date: translate.date(by.document.date) })}
        </PlaceLink>
        {date !== null && ` · ${translate('promise.due', { date: translate.date(date) })}`}
        {' · '}
        {translate(state === 'noMeeting' ? 'promise.noMeeting' : 'promise.notFound')}
      </p>
      <Words text={text} />
    </article>
  );
}
