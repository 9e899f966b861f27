/** A page's session in a real page, with a background whose answers the test gives. */
import { expect, type Page, test } from '@playwright/test';
import type { PageTalk, Painting } from '../../lib/page/session-model.ts';
import { bundleModule } from '../support/bundle-module.ts';
import type * as PageModules from '../support/page-modules.ts';

interface Stage extends Window {
  readonly roedTraad: typeof PageModules;
  /** Texts of which all, or a part, was asked. */
  asked: { readonly whole: string[]; readonly parts: string[] };
  /** While it is there, readings of all wait for it. */
  held: Promise<void> | null;
  letGo(): void;
}

let script: string;
test.beforeAll(async () => {
  script = await bundleModule('tests/support/page-modules.ts', 'roedTraad');
});

/** The background finds every "Furesø" and "Rudersdal"; of parts it knows as long as `knowsParts`. */
async function start(page: Page, html: string, knowsParts = true): Promise<void> {
  await page.route('http://www.kl.dk/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><meta charset="utf-8">${html}` }),
  );
  await page.goto('http://www.kl.dk/referat');
  await page.evaluate(script);
  await page.evaluate(async (isKnowing) => {
    const stage = window as unknown as Stage;
    stage.asked = { whole: [], parts: [] };
    stage.held = null;
    const find = (text: string): Painting['marks'] =>
      [...text.matchAll(/Furesø|Rudersdal/g)].map(({ index, 0: name }, mention) => {
        return { type: 'municipality', start: index, end: index + name.length, mention };
      });
    const talk = stage.roedTraad.createMarkingTalk(find, {
      readPart: async (text) => {
        stage.asked.parts.push(text);
        return isKnowing ? find(text) : null;
      },
    });
    const { read } = talk;
    const noted: PageTalk = {
      ...talk,
      read: async (asked) => {
        stage.asked.whole.push(asked.text);
        await stage.held;
        return read(asked);
      },
    };
    const collect = () => stage.roedTraad.collectText(document.body);
    const { signal } = new AbortController();
    await stage.roedTraad
      .startPageSession({ document, collect, mayBeDocument: () => true, talk: noted, signal })
      .readAgain(true);
  }, knowsParts);
}

const hold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const stage = window as unknown as Stage;
    stage.held = new Promise((done) => {
      stage.letGo = done;
    });
  });
const add = (page: Page, text: string): Promise<void> =>
  page.evaluate(
    (words) =>
      document.querySelector('main')?.append(Object.assign(document.createElement('p'), { textContent: words })),
    text,
  );
const asked = (page: Page): Promise<Stage['asked']> => page.evaluate(() => (window as unknown as Stage).asked);
const marked = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('roed-traad-municipality') ?? [])].map(({ startContainer, startOffset, endOffset }) =>
      (startContainer as Text).data.slice(startOffset, endOffset),
    ),
  );

/** The first name of `MEETING`. */
const pointAtName = (page: Page): Promise<void> =>
  page
    .locator('main p')
    .first()
    .hover({ position: { x: 12, y: 8 } });
async function showCard(page: Page): Promise<void> {
  await pointAtName(page);
  await page.locator('roed-traad-card').waitFor({ state: 'attached' });
}

const MEETING = '<main><h1>Referat</h1><p>Furesø deltog.</p><p>Mødet begyndte.</p></main>';

test('what a page adds is marked by its own words, while all of it is still being read', async ({ page }) => {
  await start(page, MEETING);
  await hold(page);
  await add(page, 'Rudersdal deltog.');
  await expect.poll(() => marked(page)).toEqual(['Furesø', 'Rudersdal']);
  await add(page, 'Rudersdal gik.');
  await expect.poll(() => marked(page)).toEqual(['Furesø', 'Rudersdal', 'Rudersdal']);
  const { parts } = await asked(page);
  expect(parts.join('\n')).toContain('Rudersdal gik.');
  expect(parts.join('\n')).not.toContain('Furesø');
  await page.evaluate(() => (window as unknown as Stage).letGo());
  await expect.poll(async () => (await asked(page)).whole.at(-1)).toContain('Rudersdal gik.');
  expect(await marked(page)).toEqual(['Furesø', 'Rudersdal', 'Rudersdal']);
});

test('where the background knows nothing of parts, all is read anew', async ({ page }) => {
  await start(page, MEETING, false);
  await add(page, 'Rudersdal deltog.');
  await expect.poll(() => marked(page)).toEqual(['Furesø', 'Rudersdal']);
  expect((await asked(page)).whole).toHaveLength(2);
});

test('two megabytes in one text node are marked, and so is what is written at their end', async ({ page }) => {
  await start(page, `<main style="white-space:pre-wrap">${'Mødet begyndte klokken ni. '.repeat(75_000)}Furesø.</main>`);
  expect(await marked(page)).toEqual(['Furesø']);
  await page.evaluate(() => {
    const text = document.querySelector('main')?.firstChild as Text | undefined;
    text?.appendData(' Og Rudersdal.');
  });
  await expect.poll(() => marked(page)).toEqual(['Furesø', 'Rudersdal']);
  expect((await asked(page)).parts.join('').length).toBeLessThan(20_000);
});

