/** Pages that are built in other ways than most: their text is read where it is shown, and nothing else is. */
import { expect, type Frame, type Page, test } from '@playwright/test';
import type { Mention } from '../../lib/entities/model.ts';
import { readCard, waitForCard } from '../support/hover-card.ts';
import { launchExtension, type RunningExtension } from '../support/launch-extension.ts';
import { highlightedTexts, placeOfMark, waitForMarks, waitForSync } from '../support/page-actions.ts';
import { type PageServer, type ServedPage, servePages } from '../support/serve-pages.ts';
import { changeSettings, readTabPart } from '../support/session.ts';
import { smallMeeting, smallMeetingPage } from '../support/small-meeting.ts';

const MENU = '<p>Menu</p><ul><li><a href="#1">Forside</a></li><li><a href="#2">Kontakt</a></li></ul>';

interface OddPage {
  readonly html: string | ServedPage;
  /** Every municipality that is to be marked, in the order of the page. */
  readonly names: readonly string[];
}

const PAGES: Readonly<Record<string, OddPage>> = {
  'text over inline elements, no-break spaces, soft hyphens, invisible characters and line breaks': {
    html: smallMeetingPage(
      '<p>Fure<b>sø</b> Kom&shy;mune, Rudersdal&nbsp;Kommune, Hør\u200bsholm Kommune, Gladsaxe<br>Kommune.</p>',
    ),
    names: ['Furesø Kom\u00admune', 'Rudersdal\u00a0Kommune', 'Hør\u200bsholm Kommune', 'GladsaxeKommune'],
  },
  'a shadow tree that came with the page, with what is slotted into it': {
    html: smallMeetingPage(
      `<div><template shadowrootmode="open"><p>Egedal Kommune og <slot></slot></p><p>Furesø Kommune</p></template>Rudersdal Kommune</div>`,
    ),
    names: ['Egedal Kommune', 'Rudersdal Kommune', 'Furesø Kommune'],
  },
  'a shadow tree that a script makes later, and writes to later still': {
    html: smallMeetingPage(
      `<div id="late"></div><script>setTimeout(() => {
        const root = document.querySelector('#late').attachShadow({ mode: 'open' });
        root.innerHTML = '<p>Egedal Kommune</p>';
        document.querySelector('#late').dataset.made = '';
        document.querySelector('main').append(document.createElement('p'));
        setTimeout(() => { root.innerHTML += '<p>Allerød Kommune</p>'; }, 400);
      }, 400);</script>`,
    ),
    names: ['Egedal Kommune', 'Allerød Kommune'],
  },
  'details, open and closed': {
    html: smallMeetingPage(
      '<details><summary>Bilag fra Egedal Kommune</summary><p>Furesø Kommune</p></details><details open><summary>x</summary><p>Rudersdal Kommune</p></details>',
    ),
    names: ['Egedal Kommune', 'Furesø Kommune', 'Rudersdal Kommune'],
  },
  'tables in tables': {
    html: smallMeetingPage(
      '<table><tr><td>Kommune</td><td><table><tr><td>Egedal Kommune</td><td>1</td></tr><tr><td>Furesø Kommune</td></tr></table></td></tr></table>',
    ),
    names: ['Egedal Kommune', 'Furesø Kommune'],
  },
  'a base address elsewhere': {
    html: smallMeetingPage('<p>Egedal Kommune</p>').replace('<head>', '<head><base href="https://example.org/x/">'),
    names: ['Egedal Kommune'],
  },
  'ISO-8859-1': {
    html: {
      body: Buffer.from(
        smallMeetingPage('<p>Furesø Kommune og Allerød Kommune</p>').replace('<meta charset="utf-8">', ''),
        'latin1',
      ),
      headers: { 'content-type': 'text/html; charset=iso-8859-1' },
    },
    names: ['Furesø Kommune', 'Allerød Kommune'],
  },
  'a policy that forbids all scripts and styles, and trusted types': {
    html: {
      body: smallMeetingPage('<p>Egedal Kommune</p>'),
      headers: {
        'content-security-policy':
          "default-src 'none'; script-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-same-origin allow-scripts",
      },
    },
    names: ['Egedal Kommune'],
  },
  'fields, editors, code, drawings, hidden words and passwords': {
    html: smallMeetingPage(`<p>Egedal Kommune</p><form><input value="Furesø Kommune"><input type="password" value="Allerød Kommune">
      <textarea>Rudersdal Kommune</textarea><select><option>Hørsholm Kommune</option></select></form>
      <div contenteditable>Gribskov Kommune</div><code>Helsingør Kommune</code><svg><text>Fredensborg Kommune</text></svg>
      <p hidden>Hillerød Kommune</p><p style="visibility: hidden">Ballerup Kommune</p><p title="Herlev Kommune">x</p>
      <p style="position: absolute; width: 1px; height: 1px; overflow: hidden">Rødovre Kommune</p>
      <template><p>Glostrup Kommune</p></template><noscript>Brøndby Kommune</noscript><dialog>Ishøj Kommune</dialog>`),
    names: ['Egedal Kommune'],
  },
};

