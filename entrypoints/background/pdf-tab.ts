/** A tab that shows a PDF in the browser's own viewer: how it is told, and how it is given to the reader. */
import { browser } from 'wxt/browser';
import { parseSettings, SETTINGS_KEY } from '../../lib/messages/settings.ts';
import { writeAddress } from '../common/pdf/address.ts';
import { ownViewerKey } from '../common/pdf/own-viewer-key.ts';

const PDF_ADDRESS = /^(?:https?|file):[^?#]*\.pdf(?:[?#]|$)/i;

/** The address of the PDF that the tab shows; null where it shows something else, or may not be looked at. */
export async function pdfInTab(tabId: number): Promise<string | null> {
  const { url = '' } = await browser.tabs.get(tabId).catch(() => ({ url: '' }));
  if (!/^(?:https?|file):/i.test(url)) return null;
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      injectImmediately: true,
      func: () => document.contentType,
    });
    return frame?.result === 'application/pdf' ? url : null;
  } catch {
    // Firefox's own viewer lets no script in, nor does a local file without the member's leave.
    return PDF_ADDRESS.test(url) ? url : null;
  }
}

/** Not where the member has switched the reader off, nor what it has left to the browser's own viewer in this tab. */
export async function isForReader(tabId: number, pdf: string): Promise<boolean> {
  const key = ownViewerKey(tabId);
  const [local, session] = await Promise.all([
    browser.storage.local.get(SETTINGS_KEY),
    browser.storage.session.get(key),
  ]);
  return parseSettings(local[SETTINGS_KEY]).pdfs && session[key] !== pdf.split('#', 1)[0];
}

/** Ends a tab's leave to use the browser's own viewer (entrypoints/reader/file/own-viewer.ts). */
export async function letReaderBack(tabId: number): Promise<void> {
  await browser.storage.session.remove(ownViewerKey(tabId));
  await browser.declarativeNetRequest?.updateSessionRules({ removeRuleIds: [tabId] }).catch(() => {});
}

/** The member asks for the reader: whatever the file is, it stays there. */
export async function openReader(tabId: number, pdf: string): Promise<void> {
  await letReaderBack(tabId);
  await browser.tabs.update(tabId, { url: browser.runtime.getURL(`/reader.html${writeAddress(pdf)}` as '/') });
}
