/** The real sidebar: looked at and clicked. WebDriver finds tabs only, so it is told where the sidebar is. */
import { waitUntil } from '../wait-until.ts';
import type { BrowserWindow } from './browser-window.ts';
import type { Privileged } from './privileged.ts';

export interface Sidebar {
  /** What it says, or one part of it; empty where there is no such part. */
  text(selector?: string): Promise<string>;
  attribute(selector: string, name: string): Promise<string | null>;
  count(selector: string): Promise<number>;
  /** Clicks the first that fits and, where words are given, says them, as soon as it is there. */
  click(selector: string, words?: string): Promise<void>;
  /** Writes into a field as one who types. */
  fill(selector: string, value: string): Promise<void>;
  screenshot(): Promise<Buffer>;
}

/** @throws Error when it does not open. */
export async function openSidebar(window: BrowserWindow): Promise<Sidebar> {
  return drive(window, await waitUntil('the sidebar', () => introduce(window)));
}

/** Its id for WebDriver; null while it is closed. */
function introduce(window: BrowserWindow): Promise<string | null> {
  return window.evaluate(() => {
    const { SidebarController, ChromeUtils } = globalThis as unknown as Privileged;
    const inner = SidebarController.browser.contentDocument?.getElementById('webext-panels-browser');
    if (!SidebarController.isOpen || !inner?.browsingContext) return null;
    const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
    inner.permanentKey ??= {};
    const own = NavigableManager.getIdForBrowser(inner);
    const findTab = Object.getPrototypeOf(NavigableManager).getBrowserById;
    NavigableManager.getBrowserById = (wanted) => (wanted === own ? inner : findTab.call(NavigableManager, wanted));
    return own;
  }, null);
}

function drive(window: BrowserWindow, id: string): Sidebar {
  const { evaluate } = window.context(id);
  return {
    text: (selector = 'body') =>
      evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector),
    attribute: (selector, name) =>
      evaluate(([wanted, key]) => document.querySelector(wanted)?.getAttribute(key) ?? null, [selector, name] as const),
    count: (selector) => evaluate((wanted) => document.querySelectorAll(wanted).length, selector),
    click: (selector, words = '') =>
      until(`a ${selector} that says "${words}"`, () =>
        evaluate(
          ([wanted, said]) => {
            const all = [...document.querySelectorAll<HTMLElement>(wanted)];
            const found = all.find(({ innerText }) => innerText.includes(said));
            found?.click();
            return found !== undefined;
          },
          [selector, words] as const,
        ),
      ),
    fill: (selector, value) =>
      until(`a field ${selector}`, () =>
        evaluate(
          ([wanted, text]) => {
            const field = document.querySelector<HTMLInputElement>(wanted);
            if (!field) return false;
            field.value = text;
            return field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          },
          [selector, value] as const,
        ),
      ),
    screenshot: () => window.screenshot(id),
  };
}

async function until(what: string, act: () => Promise<boolean>): Promise<void> {
  await waitUntil(`in the sidebar ${what}`, async () => (await act()) || null);
}
