/** The panel beside a document: its tabs, or the card of the name or reference last clicked. */
import { useRef } from 'preact/hooks';
import type { PanelState } from '../../lib/messages/model.ts';
import type { NotesState } from '../../lib/messages/notes-model.ts';
import type { PanelView, TabName } from '../../lib/messages/panel-view-model.ts';
import type { SearchState } from '../../lib/messages/search-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { PanelCallbacks } from '../callbacks.ts';
import { NameCard } from '../card/NameCard.tsx';
import { matchNotes } from '../notes/match-notes.ts';
import { NotesTab } from '../notes/NotesTab.tsx';
import { titleItem } from '../parts/describe.ts';
import { NamedIcon } from '../parts/icons.tsx';
import { SearchTab } from '../search/SearchTab.tsx';
import { MissingItems } from '../thread/MissingItems.tsx';
import { choosePinned } from '../thread/pinned-thread.ts';
import { ReferencePanel } from '../thread/ReferencePanel.tsx';
import { ThreadTab } from '../thread/ThreadTab.tsx';
import { ItemList } from './ItemList.tsx';
import { NameList } from './NameList.tsx';
import { Tabs } from './Tabs.tsx';
import { useCardFocus } from './use-card-focus.ts';
import { WhereInDocument } from './WhereInDocument.tsx';

type ReadyState = Extract<PanelState, { status: 'ready' }>;

const TABS: readonly TabName[] = ['thread', 'names', 'document', 'search', 'notes'];

interface ReadyPanelProps {
  readonly state: ReadyState;
  readonly view: PanelView;
  readonly search: SearchState;
  readonly notes: NotesState;
  readonly translate: Translate;
  readonly callbacks: PanelCallbacks;
}

export function ReadyPanel({ state, view, search, notes, translate, callbacks }: ReadyPanelProps) {
  const { thread, card, items, names = [], reference = null } = state;
  const { tab } = view;
  const pinned = choosePinned(thread, state.pinned ?? null);
  const shownItem = pinned.shown?.item ?? null;
  // The name that was pressed in the list, if the card did not come from the page.
  const pressed = useRef<string | null>(null);
  const cardHeading = useCardFocus(keyOfCard(state), () => {
    const row = pressed.current === null ? null : window.document.getElementById(`name-${pressed.current}`);
    pressed.current = null;
    return row ?? window.document.getElementById(`tab-${tab}`);
  });
  const noted = matchNotes(notes.notes, items).ofItem;
  const setTab = (next: TabName) => callbacks.setView({ tab: next });
  const goToItem = (itemId: string) => {
    callbacks.setView({ tab: 'thread', pinned: null });
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
          <div class="panel-bar">
            <WhereInDocument
              items={items}
              currentId={thread?.item.id ?? null}
              translate={translate}
              onGo={(itemId) => callbacks.goToItem(itemId)}
            />
            <Tabs
              label={translate('panel.tabs')}
              tabs={TABS.map((name) => ({ name, label: translate(`panel.tab.${name}`) }))}
              selected={tab}
              onSelect={setTab}
            />
          </div>
          <div class="panel-body" id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
            {tab === 'thread' && (
              <ThreadTab
                document={state.document}
                items={items}
                pinned={pinned}
                onPin={(isPinned) => callbacks.setView({ pinned: isPinned ? (shownItem?.id ?? null) : null })}
                notes={(shownItem && noted.get(shownItem.id)) ?? []}
                onNote={() => setTab('notes')}
                onGo={goToItem}
                translate={translate}
                callbacks={callbacks}
              />
            )}
            {tab === 'names' && (
              <NameList
                names={names}
                itemId={shownItem?.id ?? null}
                translate={translate}
                filter={view.names}
                onFilter={(part) => callbacks.setView({ names: { ...view.names, ...part } })}
                onShow={(key) => {
                  pressed.current = key;
                  callbacks.showName(key);
                }}
                onGo={(key, turn) => callbacks.goToName(key, turn)}
              />
            )}
            {tab === 'document' && (
              <>
                {items.length > 0 && (
                  <button type="button" class="button brief-make" onClick={() => callbacks.openBrief()}>
                    <NamedIcon name="note" />
                    {translate('brief.make')}
                  </button>
                )}
                <ItemList
                  items={items}
                  currentId={thread?.item.id ?? null}
                  noted={noted}
                  translate={translate}
                  onGo={goToItem}
                />
                {state.meeting && (
                  <MissingItems
                    meeting={state.meeting}
                    kind={state.document.kind}
                    translate={translate}
                    callbacks={callbacks}
                  />
                )}
              </>
            )}
            {tab === 'search' && <SearchTab search={search} translate={translate} callbacks={callbacks} />}
            {tab === 'notes' && (
              <NotesTab state={notes} items={items} item={shownItem} translate={translate} callbacks={callbacks} />
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