test('rows that a list uses anew while it is scrolled carry the marks of what they say now', async ({ page }) => {
  await start(page, '<main><h1>Referat</h1><ul></ul></main>');
  const show = (first: number): Promise<void> =>
    page.evaluate((from) => {
      const list = document.querySelector('ul') as HTMLElement;
      while (list.children.length < 20)
        list.append(document.createElement('li').appendChild(new Text('')).parentNode as Node);
      [...list.children].forEach((row, index) => {
        (row.firstChild as Text).data = `${from + index}: ${(from + index) % 7 === 0 ? 'Rudersdal' : 'Ingen'} deltog.`;
      });
    }, first);
  for (const first of [1, 4, 300, 302]) {
    await show(first);
    const wanted = Array.from({ length: 20 }, (_, index) => first + index).filter((row) => row % 7 === 0).length;
    await expect.poll(() => marked(page)).toEqual(Array.from({ length: wanted }, () => 'Rudersdal'));
  }
});

test('an address that changes on and on under the same text hides no card', async ({ page }) => {
  await start(page, MEETING);
  await showCard(page);
  await page.evaluate(async () => {
    let count = 0;
    const { asked } = window as unknown as Stage;
    const timer = setInterval(() => history.pushState(null, '', `/referat?side=${count++}`), 60);
    while (asked.whole.length < 3 || count < 10) await new Promise((wake) => setTimeout(wake, 20));
    clearInterval(timer);
  });
  await expect(page.locator('roed-traad-card')).toBeAttached();
});

test('a page that takes the card away gets no errors, and the card comes again', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await start(page, MEETING);
  await showCard(page);
  // Whatever is put into the page is taken out again at once, for a while.
  await page.evaluate(() => {
    for (const host of document.querySelectorAll('roed-traad-card')) host.remove();
    const stage = window as unknown as { taken: number; taker: MutationObserver };
    stage.taken = 0;
    stage.taker = new MutationObserver(() => {
      for (const host of document.querySelectorAll('roed-traad-card')) {
        host.remove();
        stage.taken++;
      }
    });
    stage.taker.observe(document, { childList: true, subtree: true });
  });
  const showAgain = async (): Promise<void> => {
    await page.mouse.move(600, 500);
    await pointAtName(page);
  };
  await expect(async () => {
    await showAgain();
    await page.waitForFunction(() => (window as unknown as { taken: number }).taken > 0, null, { timeout: 1000 });
  }).toPass();
  await page.evaluate(() => (window as unknown as { taker: MutationObserver }).taker.disconnect());
  await expect(async () => {
    await showAgain();
    await page.locator('roed-traad-card').waitFor({ state: 'attached', timeout: 1000 });
  }).toPass();
  expect(errors).toEqual([]);
  expect(await marked(page)).toEqual(['Furesø']);
});

test('on paper the page is as it was; on the screen marks show in headings and shadow trees too', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await start(page, '<main><h1>Referat</h1></main>');
  const html =
    '<h1>Referat fra Furesø</h1><p>Furesø deltog.</p><div><template shadowrootmode="open"><p>Furesø</p></template></div>';
  await page.evaluate((content) => document.querySelector('main')?.setHTMLUnsafe(content), html);
  const before = await page.screenshot();
  await expect.poll(() => marked(page)).toEqual(['Furesø', 'Furesø', 'Furesø']);
  expect((await page.screenshot()).equals(before)).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  expect((await page.screenshot()).equals(before)).toBe(false);
  const tints = await page.evaluate(() => {
    const shadow = document.querySelector('div')?.shadowRoot;
    return [document.querySelector('h1'), document.querySelector('p'), shadow?.querySelector('p')].map(
      (element) => element && getComputedStyle(element, '::highlight(roed-traad-municipality)').backgroundColor,
    );
  });
  expect(new Set(tints)).toEqual(new Set(['rgba(47, 133, 82, 0.08)']));
});

test('no live range is left standing in the page: each would make the page’s own changes dearer', async ({ page }) => {
  await page.addInitScript(() => {
    const made: Range[] = [];
    const create = Document.prototype.createRange;
    Document.prototype.createRange = function () {
      const range = create.call(this);
      made.push(range);
      return range;
    };
    Object.assign(window, { made });
  });
  await start(page, MEETING);
  await showCard(page);
  await add(page, 'Rudersdal deltog.');
  await expect.poll(() => marked(page)).toHaveLength(2);
  const [made, standing] = await page.evaluate(() => {
    const { made } = window as unknown as { made: Range[] };
    return [made.length, made.filter(({ startContainer }) => startContainer.getRootNode() === document).length];
  });
  expect(made).toBeGreaterThan(0);
  expect(standing).toBe(0);
});
