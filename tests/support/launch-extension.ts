/**
 * Chromium with the built extension, its service worker, its toolbar button and its real side panel, which Playwright
 * sees as a page of its own.
 */
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { ensureChromium } from '../../scripts/support/ensure-chromium.ts';
import { removeFolder } from './remove-folder.ts';
import { giveLiveRanges } from './static-ranges.ts';
import { waitUntil } from './wait-until.ts';

export const TEST_BUILD = resolve('.output/chrome-mv3-test');

/** As much as is used of what only the browser's page of extensions may call. */
interface ExtensionsPageApi {
  readonly developerPrivate: { updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void> };
}

export interface LaunchOptions {
  /** Folder of the built extension. */
  readonly extension?: string;
  /** Host names served by a local port: `{ 'www.kl.dk': 8080 }`. */
  readonly hosts?: Readonly<Record<string, number>>;
  /** A local proxy that all of the browser's network goes through, this machine's own addresses too. */
  readonly proxy?: number;
  /** A profile that outlives the browser; otherwise one is made and removed. */
  readonly profile?: string;
  readonly headless?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  /** Keep the page that greets a new member: it is closed otherwise, so that the next page is the test's own. */
  readonly welcome?: boolean;
}

export interface RunningExtension {
  readonly context: BrowserContext;
  readonly id: string;
  worker(): Promise<Worker>;
  /** The real side panel, once it is open. */
  panel(): Promise<Page>;
  clickToolbar(page: Page): Promise<void>;
  /** What an update does: all of the extension ends and begins anew. */
  reload(): Promise<void>;
  /** What the browser does to a worker that has been idle for half a minute. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

export async function launchExtension(options: LaunchOptions = {}): Promise<RunningExtension> {
  // Without it the side panel is no page to Playwright.
  process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';
  const { extension = TEST_BUILD, hosts = {}, headless = true } = options;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'roed-traad-profil-'));
  const rules = Object.entries(hosts).map(([host, port]) => `MAP ${host} 127.0.0.1:${port}`);
  const greets = readdirSync(profile).length === 0 && existsSync(join(extension, 'welcome.html'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    headless,
    viewport: headless ? { width: 1280, height: 900 } : null,
    colorScheme: options.colorScheme ?? 'light',
    locale: 'da-DK',
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--disable-gpu',
      '--disable-quic',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.proxy === undefined
        ? []
        : [`--proxy-server=http://127.0.0.1:${options.proxy}`, '--proxy-bypass-list=<-loopback>']),
      ...(rules.length > 0 ? [`--host-resolver-rules=${rules.join(', ')}`] : []),
    ],
  });
  await context.addInitScript(giveLiveRanges);
  // The last one: after an update that of before may be there still.
  const worker = async (): Promise<Worker> => context.serviceWorkers().at(-1) ?? context.waitForEvent('serviceworker');
  const id = new URL((await worker()).url()).host;
  if (greets && !options.welcome) {
    const isWelcome = (page: Page): boolean => page.url().endsWith('/welcome.html');
    const welcome = await waitUntil('the page that greets a new member', () => context.pages().find(isWelcome));
    await welcome.close();
  }
  const panelUrl = `chrome-extension://${id}/sidepanel.html`;

  const browserSession = async (): Promise<CDPSession> => {
    const browser = context.browser();
    if (!browser) throw new Error('the browser is gone');
    return browser.newBrowserCDPSession();
  };
  return {
    context,
    id,
    worker,
    panel: () => waitUntil('the side panel', () => context.pages().find((page) => page.url().startsWith(panelUrl))),
    clickToolbar: async (page) => {
      const cdp = await browserSession();
      const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab', exclude: false }] });
      const target = targetInfos.find(({ url }) => url === page.url());
      if (!target) throw new Error(`no tab shows ${page.url()}`);
      await cdp.send('Extensions.triggerAction' as 'Target.getTargets', { id, targetId: target.targetId } as never);
    },
    reload: async () => {
      const page = await context.newPage();
      await page.goto('chrome://extensions');
      // Otherwise an extension from a folder is not started again.
      await page.evaluate(() => {
        const { chrome } = globalThis as unknown as { chrome: ExtensionsPageApi };
        return chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      });
      await page.close();
      const running = await worker();
      const starting = context.waitForEvent('serviceworker');
      await running
        .evaluate(() => (globalThis as unknown as { chrome: typeof browser }).chrome.runtime.reload())
        .catch(() => {});
      await starting;
    },
    stopWorker: async () => {
      const cdp = await browserSession();
      const { targetInfos } = await cdp.send('Target.getTargets');
      const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(id));
      if (target) await cdp.send('Target.closeTarget', { targetId: target.targetId });
    },
    close: async () => {
      await context.close();
      if (!options.profile) removeFolder(profile);
    },
  };
}
