/** The thread of the item in view, or of the one held on to, with the way back to following the page. */
import { useEffect } from 'preact/hooks';
import type { ItemSummary } from '../lib/messages/model.ts';
import type { Translate } from '../locales/translate.ts';
import type { PlaceCallbacks } from './callbacks.ts';
import { titleItem } from './describe.ts';
import { Thread } from './Thread.tsx';
import type { PinnedThread } from './use-pinned.ts';

interface ThreadTabProps {
  readonly items: readonly ItemSummary[];
  readonly pinned: PinnedThread;
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks;
}

export function ThreadTab({ items, pinned, translate, callbacks }: ThreadTabProps) {
  const { shown, elsewhere } = pinned;
  const itemId = shown?.item.id;
  // Another item is read from its beginning.
  useEffect(() => {
    if (itemId !== undefined) document.scrollingElement?.scrollTo({ top: 0 });
  }, [itemId]);

  if (shown === null) return <p class="muted">{translate('panel.aboveFirst')}</p>;
  const at = items.findIndex(({ id }) => id === itemId);
  const position = at < 0 ? null : translate('item.position', { position: at + 1, count: items.length });
  return (
    <>
      {elsewhere !== null && (
        <p class="pinned-elsewhere">
          {translate('item.pageIsAt', {
            item: titleItem(elsewhere.item.number, elsewhere.item.title, translate),
          })}
          {' · '}
          <button type="button" class="button-link" onClick={() => pinned.setPinned(false)}>
            {translate('item.unpin')}
          </button>
        </p>
      )}
      <Thread
        thread={shown}
        position={position}
        pinned={pinned.isPinned}
        onPin={pinned.setPinned}
        translate={translate}
        callbacks={callbacks}
      />
    </>
  );
}
