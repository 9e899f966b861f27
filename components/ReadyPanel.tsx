/** The panel beside a document: the thread, the names and the items, or the card of the name last clicked. */
import { useEffect, useRef } from 'preact/hooks';
import type { PanelState } from '../lib/messages/model.ts';
import type { SearchState } from '../lib/messages/search-model.ts';
import type { Translate } from '../locales/translate.ts';
import type { PanelCallbacks } from './callbacks.ts';
import { titleItem } from './describe.ts';
import { ItemList } from './ItemList.tsx';
import { NameCard } from './NameCard.tsx';
import { NameList } from './NameList.tsx';
import { ReferencePanel } from './ReferencePanel.tsx';
import { SearchTab } from './search/SearchTab.tsx';
import { Tabs } from './Tabs.tsx';
import { ThreadTab } from './ThreadTab.tsx';
import { useCardFocus } from './use-card-focus.ts';
import { usePinned } from './use-pinned.ts';

type ReadyState = Extract<PanelState, { status: 'ready' }>;
export type TabName = 'thread' | 'search' | 'names' | 'document';

interface ReadyPanelProps {
  readonly state: ReadyState;
  readonly search: SearchState;
  readonly tab: TabName;
  readonly setTab: (tab: TabName) => void;
  readonly translate: Translate;
  readonly callbacks: PanelCallbacks;
}

export function ReadyPanel({ state, search, tab, setTab, translate, callbacks }: ReadyPanelProps) {
  const { thread, card, items, names, reference = null, turnedToThread = 0 } = state;
  // A document begins at its thread; who searches goes on searching.
  useEffect(() => {
    if (tab !== 'search') setTab('thread');
  }, []);
  const pinned = usePinned(thread);
  const cardHeading = useCardFocus(keyOfCard(state), `tab-${tab}`);
  const tabs = (['thread', 'search', ...(names ? ['names' as const] : []), 'document'] as const).map((name) => ({
    name,
    label: translate(`panel.tab.${name}`),
  }));

  const setPinned = pinned.setPinned;
  // A knot was clicked on the page.
  const lastTurn = useRef(turnedToThread);
  useEffect(() => {
    if (turnedToThread === lastTurn.current) return;
    lastTurn.current = turnedToThread;
    setTab('thread');
    setPinned(false);
  }, [turnedToThread]);

  const goToItem = (itemId: string) => {
    setTab('thread');
    pinned.setPinned(false);
    callbacks.goToItem(itemId);
  };

  return (
    <>
      <p class="unseen" role="status">
        {announce(state, translate)}
      </p>
      {card !== null ? (
        <div class="panel-body">
          <NameCard card={card} translate={translate} callbacks={callbacks} headingRef={cardHeading} />
        </div>
      ) : reference !== null ? (
        <div class="panel-body">
          <ReferencePanel reference={reference} translate={translate} callbacks={callbacks} headingRef={cardHeading} />
        </div>
      ) : (
        <>
          <Tabs label={translate('panel.tabs')} tabs={tabs} selected={tab} onSelect={setTab} />
          <div class="panel-body" id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
            {tab === 'thread' && (
              <ThreadTab items={items} pinned={pinned} translate={translate} callbacks={callbacks} />
            )}
            {tab === 'search' && <SearchTab search={search} translate={translate} callbacks={callbacks} />}
            {tab === 'names' && names && (
              <NameList
                names={names}
                itemId={thread?.item.id ?? null}
                translate={translate}
                onShow={(key) => callbacks.showName(key)}
              />
            )}
            {tab === 'document' && (
              <ItemList items={items} currentId={thread?.item.id ?? null} translate={translate} onGo={goToItem} />
            )}
          </div>
        </>
      )}
    </>
  );
}

/** What tells cards apart; null while there is none. */
function keyOfCard({ card, reference }: ReadyState): string | null {
  if (card !== null) return `${card.type} ${card.canonical}`;
  return reference ? `reference ${reference.text}` : null;
}

/** What a screen reader hears when the item in view or the card changes. */
function announce({ thread, card }: ReadyState, translate: Translate): string {
  if (card !== null) return `${translate(`type.${card.type}`)}: ${card.canonical}`;
  if (thread === null) return '';
  return translate('panel.inView', { item: titleItem(thread.item.number, thread.item.title, translate) });
}
