/** What is done to a tab: its badge, its panel, and what its page is told. */
import { browser } from 'wxt/browser';
import { type Client, createClient } from '../../lib/messages/send.ts';
import type { TAB_CALLS, TabAnswers } from '../../lib/messages/tab-calls.ts';
import type { SessionStore } from '../../lib/messages/tab-parts.ts';

const BADGE_COLOUR = '#9b1c31';

export interface PanelTab {
  readonly id: number;
  readonly windowId: number;
}

export interface Tabs {
  /** Must be called in the same turn as the user's gesture. @returns whether the panel is open. */
  openPanel(tab: PanelTab): Promise<boolean>;
  /** The number of items with earlier treatment; 0 shows nothing. */
  setBadge(tabId: number, count: number): Promise<void>;
  /** Calls to the page in a tab. */
  tell(tabId: number): Client<typeof TAB_CALLS, TabAnswers>;
  /**
   * Have the pages of all tabs that show a document read again: the corpus or the settings have changed. Or of those
   * only whose reading was broken off when the worker was stopped.
   */
  readAllAgain(which: 'all' | 'brokenOff'): Promise<void>;
}

export function createTabs(store: SessionStore): Tabs {
  const tell: Tabs['tell'] = (tabId) =>
    createClient<typeof TAB_CALLS, TabAnswers>(
      ['readAgain', 'stop', 'goToItem', 'setMarks', 'step', 'readSelection', 'givePage', 'goToPassage', 'showLinks'],
      (message) => browser.tabs.sendMessage(tabId, message, { frameId: 0 }),
    );
  return {
    openPanel: ({ id, windowId }) => {
      const sidebar = findSidebar();
      const opening = sidebar ? sidebar.open() : browser.sidePanel.open({ tabId: id });
      // Firefox opens its sidebar from the toolbar button and the like, never on a click in a page.
      return opening.then(
        () => true,
        () => (sidebar ? sidebar.isOpen({ windowId }) : isSidePanelOpen(windowId)),
      );
    },
    setBadge: async (tabId, count) => {
      await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }).catch(() => {});
      await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' }).catch(() => {});
    },
    tell,
    readAllAgain: async (which) => {
      for (const { id } of await browser.tabs.query({})) {
        const page = id === undefined ? undefined : (await store.read(id, ['page'])).page;
        if (id === undefined || !page || (which === 'brokenOff' && page.status !== 'reading')) continue;
        await tell(id).readAgain({ asked: true });
      }
    },
  };
}

async function isSidePanelOpen(windowId: number): Promise<boolean> {
  return (await browser.runtime.getContexts({ contextTypes: ['SIDE_PANEL'], windowIds: [windowId] })).length > 0;
}

interface Sidebar {
  open(): Promise<void>;
  isOpen(details: { windowId: number }): Promise<boolean>;
}

/** Firefox's counterpart of the side panel; the types are Chrome's. */
function findSidebar(): Sidebar | undefined {
  return (browser as unknown as { sidebarAction?: Sidebar }).sidebarAction;
}
