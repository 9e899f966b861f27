/** A browser with the extension and a kl.dk that serves the given PDFs, each with a link to it on the first page. */
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { ensureChromium } from '../../../scripts/support/ensure-chromium.ts';
import { type LaunchOptions, launchExtension, type RunningExtension } from '../launch-extension.ts';
import { createPrinter, type Printer } from './print-pdf.ts';
import { asHtml, type FileServer, type ServedFile, serveFiles } from './serve-files.ts';

export const HOST = 'http://www.kl.dk';

export interface ReaderWorld {
  readonly extension: RunningExtension;
  readonly server: FileServer;
  /** A page with links to the files, by their names without the ending. */
  openIndex(): Promise<Page>;
  close(): Promise<void>;
}

/** @param make the files by name ("referat"), served as `/referat.pdf`. */
export async function createReaderWorld(
  make: (printer: Printer) => Promise<Readonly<Record<string, ServedFile>>>,
  options: LaunchOptions = {},
): Promise<ReaderWorld> {
  const files = await withPrinter(make);
  const links = Object.keys(files).map((name) => `<p><a id="${name}" href="/${name}.pdf">${name}</a></p>`);
  const server = await serveFiles({
    '/': asHtml(
      `<!doctype html><title>KKR</title>${links.join('')}<a id="side-3" href="/referat.pdf#page=3">side 3</a>`,
    ),
    ...Object.fromEntries(Object.entries(files).map(([name, file]) => [`/${name}.pdf`, file])),
  });
  const extension = await launchExtension({ hosts: { 'www.kl.dk': server.port }, ...options });
  await expect.poll(() => hasRule(extension)).toBe(true);
  return {
    extension,
    server,
    openIndex: async () => {
      const page = await extension.context.newPage();
      await page.goto(`${HOST}/`);
      return page;
    },
    close: async () => {
      await extension.close();
      await server.close();
    },
  };
}

export async function withPrinter<T>(make: (printer: Printer) => Promise<T>): Promise<T> {
  const maker: Browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ['--disable-gpu', '--no-sandbox'],
  });
  try {
    return await make(await createPrinter(maker));
  } finally {
    await maker.close();
  }
}

/** Does the browser lead PDFs to the reader just now? */
export async function hasRule(extension: RunningExtension): Promise<boolean> {
  return (await extension.worker()).evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: typeof browser };
    return (await chrome.declarativeNetRequest.getDynamicRules()).length > 0;
  });
}

export async function openInReader(page: Page, name: string): Promise<void> {
  await page.click(`#${name}`);
  await page.waitForURL(/reader\.html/);
}

export const tool = (page: Page, name: string) => page.getByRole('toolbar').getByRole('button', { name, exact: true });

export const pageNumber = (page: Page): Promise<string> => page.locator('#page-number').inputValue();

export async function countPages(page: Page): Promise<number> {
  await expect(page.locator('#page-number')).toBeEnabled();
  return Number(/\d+/.exec((await page.locator('.reader-page span:last-child').textContent()) ?? '')?.[0]);
}

export async function goToPage(page: Page, number: number | string): Promise<void> {
  await page.locator('#page-number').fill(String(number));
  await page.keyboard.press('Enter');
  await expect.poll(() => pageNumber(page)).toBe(String(number));
}
