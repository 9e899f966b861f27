/** What the panel's buttons and links do. */
import { browser } from 'wxt/browser';
import type { PanelCallbacks } from '../../components/callbacks.ts';
import { sitePatternOf } from '../../components/intake/seed-address.ts';
import type { NoteDraft } from '../../lib/messages/notes-model.ts';
import { isPageId } from '../../lib/messages/page-id.ts';
import { withDraft } from '../../lib/messages/panel-view.ts';
import type { Translate } from '../../locales/translate.ts';
import { briefUrl } from '../common/brief-url.ts';
import { libraryUrl, openLibrary } from '../common/library-url.ts';
import { NEWS_KEY } from '../common/news.ts';
import { ownPages } from '../common/own-pages.ts';
import { sources } from '../common/source-pages.ts';
import type { PanelNotes } from './notes.ts';
import type { PanelSearch } from './search.ts';
import type { ActiveTab, ShownTab } from './watch-active-tab.ts';

export function createPanelCallbacks(
  tab: ActiveTab,
  search: PanelSearch,
  notes: PanelNotes,
  shown: () => ShownTab | null,
  translate: () => Translate,
): PanelCallbacks {
  const writeDraft = (draft: NoteDraft | null): void => {
    const view = shown()?.view;
    if (view) tab.setView({ drafts: withDraft(view, draft) });
  };
  // Seldom asked for: it is not loaded with the panel.
  const downloadNotes = async (): Promise<void> => {
    const [{ writeAllNotes, writeNotes }, { nameFile, saveText }] = await Promise.all([
      import('../../components/notes/write-notes.ts'),
      import('../common/save-text.ts'),
    ]);
    const state = shown()?.state;
    const say = translate();
    const { notes: all } = notes.state();
    const name = say('panel.tab.notes');
    if (state?.status === 'ready') {
      const { document, items } = state;
      const text = writeNotes(document, all, items, say);
      saveText(text, nameFile(name, document.body, document.date), 'text/markdown');
    } else saveText(writeAllNotes(all, say), nameFile(name), 'text/markdown');
  };
  const withTab = (act: (tabId: number) => unknown) => (): void => {
    const id = tab.id();
    if (id !== null) void act(id);
  };
  return {
    placeHref: (place) => libraryUrl(place),
    openPlace: (place) => {
      const { documentId, itemId } = place;
      // What is not kept is open in this tab, and nowhere else.
      if (isPageId(documentId) && itemId !== null) withTab((id) => ownPages.goToItem({ tabId: id, itemId }))();
      else void openLibrary(libraryUrl(place));
    },
    linkTo: (place) => (isPageId(place.documentId) ? null : libraryUrl(place)),
    copyText: (text) => void navigator.clipboard.writeText(text),
    setView: tab.setView,
    closeNews: () => void browser.storage.local.remove(NEWS_KEY),
    goToItem: (itemId) => withTab((id) => ownPages.goToItem({ tabId: id, itemId }))(),
    showName: (key) => withTab((id) => ownPages.showName({ tabId: id, key }))(),
    goToName: (key, turn) => withTab((id) => ownPages.goToName({ tabId: id, key, turn }))(),
    closeCard: withTab((id) => ownPages.closeCard({ tabId: id })),
    holdApart: ({ type, printed, canonical }, apart) => {
      if (type !== 'person' && type !== 'organisation') return;
      withTab((id) => ownPages.holdApart({ tabId: id, type, printed, canonical, apart }))();
    },
    setMarks: (marks) => withTab((id) => ownPages.setMarks({ tabId: id, marks }))(),
    fetchMeetings: async (addresses) => {
      const id = tab.id();
      // Within the click: later the browser would refuse. True at once for sites that are granted.
      const origins = [...new Set(addresses.map((address) => sitePatternOf(address)))];
      const granted = await browser.permissions.request({ origins }).catch(() => false);
      if (!granted || id === null) return 'refused';
      await sources.fetchMeetings({ tabId: id, addresses: [...addresses] });
      // A page reads them: PDFs cannot be read in the background.
      await browser.tabs.create({ url: libraryUrl(null), active: false });
      return 'subscribed';
    },
    keepPage: withTab((id) => sources.keepPage({ tabId: id })),
    keepAlways: (always) => withTab((id) => sources.keepAlways({ tabId: id, always }))(),
    openLibrary: () => void openLibrary(libraryUrl(null)),
    openOptions: () => void browser.runtime.openOptionsPage(),
    reloadPage: withTab((id) => browser.tabs.reload(id)),
    retry: withTab((id) => ownPages.readTab({ tabId: id })),
    ask: (query) =>
      withTab((id) => {
        search.ask(id, query);
        tab.setView({ query });
      })(),
    beginSearch: search.begin,
    syncAgain: () => void ownPages.syncAgain({}),
    lookAtSelection: notes.lookAtSelection,
    dropSelection: notes.dropSelection,
    writeDraft,
    keepDraft: (draft) => {
      notes.keep(draft);
      writeDraft(null);
    },
    editNote: ({ id, item, passage, text, raise, todo }) => {
      writeDraft({ noteId: id, item, passage, text, raise, todo });
      document.querySelector<HTMLElement>('#note-text')?.focus();
    },
    saveNote: notes.save,
    removeNote: notes.remove,
    goToPassage: notes.goTo,
    openBrief: withTab((id) => browser.tabs.create({ url: briefUrl(id) })),
    downloadNotes,
  };
}
