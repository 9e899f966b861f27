/** Chromium with the extensions of the waking bench: fills them, stops their workers, asks them. */
import type { Page } from '@playwright/test';
import type { LinkItem } from '../../../lib/links/model.ts';
import { launchExtension } from '../../support/launch-extension.ts';
import { servePages } from '../../support/serve-pages.ts';
import type { Answered } from '../waking/talk.ts';
import { hostOf } from './waking-extensions.ts';

const FILLING_MINUTES = 15;

export interface WakingBrowser {
  /** Until the variant's database holds its index. */
  fill(variant: string): Promise<void>;
  stop(variant: string): Promise<void>;
  ask(variant: string, item: LinkItem): Promise<Answered>;
  close(): Promise<void>;
}

/** @param folders of the built extensions, by variant. */
export async function openWakingBrowser(folders: Readonly<Record<string, string>>): Promise<WakingBrowser> {
  const variants = Object.keys(folders);
  const server = await servePages({ '/': '<!doctype html><title>page</title>' });
  const hosts = Object.fromEntries(variants.map((variant) => [hostOf(variant), server.port]));
  const { context, close } = await launchExtension({ extension: Object.values(folders).join(','), hosts });
  const cdp = await context.browser()?.newBrowserCDPSession();
  if (!cdp) throw new Error('the browser is gone');
  const pages = new Map<string, Page>();

  const workerTarget = async (variant: string): Promise<{ targetId: string; url: string } | undefined> => {
    const { targetInfos } = await cdp.send('Target.getTargets');
    return targetInfos.find(({ type, url }) => type === 'service_worker' && url.endsWith(`/${variant}-worker.js`));
  };
  const waitFor = async <T>(look: () => Promise<T>): Promise<T> => {
    for (let left = 200; left > 0; left--) {
      const found = await look();
      if (found) return found;
      await new Promise((wake) => setTimeout(wake, 50));
    }
    throw new Error('a worker did not start or stop');
  };
  const openPage = async (variant: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`http://${hostOf(variant)}/`);
    await page.waitForSelector('html[data-listening]');
    pages.set(variant, page);
    return page;
  };
  return {
    fill: async (variant) => {
      const target = await waitFor(() => workerTarget(variant));
      const own = `chrome-extension://${new URL(target?.url ?? '').host}`;
      const page = await context.newPage();
      await page.goto(`${own}/fill.html`);
      await page.waitForFunction(() => document.title !== 'filling', null, { timeout: FILLING_MINUTES * 60_000 });
      const title = await page.title();
      await page.close();
      if (title !== 'filled') throw new Error(`${variant}: ${title}`);
    },
    stop: async (variant) => {
      const target = await workerTarget(variant);
      if (target) await cdp.send('Target.closeTarget', { targetId: target.targetId });
      await waitFor(async () => !(await workerTarget(variant)));
    },
    ask: async (variant, item) => {
      const page = pages.get(variant) ?? (await openPage(variant));
      return page.evaluate(
        (question) =>
          new Promise<Answered>((resolve) => {
            const heard = new AbortController();
            addEventListener(
              'message',
              ({ data }: MessageEvent<{ answered?: Answered }>) => {
                if (!data.answered) return;
                heard.abort();
                resolve(data.answered);
              },
              { signal: heard.signal },
            );
            postMessage({ question }, '*');
          }),
        { item },
      );
    },
    close: async () => {
      await close();
      await server.close();
    },
  };
}
