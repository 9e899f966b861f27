/** The thread of the item in view, or of the one held on to, with the way back to following the page. */
import { useEffect } from 'preact/hooks';
import type { DocumentSummary, ItemSummary } from '../../lib/messages/model.ts';
import type { Note } from '../../lib/messages/notes-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { PlaceCallbacks } from '../callbacks.ts';
import { ItemNotes } from '../notes/ItemNotes.tsx';
import { ItemRows } from '../panel/ItemList.tsx';
import { titleItem } from '../parts/describe.ts';
import type { PinnedThread } from './pinned-thread.ts';
import { Thread } from './Thread.tsx';

interface ThreadTabProps {
  readonly document: DocumentSummary;
  readonly items: readonly ItemSummary[];
  readonly pinned: PinnedThread;
  readonly onPin: (pinned: boolean) => void;
  /** To the item that is shown. */
  readonly notes: readonly Note[];
  readonly onNote: () => void;
  readonly onGo: (itemId: string) => void;
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks;
}

export function ThreadTab(props: ThreadTabProps) {
  const { document, items, pinned, onPin, notes, onNote, onGo, translate, callbacks } = props;
  const { shown, elsewhere, isPinned } = pinned;
  const itemId = shown?.item.id;
  // Another item is read from its beginning.
  useEffect(() => {
    if (itemId !== undefined) window.document.scrollingElement?.scrollTo({ top: 0 });
  }, [itemId]);

  if (shown === null) return <AboveFirst items={items} translate={translate} onGo={onGo} />;
  const at = items.findIndex(({ id }) => id === itemId);
  // What is in view is told by the head of the panel.
  const position =
    at < 0 || elsewhere === null ? null : translate('item.position', { position: at + 1, count: items.length });
  return (
    <>
      {elsewhere !== null && (
        <p class="pinned-elsewhere">
          {translate('item.pageIsAt', {
            item: titleItem(elsewhere.item.number, elsewhere.item.title, translate),
          })}
          {' · '}
          <button type="button" class="button-link" onClick={() => onPin(false)}>
            {translate('item.unpin')}
          </button>
        </p>
      )}
      <ItemNotes notes={notes} translate={translate} onNote={onNote} />
      <Thread
        thread={shown}
        position={position}
        pinned={isPinned}
        onPin={onPin}
        document={document}
        translate={translate}
        callbacks={callbacks}
      />
    </>
  );
}

/** Before one has begun to read: which items there is something earlier on. */
function AboveFirst({ items, translate, onGo }: Pick<ThreadTabProps, 'items' | 'translate' | 'onGo'>) {
  const withEarlier = items.filter(({ earlier }) => earlier > 0);
  return (
    <>
      <p class="muted">{translate('panel.aboveFirst')}</p>
      {withEarlier.length > 0 && (
        <section class="twins" aria-labelledby="with-earlier">
          <h2 id="with-earlier" class="thread-title">
            {translate('panel.itemsSummary', { withEarlier: withEarlier.length, total: items.length })}
          </h2>
          <ItemRows items={withEarlier} currentId={null} translate={translate} onGo={onGo} />
        </section>
      )}
    </>
  );
}
