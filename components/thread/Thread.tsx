/** The red thread: the item in view, and below it the meetings that treated its subject before, newest first. */
import type { DocumentSummary, ItemThread } from '../../lib/messages/model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { PlaceCallbacks } from '../callbacks.ts';
import { DecisionEntry } from './DecisionEntry.tsx';
import { groupByMeeting } from './group-by-meeting.ts';
import { ItemInView } from './ItemInView.tsx';
import { MeetingChange } from './MeetingChange.tsx';
import { ThreadAside } from './ThreadAside.tsx';

interface ThreadProps {
  readonly thread: ItemThread;
  readonly position: string | null;
  /** Held although the page has moved on to another item. */
  readonly pinned: boolean;
  readonly onPin: (pinned: boolean) => void;
  /** The document being read. */
  readonly document: DocumentSummary;
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks;
}

export function Thread({ thread, position, pinned, onPin, document, translate, callbacks }: ThreadProps) {
  const change = thread.beside?.change ?? null;
  const knots = groupByMeeting(thread.earlier);
  return (
    <div class="threaded">
      <ItemInView
        key={thread.item.id}
        thread={thread}
        position={position}
        pinned={pinned}
        onPin={onPin}
        document={document}
        translate={translate}
        callbacks={callbacks}
      />
      <section aria-labelledby="earlier">
        <div class="strand" {...(knots.length === 0 ? { 'data-loose': '' } : {})}>
          <h2 id="earlier" class="thread-title">
            {translate('thread.title')}
          </h2>
          {knots.length === 0 && (
            <>
              <p>{translate('thread.empty')}</p>
              <p class="reasons">{translate('thread.emptyHint')}</p>
            </>
          )}
        </div>
        <ol>
          {knots.map((knot, index) => (
            <li
              key={knot.key}
              class="strand"
              data-knot={knot.otherBody ? 'other' : 'same'}
              {...(index === knots.length - 1 ? { 'data-last': '' } : {})}
            >
              <h3 class="knot-meeting">
                <time dateTime={knot.date}>{translate.date(knot.date)}</time>
                <span class="knot-body">{knot.body}</span>
              </h3>
              {knot.otherBody && <p class="reasons">{translate('thread.otherBody')}</p>}
              {knot.entries.map((entry) => (
                <DecisionEntry
                  key={`${entry.itemId} ${entry.place.start}`}
                  entry={entry}
                  heading="h4"
                  translate={translate}
                  callbacks={callbacks}
                />
              ))}
            </li>
          ))}
        </ol>
      </section>
      {thread.beside && (
        <ThreadAside
          beside={thread.beside}
          item={thread.item}
          document={document}
          translate={translate}
          callbacks={callbacks}
        />
      )}
      {(thread.sameMeeting.length > 0 || change !== null) && (
        <section class="twins" aria-labelledby="same-meeting">
          <h2 id="same-meeting" class="thread-title">
            {translate('thread.sameMeeting')}
          </h2>
          {change !== null && (
            <MeetingChange change={change} kind={document.kind} translate={translate} callbacks={callbacks} />
          )}
          {thread.sameMeeting.length > 0 && <p class="reasons">{translate('thread.sameMeetingHint')}</p>}
          {thread.sameMeeting.map((entry) => (
            <DecisionEntry
              key={`${entry.itemId} ${entry.place.start}`}
              entry={entry}
              heading="h3"
              translate={translate}
              callbacks={callbacks}
            />
          ))}
        </section>
      )}
    </div>
  );
}
