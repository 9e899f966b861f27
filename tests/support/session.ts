/** What the extension keeps, looked at from the outside. */
import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { RunningExtension } from './launch-extension.ts';

type Chrome = { readonly chrome: typeof browser };

/** All of storage.session. */
export async function readSession({ worker }: RunningExtension): Promise<Record<string, unknown>> {
  return (await worker()).evaluate(() => (globalThis as unknown as Chrome).chrome.storage.session.get(null));
}

/** One part of what is known of the only tab that has it ("mentions", "page"). */
export async function readTabPart<Part>(extension: RunningExtension, part: string): Promise<Part | undefined> {
  const found = Object.entries(await readSession(extension)).filter(([key]) => key.startsWith(`${part}:`));
  return found.at(-1)?.[1] as Part | undefined;
}

export async function readBadge({ worker }: RunningExtension, page: Page): Promise<string> {
  const url = page.url();
  return (await worker()).evaluate(async (address) => {
    const { chrome } = globalThis as unknown as Chrome;
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find((candidate) => candidate.url === address);
    return tab?.id === undefined ? 'no such tab' : chrome.action.getBadgeText({ tabId: tab.id });
  }, url);
}

export async function changeSettings({ worker }: RunningExtension, settings: Record<string, unknown>): Promise<void> {
  await (await worker()).evaluate(
    (value) => (globalThis as unknown as Chrome).chrome.storage.local.set({ settings: value }),
    settings,
  );
}

/** Every row of every table, read from a page of the extension without waking the worker. */
export async function dumpDatabase(ownPage: Page): Promise<Record<string, unknown[]>> {
  return ownPage.evaluate(async () => {
    const open = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // Opened before the worker has made it, it would be made empty.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'roed-traad')) return {};
    const db = await open(indexedDB.open('roed-traad'));
    const names = [...db.objectStoreNames];
    const dump: Record<string, unknown[]> = {};
    for (const name of names) dump[name] = await open(db.transaction(name).objectStore(name).getAll());
    db.close();
    return dump;
  });
}

/** A call to the background from a page of the extension; wakes the worker. */
export async function callBackground(ownPage: Page, call: string, payload: unknown = {}): Promise<unknown> {
  return ownPage.evaluate((message) => (globalThis as unknown as Chrome).chrome.runtime.sendMessage(message), {
    call,
    payload,
  });
}

/** How many rows a table has, without reading them. */
export async function countRows(ownPage: Page, table: string): Promise<number> {
  return ownPage.evaluate(async (name) => {
    const open = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await open(indexedDB.open('roed-traad'));
    const count = await open(db.transaction(name).objectStore(name).count());
    db.close();
    return count;
  }, table);
}
