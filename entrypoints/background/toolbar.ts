/** The toolbar button: opens the panel and reads the tab's page, on any site: the click itself is the permission. */
import { browser } from 'wxt/browser';
import type { BackgroundContext } from './context.ts';
import { openReader, pdfInTab } from './pdf-tab.ts';
import { CONTENT_SCRIPT } from './sites.ts';

export function followToolbar(context: BackgroundContext): void {
  browser.action.onClicked.addListener((tab) => {
    if (tab.id === undefined) return;
    void context.tabs.openPanel({ id: tab.id, windowId: tab.windowId });
    void readTab(context, tab.id);
  });
}

/**
 * A page that already has the content script is asked to read again; else it gets it, where the browser allows. A PDF
 * opens in the reader: the browsers' own viewers cannot be marked.
 */
export async function readTab({ tabs }: Pick<BackgroundContext, 'tabs'>, tabId: number): Promise<void> {
  const pdf = await pdfInTab(tabId);
  if (pdf !== null) {
    await openReader(tabId, pdf);
    return;
  }
  const answer = await tabs.tell(tabId).readAgain({ asked: true });
  if (answer.ok) return;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [CONTENT_SCRIPT as '/background.js'] });
    await tabs.tell(tabId).readAgain({ asked: true });
  } catch {
    // The browser's own pages and its shop may not be read: the panel says that there is no document.
  }
}
