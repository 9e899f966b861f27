/** Goes through a page by Tab alone, and tells what cannot be reached so and where the focus cannot be seen. */
import type { Page } from '@playwright/test';

export interface Walk {
  /** Names of what was reached, in order. */
  readonly stops: readonly string[];
  /** What can be pressed or filled in, but not reached. */
  readonly unreached: readonly string[];
  /** What had the focus without a ring around it, out of sight, or behind something. */
  readonly unseen: readonly string[];
}

const MOST_STOPS = 300;
/** From the last stop one comes to the browser's own bars, and from there to the first: seen as a focus on nothing. */
const MOST_OUTSIDE = 3;

/** @param key "Shift+Tab" goes backwards. */
export async function walkByTab(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Walk> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    for (const element of document.querySelectorAll('[data-reached]')) element.removeAttribute('data-reached');
  });
  const stops: string[] = [];
  const unseen: string[] = [];
  let outside = 0;
  for (let left = MOST_STOPS; left > 0 && outside < MOST_OUTSIDE; left--) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(look);
    if (stop === 'again') break;
    if (stop === 'outside') {
      outside += 1;
      continue;
    }
    stops.push(stop.name);
    if (stop.fault !== null) unseen.push(`${stop.name}: ${stop.fault}`);
  }
  return { stops, unseen, unreached: await page.evaluate(listUnreached) };
}

/** In the page: what has the focus, and what keeps it from being seen. */
function look(): { name: string; fault: string | null } | 'outside' | 'again' {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body) return 'outside';
  if (element.dataset.reached !== undefined) return 'again';
  element.dataset.reached = '';
  const { labels } = element as HTMLInputElement;
  const name = element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent ?? '';
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const [x, y] = [box.x + Math.min(box.width / 2, 40), box.y + Math.min(box.height / 2, 12)];
  const top = document.elementFromPoint(x, y);
  const isOnTop = top !== null && (element.contains(top) || top.contains(element));
  const fault =
    outlineStyle === 'none' || Number.parseFloat(outlineWidth) === 0
      ? 'has no ring'
      : isOnTop
        ? null
        : `is not in sight at ${Math.round(x)}, ${Math.round(y)}`;
  return { name: name.trim().replace(/\s+/g, ' ').slice(0, 60), fault };
}

/** In the page: what takes part in the order of Tab and was not reached. Of radio buttons the chosen one does. */
function listUnreached(): string[] {
  const all = document.querySelectorAll<HTMLInputElement>(
    'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary',
  );
  return [...all]
    .filter((element) => element.checkVisibility() && element.tabIndex >= 0 && element.dataset.reached === undefined)
    .filter(({ type, name, checked }) => {
      if (type !== 'radio' || checked) return true;
      return document.querySelector(`input[type=radio][name="${name}"]:checked`) === null;
    })
    .map((element) => element.outerHTML.slice(0, 120));
}
