/** Pages of rarer makes: read where they are shown, not touched, and without an error; and pages that are let be. */
import { expect, type Frame, type Page, test } from '@playwright/test';
import { waitForCard } from '../support/hover-card.ts';
import { launchExtension, type RunningExtension } from '../support/launch-extension.ts';
import { renderPage } from '../support/meeting-page.ts';
import { highlightedTexts, placeOfMark, waitForMarks, waitForSync } from '../support/page-actions.ts';
import { RARE_PAGES, SILENT_PAGES } from '../support/rare-pages.ts';
import { type PageServer, servePages } from '../support/serve-pages.ts';
import { readTabPart } from '../support/session.ts';
import { smallMeeting, smallMeetingPage } from '../support/small-meeting.ts';

const MENU = '<p>Menu</p><ul><li><a href="#1">Forside</a></li><li><a href="#2">Kontakt</a></li></ul>';
const DOCUMENT = `<title>Referat</title>${smallMeeting('<p>Egedal Kommune</p>')}`;
const FRAMES: Readonly<Record<string, string>> = {
  'its own words (srcdoc)': `<iframe width="900" height="700" srcdoc="${DOCUMENT.replaceAll('"', '&quot;')}"></iframe>`,
  'an object': '<object data="/dokument" type="text/html" width="900" height="700"></object>',
  'a frame that may run no script':
    '<iframe sandbox="allow-same-origin" src="/dokument" width="900" height="700"></iframe>',
  'a frame in a frame': '<iframe src="/ramme" width="900" height="700"></iframe>',
  'what a script writes into it':
    '<iframe width="900" height="700"></iframe><script>fetch("/dokument").then((answer) => answer.text()).then((html) => { const { contentDocument } = document.querySelector("iframe"); contentDocument.open(); contentDocument.write(html); contentDocument.close(); })</script>',
};
/** Two documents behind tabs, and a list that grows as it is scrolled and lets go of what is above. */
const TABS = renderPage(
  'Referat',
  `<div role="tablist"><button role="tab" aria-controls="a">Maj</button><button role="tab" aria-controls="b">Juni</button></div>
   <div id="a">${smallMeeting('<p>Egedal Kommune</p>')}</div><div id="b" style="display:none">${smallMeeting('<p>Furesø Kommune</p>')}</div>
   <script>for (const tab of document.querySelectorAll('[role=tab]')) tab.onclick = () => {
     for (const pane of ['a', 'b']) document.getElementById(pane).style.display = pane === tab.getAttribute('aria-controls') ? '' : 'none';
   };</script>`,
);
const LIST = smallMeetingPage(`<div id="list"></div><script>
  const names = ['Egedal', 'Furesø', 'Allerød', 'Gribskov', 'Ballerup', 'Gladsaxe'];
  const list = document.getElementById('list');
  let next = 0;
  const grow = () => { for (let row = 0; row < 30; row++) {
    const line = document.createElement('p');
    line.textContent = 'Linje ' + next + ': ' + names[Math.floor(next++ / 30) % names.length] + ' Kommune deltog.';
    list.append(line);
    if (list.children.length > 60) list.firstChild.remove();
  } };
  grow();
  addEventListener('scroll', () => { if (scrollY + innerHeight > document.documentElement.scrollHeight - 100) grow(); });
</script>`);

let server: PageServer;
let extension: RunningExtension;
let page: Page;
const errors: string[] = [];

const paths = (pages: Readonly<Record<string, unknown>>, kind: string): Map<string, string> =>
  new Map(Object.keys(pages).map((name, index) => [name, `/${kind}-${index}`]));
const RARE = paths(RARE_PAGES, 'side');
const SILENT = paths(SILENT_PAGES, 'tavs');
const FRAMED = paths(FRAMES, 'ramme');