const FRAMES: Readonly<Record<string, string>> = {
  '/iframe': `<!doctype html><title>Portal</title>${MENU}<iframe src="/document" width="900" height="700"></iframe>`,
  '/frameset': '<html><frameset cols="200,*"><frame src="/menu"><frame src="/document"></frameset></html>',
  '/menu': MENU,
  '/document': `<title>Referat</title>${smallMeeting('<p>Egedal Kommune</p>')}`,
};

let server: PageServer;
let extension: RunningExtension;
let page: Page;

const pathOf = (name: string): string => `/${Object.keys(PAGES).indexOf(name)}`;
test.beforeAll(async () => {
  const odd = Object.entries(PAGES).map(([name, { html }]) => [pathOf(name), html]);
  const covered = smallMeetingPage('<p>Egedal Kommune</p>').replace(
    '</head>',
    '<style>@layer a { mark { all: unset !important; display: none !important } } #top mark, mark { display: none !important }</style></head>',
  );
  server = await servePages({
    ...Object.fromEntries(odd),
    ...FRAMES,
    '/no-marks': covered.replace('<body>', '<body id="top">'),
  });
  extension = await launchExtension({ hosts: { 'www.kl.dk': server.port } });
  await waitForSync(extension);
});
test.afterAll(async () => {
  await extension.close();
  await server.close();
});
test.beforeEach(async () => {
  page = await extension.context.newPage();
});
test.afterEach(async () => {
  await changeSettings(extension, {});
  await page.close();
});

const municipalities = async (place: Page | Frame): Promise<readonly string[]> =>
  (await highlightedTexts(place as Page)).municipality ?? [];

for (const [name, { names }] of Object.entries(PAGES)) {
  test(name, async () => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(`http://www.kl.dk${pathOf(name)}`);
    await expect.poll(() => municipalities(page)).toEqual(names);
    // What came late is read with the whole page once that has been calm.
    const mentioned = async (): Promise<number> =>
      ((await readTabPart<Mention[]>(extension, 'mentions')) ?? []).filter(({ type }) => type === 'municipality')
        .length;
    await expect.poll(mentioned).toBe(names.length);
    expect(errors).toEqual([]);
    // The card is drawn on all of them.
    if (name.startsWith('details')) return;
    const place = await placeOfMark(page, 'municipality');
    await page.mouse.move(place.x, place.y);
    await waitForCard(page);
  });
}

for (const path of ['/iframe', '/frameset']) {
  test(`a document in a frame of the page's own (${path})`, async () => {
    await page.goto(`http://www.kl.dk${path}`);
    await expect.poll(() => page.frames().length).toBeGreaterThan(1);
    const frame = page.frames().find((one) => one.url().endsWith('/document'));
    if (!frame) throw new Error('the frame did not load');
    await expect.poll(() => municipalities(frame)).toEqual(['Egedal Kommune']);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });
}

test('a page that hides all marks does not hide its own words when marks are elements', async () => {
  await changeSettings(extension, { engine: 'elements' });
  await page.goto('http://www.kl.dk/no-marks');
  const mark = page.locator('mark[data-roed-traad="municipality"]');
  await expect(mark).toHaveText('Egedal Kommune');
  expect(await mark.evaluate((element) => element.getClientRects().length)).toBe(1);
});

test('marks as elements are named and described for a screen reader, or passed over if the member wants that', async () => {
  await changeSettings(extension, { engine: 'elements' });
  await page.goto('http://www.kl.dk/5');
  const mark = page.locator('mark[data-roed-traad="municipality"]');
  await expect(mark).toHaveRole('button');
  await expect(mark).toHaveAccessibleName('Egedal Kommune');
  await expect(mark).toHaveAccessibleDescription('Kommune');
  await changeSettings(extension, { engine: 'elements', areStops: false });
  await expect(mark).toHaveRole('presentation');
  expect(await mark.getAttribute('tabindex')).toBeNull();
});

test('keys go from mark to mark and from item to item, and turn the marks off and on', async () => {
  const press = async (command: string): Promise<void> =>
    (await extension.worker()).evaluate(async (name) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: { query(filter: object): Promise<object[]> };
          commands: { onCommand: { dispatch(command: string, tab: object | undefined): void } };
        };
      };
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.commands.onCommand.dispatch(name, tab);
    }, command);
  await page.goto(`http://www.kl.dk${pathOf('details, open and closed')}`);
  await page.bringToFront();
  await waitForMarks(page);
  const shownName = async (): Promise<string | undefined> =>
    (await readCard(page))?.lines.find(([line]) => line === 'name')?.[1];
  await press('next-mark');
  await expect.poll(shownName).toBe('Kommunalbestyrelsen');
  await press('next-mark');
  await expect.poll(shownName).toBe('3. marts 2025');
  await press('next-mark');
  await expect.poll(shownName).toBe('Egedal Kommune');
  // What stands in closed details is passed over.
  await press('next-mark');
  await expect.poll(shownName).toBe('Rudersdal Kommune');
  await press('previous-mark');
  await expect.poll(shownName).toBe('Egedal Kommune');
  await page.keyboard.press('Escape');
  await expect.poll(() => readCard(page)).toBeNull();
  await press('toggle-marks');
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
  await press('toggle-marks');
  await waitForMarks(page);
  await page.setViewportSize({ width: 1280, height: 300 });
  await page.evaluate(() => scrollTo(0, 0));
  const before = await page.evaluate(() => scrollY);
  await press('next-item');
  await press('next-item');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
});
