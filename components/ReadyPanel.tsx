/** The panel beside a document: the thread, the names and the items, or the card of the name last clicked. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PanelState } from '../lib/messages/model.ts';
import type { Translate } from '../locales/translate.ts';
import type { PanelCallbacks } from './callbacks.ts';
import { titleItem } from './describe.ts';
import { ItemList } from './ItemList.tsx';
import { NameCard } from './NameCard.tsx';
import { NameList } from './NameList.tsx';
import { Tabs } from './Tabs.tsx';
import { Thread } from './Thread.tsx';

export type ReadyState = Extract<PanelState, { status: 'ready' }>;
type TabName = 'thread' | 'names' | 'document';

interface ReadyPanelProps {
  readonly state: ReadyState;
  readonly translate: Translate;
  readonly callbacks: PanelCallbacks;
}

export function ReadyPanel({ state, translate, callbacks }: ReadyPanelProps) {
  const { thread, card, items, names } = state;
  const [tab, setTab] = useState<TabName>('thread');
  const cardHeading = useCardFocus(card === null ? null : `${card.type} ${card.canonical}`, tab);
  const tabs = (['thread', ...(names ? ['names' as const] : []), 'document'] as const).map((name) => ({
    name,
    label: translate(`panel.tab.${name}`),
  }));
  const at = items.findIndex(({ id }) => id === thread?.item.id);
  const position = at < 0 ? null : translate('item.position', { position: at + 1, count: items.length });

  const goToItem = (itemId: string) => {
    setTab('thread');
    callbacks.goToItem(itemId);
  };

  return (
    <>
      <p class="unseen" role="status">
        {announce(state, translate)}
      </p>
      {card !== null ? (
        <main class="panel-body">
          <NameCard card={card} translate={translate} callbacks={callbacks} headingRef={cardHeading} />
        </main>
      ) : (
        <>
          <Tabs label={translate('panel.tabs')} tabs={tabs} selected={tab} onSelect={setTab} />
          <main class="panel-body">
            <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
              {tab === 'thread' &&
                (thread === null ? (
                  <p class="muted">{translate('panel.aboveFirst')}</p>
                ) : (
                  <Thread thread={thread} position={position} translate={translate} callbacks={callbacks} />
                ))}
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
          </main>
        </>
      )}
    </>
  );
}

/** What a screen reader hears when the item in view or the card changes. */
function announce({ thread, card }: ReadyState, translate: Translate): string {
  if (card !== null) return `${translate(`type.${card.type}`)}: ${card.canonical}`;
  if (thread === null) return '';
  return translate('panel.inView', { item: titleItem(thread.item.number, thread.item.title, translate) });
}

/** A new card takes the focus to its heading; a closed one gives it back to the selected tab. */
function useCardFocus(cardKey: string | null, tab: TabName) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (cardKey === before.current) return;
    before.current = cardKey;
    if (cardKey !== null) heading.current?.focus();
    else document.getElementById(`tab-${tab}`)?.focus();
  }, [cardKey, tab]);
  return heading;
}