test.beforeAll(async () => {
  server = await servePages({
    ...Object.fromEntries([...RARE].map(([name, path]) => [path, RARE_PAGES[name]?.html ?? ''])),
    ...Object.fromEntries([...SILENT].map(([name, path]) => [path, SILENT_PAGES[name] ?? ''])),
    ...Object.fromEntries(
      [...FRAMED].map(([name, path]) => [path, `<!doctype html><title>Portal</title>${MENU}${FRAMES[name]}`]),
    ),
    '/ramme': '<!doctype html><iframe src="/dokument" width="880" height="600"></iframe>',
    '/dokument': { body: DOCUMENT, headers: { 'content-type': 'text/html; charset=utf-8' } },
    '/videre': '<meta http-equiv="refresh" content="1; url=/dokument"><p>Vent</p>',
    '/faner': TABS,
    '/liste': LIST,
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
  errors.length = 0;
  page.on('pageerror', ({ message }) => errors.push(message));
});
test.afterEach(() => page.close());

const municipalities = async (place: Page | Frame): Promise<readonly string[]> =>
  (await highlightedTexts(place as Page)).municipality ?? [];

/** The browser's own tools do not reach as deep, and a mark far from the middle of its element. */
const WITHOUT_CARD = ['two thousand elements in one another', 'one text of half a million letters'];

async function hoverMark(): Promise<void> {
  const place = await placeOfMark(page, 'municipality');
  await page.mouse.move(place.x, place.y);
  await waitForCard(page);
}

for (const [name, path] of RARE) {
  test(name, async () => {
    // Whatever happens to the nodes of a page that has no script is our doing.
    await page.addInitScript(() => {
      addEventListener('load', () => {
        const records: string[] = [];
        Object.assign(window, { records });
        if (!document.querySelector('script'))
          new MutationObserver((all) =>
            records.push(...all.map(({ type, target }) => `${type} ${target.nodeName}`)),
          ).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      });
    });
    await page.goto(`http://www.kl.dk${path}`);
    await expect.poll(() => municipalities(page)).toEqual(RARE_PAGES[name]?.names);
    expect(await page.evaluate(() => (window as unknown as { records?: string[] }).records ?? [])).toEqual([]);
    if (!WITHOUT_CARD.includes(name)) await hoverMark();
    expect(errors).toEqual([]);
    const own = await page.evaluate(() => [...CSS.highlights.keys()].filter((key) => !key.startsWith('roed-traad')));
    expect(own).toEqual(name === 'highlights of its own' ? ['sidens-egen'] : []);
  });
}

test('documents and data in which nothing may be read, or nothing is to be, are let be', async () => {
  // Of the page of the test before.
  await expect.poll(() => readTabPart(extension, 'page')).toBeUndefined();
  for (const [name, path] of SILENT) {
    await page.goto(`http://www.kl.dk${path}`);
    // Nothing tells that nothing will happen.
    await page.waitForTimeout(350);
    expect([name, await page.evaluate(() => CSS.highlights.size), await readTabPart(extension, 'page')]).toEqual([
      name,
      0,
      undefined,
    ]);
  }
  expect(errors).toEqual([]);
});

for (const [name, path] of FRAMED) {
  test(`a document in a frame: ${name}`, async () => {
    await page.goto(`http://www.kl.dk${path}`);
    const marked = async (): Promise<readonly string[]> =>
      (await Promise.all(page.frames().map((frame) => municipalities(frame).catch(() => [])))).flat();
    await expect.poll(marked).toEqual(['Egedal Kommune']);
    expect(errors).toEqual([]);
  });
}

test('a page that leads on by itself', async () => {
  await page.goto('http://www.kl.dk/videre');
  await expect.poll(() => municipalities(page).catch(() => [])).toEqual(['Egedal Kommune']);
});

test('tabs that show one document and hide the other', async () => {
  await page.goto('http://www.kl.dk/faner');
  await expect.poll(() => municipalities(page)).toEqual(['Egedal Kommune']);
  await page.getByRole('tab', { name: 'Juni' }).click();
  await expect.poll(() => municipalities(page)).toEqual(['Furesø Kommune']);
  await page.getByRole('tab', { name: 'Maj' }).click();
  await expect.poll(() => municipalities(page)).toEqual(['Egedal Kommune']);
});

test('a list that grows below and is let go of above', async () => {
  await page.goto('http://www.kl.dk/liste');
  await waitForMarks(page);
  const lastLine = (): Promise<string> => page.locator('#list p').last().innerText();
  for (let turn = 0; turn < 4; turn++) {
    const before = await lastLine();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(lastLine).not.toBe(before);
  }
  const shown = (): Promise<string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('#list p')].map(
        (line) => /: (\S+ Kommune)/.exec(line.textContent ?? '')?.[1] ?? '',
      ),
    );
  // It may grow once more while it is looked at.
  await expect(async () => expect(await municipalities(page)).toEqual(await shown())).toPass({ timeout: 30_000 });
  expect(errors).toEqual([]);
});
