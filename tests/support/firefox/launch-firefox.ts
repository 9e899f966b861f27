/** Firefox with the built extension, its toolbar button and its real sidebar. */
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureFirefox } from '../../../scripts/support/ensure-firefox.ts';
import { openBrowserWindow } from './browser-window.ts';
import type { Privileged } from './privileged.ts';
import { openSidebar, type Sidebar } from './sidebar.ts';

export const FIREFOX_TEST_BUILD = resolve('.output/firefox-mv3-test');

/** wxt.config.ts names it. */
const GECKO_ID = 'roed-traad@example.org';
/** Firefox would make one up for each profile. */
const UUID = '6d2c9a9e-3b0f-4f5e-9c55-0123456789ab';

export interface FirefoxOptions {
  /** Folder of the built extension. */
  readonly extension?: string;
  /** The local port that answers for every host by http. Everything else that Firefox asks for finds nobody there. */
  readonly port: number;
}

export interface RunningFirefox {
  newPage(url: string): Promise<Page>;
  /** A page of the extension in a tab: "options.html". */
  openOwnPage(path: string): Promise<Page>;
  ownUrl(path: string): string;
  /** All tabs. */
  pages(): Promise<Page[]>;
  clickToolbar(): Promise<void>;
  isSidebarOpen(): Promise<boolean>;
  closeSidebar(): Promise<void>;
  /** The real sidebar, once it is open. */
  sidebar(): Promise<Sidebar>;
  /** The text of an element of a page, closed shadow roots too; null while it is not there. */
  textWithin(page: Page, selector: string): Promise<string | null>;
  /** Threads of pages and backgrounds that are workers, in the processes of extensions. */
  countWorkers(): Promise<number>;
  /** What Firefox does to a background that has been idle for half a minute. */
  stopBackground(): Promise<void>;
  /** What the member answers to Firefox's question, which no page can. */
  grant(origin: string): Promise<void>;
  /** What an update does: all of the extension ends and begins anew. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

export async function launchFirefox({ extension = FIREFOX_TEST_BUILD, port }: FirefoxOptions): Promise<RunningFirefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: ensureFirefox(),
    headless: true,
    defaultViewport: { width: 1280, height: 900 },
    args: ['--remote-allow-system-access', '--width=1680', '--height=1000'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'intl.accept_languages': 'da-DK, da, en',
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
      'network.proxy.allow_hijacking_localhost': true,
      'network.proxy.no_proxies_on': '',
      'dom.security.https_first': false,
    },
  });
  await browser.installExtension(extension);
  await closeWelcome(browser);
  const window = await openBrowserWindow(browser);
  const ownUrl = (path: string): string => `moz-extension://${UUID}/${path}`;
  const isSidebarOpen = (): Promise<boolean> =>
    window.evaluate(() => (globalThis as unknown as Privileged).SidebarController.isOpen, null);

  return {
    ownUrl,
    isSidebarOpen,
    newPage: async (url) => {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    openOwnPage: async (path) => {
      const page = await browser.newPage();
      // Firefox never tells WebDriver that a page of an extension has loaded.
      await page.goto(ownUrl(path), { timeout: 1000 }).catch(() => {});
      await page.waitForFunction(() => document.readyState === 'complete' && location.protocol === 'moz-extension:');
      return page;
    },
    pages: () => browser.pages(),
    clickToolbar: () =>
      window.evaluate((id) => {
        const { ChromeUtils, WebExtensionPolicy } = globalThis as unknown as Privileged;
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension: running } = WebExtensionPolicy.getByID(id);
        ExtensionParent.apiManager.global.browserActionFor(running).triggerAction(globalThis);
      }, GECKO_ID),
    closeSidebar: () => window.evaluate(() => (globalThis as unknown as Privileged).SidebarController.hide(), null),
    sidebar: () => openSidebar(window),
    textWithin: window.textWithin,
    countWorkers: () =>
      window.evaluate(async () => {
        const { ChromeUtils } = globalThis as unknown as Privileged;
        const { children } = await ChromeUtils.requestProcInfo();
        const own = children.filter(({ type }) => type === 'extension');
        return own.flatMap(({ threads }) => threads.filter(({ name }) => name.startsWith('DOM Worker'))).length;
      }, null),
    stopBackground: () =>
      window.evaluate(
        (id) => (globalThis as unknown as Privileged).WebExtensionPolicy.getByID(id).extension.terminateBackground(),
        GECKO_ID,
      ),
    grant: (origin) =>
      window.evaluate(
        async ([id, host]) => {
          const { ChromeUtils, WebExtensionPolicy } = globalThis as unknown as Privileged;
          const { ExtensionPermissions } = ChromeUtils.importESModule(
            'resource://gre/modules/ExtensionPermissions.sys.mjs',
          );
          const { extension: running } = WebExtensionPolicy.getByID(id);
          await ExtensionPermissions.add(id, { permissions: [], origins: [host] }, running);
        },
        [GECKO_ID, origin] as const,
      ),
    reload: () =>
      window.evaluate(async (id) => {
        const { ChromeUtils } = globalThis as unknown as Privileged;
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID(id)).reload();
      }, GECKO_ID),
    close: () => browser.close(),
  };
}

/** The page that greets a new member, so that tests find the tabs that they have opened themselves. */
async function closeWelcome(browser: Browser): Promise<void> {
  for (let left = 60; left > 0; left--) {
    const pages = await browser.pages();
    const welcome = pages.find((page) => page.url().endsWith('/welcome.html'));
    if (welcome) {
      await welcome.close();
      return;
    }
    await new Promise((wake) => setTimeout(wake, 50));
  }
}
