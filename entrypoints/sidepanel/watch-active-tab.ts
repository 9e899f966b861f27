/** Follows the tab in front of the panel's window: what is known of its page, and where the member is in the panel. */
import { browser } from 'wxt/browser';
import type { PanelState } from '../../lib/messages/model.ts';
import type { PanelView } from '../../lib/messages/panel-view-model.ts';
import {
  composePanelState,
  composeView,
  createSessionStore,
  keyOf,
  PANEL_PARTS,
  SYNC_KEY,
  type TabParts,
} from '../../lib/messages/tab-parts.ts';
import { lookAtTab, type TabLook } from './look-at-tab.ts';

/** One tab, as it was last looked at. */
export interface ShownTab {
  readonly tabId: number | null;
  readonly state: PanelState;
  readonly view: PanelView;
}

export interface ActiveTab {
  /** The tab that is drawn; null before the first look. */
  id(): number | null;
  refresh(): void;
  /** Drawn at once, and kept. */
  setView(part: Partial<PanelView>): void;
}

export function watchActiveTab(onTab: (tab: ShownTab) => void): ActiveTab {
  const store = createSessionStore(browser.storage.session);
  let wanted: number | null = null;
  /** What is drawn: buttons act on this tab, although another has come to the front a moment ago. */
  let shown: { readonly tabId: number | null; readonly parts: Partial<TabParts> } = { tabId: null, parts: {} };
  let sync: Parameters<typeof composePanelState>[1] | null = null;
  let turn = 0;
  /** Looks that are under way. */
  let looks = 0;
  /** Of the tab that is drawn. */
  let look: TabLook = null;

  const draw = (): void => {
    if (!sync) return;
    const { tabId, parts } = shown;
    const view = composeView(parts);
    const state = composePanelState({ ...parts, panel: view }, sync);
    onTab({ tabId, state: state.status === 'noDocument' && look ? { status: look, sync } : state, view });
  };
  const readTab = async (tabId: number | null) => {
    const [nextSync, parts] = await Promise.all([
      store.readSync(),
      tabId === null ? ({} as Partial<TabParts>) : store.read(tabId, PANEL_PARTS),
    ]);
    const seen = tabId !== null && !parts.page ? await lookAtTab(tabId) : null;
    return [nextSync, parts, seen] as const;
  };
  const refresh = async (): Promise<void> => {
    const mine = ++turn;
    const tabId = wanted;
    looks++;
    const [nextSync, parts, seen] = await readTab(tabId).finally(() => looks--);
    if (mine !== turn) return;
    sync = nextSync;
    look = seen;
    shown = { tabId, parts };
    draw();
  };
  const follow = async (): Promise<void> => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    wanted = tab?.id ?? null;
    await refresh();
  };

  browser.tabs.onActivated.addListener(() => void follow());
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (tabId === wanted && status === 'complete') void refresh();
  });
  browser.storage.session.onChanged.addListener((changes) => {
    const watched = [SYNC_KEY, ...(wanted === null ? [] : PANEL_PARTS.map((part) => keyOf(part, wanted ?? 0)))];
    if (watched.some((key) => key in changes)) void refresh();
  });
  void follow();
  return {
    id: () => shown.tabId,
    refresh: () => void refresh(),
    setView: (part) => {
      const { tabId, parts } = shown;
      if (tabId === null) return;
      const panel = { ...composeView(parts), ...part };
      shown = { tabId, parts: { ...parts, panel } };
      // What was on its way is older than this; what else it would have told is looked at again.
      turn += 1;
      const isBehind = looks > 0;
      draw();
      const written = store.write(tabId, { panel });
      if (isBehind) void written.then(refresh);
    },
  };
}
