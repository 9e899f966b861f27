/**
 * Pages that mean harm: what they say is text wherever it is shown, their scripts neither speak to the extension nor
 * open it, and what they do to their own page breaks nothing.
 */
import { expect, type Page, test } from '@playwright/test';
import { waitForCard } from '../support/hover-card.ts';
import { launchExtension, type RunningExtension } from '../support/launch-extension.ts';
import { escapeHtml, renderPage } from '../support/meeting-page.ts';
import { clickMark, placeOfMark, waitForMarks, waitForSync } from '../support/page-actions.ts';
import { type PageServer, servePages } from '../support/serve-pages.ts';
import { callBackground, readSession, readTabPart } from '../support/session.ts';
import { smallMeeting, smallMeetingPage } from '../support/small-meeting.ts';

const NAMES = [
  '<img src=x onerror=alert(1)> Jensen (A), Egedal Kommune',
  '<script>alert(1)</script> Hansen (V), Furesø Kommune',
  '{{constructor.constructor("alert(1)")()}} (C), Rudersdal Kommune',
  '=HYPERLINK("javascript:alert(1)") Olsen (B), Hørsholm Kommune',
  '__proto__ (A), constructor Kommune',
  'Bent \u202enesnaH\u202c (V), Grib\u202eskov\u202c Kommune',
];
const HOSTILE = renderPage(
  '<script>alert(1)</script>',
  smallMeeting(
    `<h3>Deltagere</h3>${NAMES.map((name) => `<p>${escapeHtml(name)}</p>`).join('')}
     <h2>3. Orientering om &lt;img src=x onerror=alert(2)&gt;</h2><h3>Beslutning</h3><p>&lt;b&gt;Godkendt&lt;/b&gt;. Egedal Kommune orienteres.</p>
     <p><a href="javascript:window.ran = true">Jf. pkt. 1</a></p>`,
    'Referat af mødet i &lt;b&gt;Kommunalbestyrelsen&lt;/b&gt; den 3. marts 2025',
  ).replace('<h2>1.', '<h3>Deltagere</h3><p>Borgmester \u0410nna J\u0435nsen (A), Allerød Kommune</p><h2>1.'),
);

let server: PageServer;
let extension: RunningExtension;
let page: Page;
const alarms: string[] = [];

test.beforeAll(async () => {
  server = await servePages({
    '/fjendtlig': HOSTILE,
    '/referat': smallMeetingPage('<p>Egedal Kommune og Furesø Kommune.</p>'),
    '/andet': renderPage('Kager', '<p>Boller i karry.</p>'),
  });
  extension = await launchExtension({ hosts: { 'www.kl.dk': server.port, 'ond.example': server.port } });
  await waitForSync(extension);
});
test.afterAll(async () => {
  await extension.close();
  await server.close();
});
test.beforeEach(async () => {
  page = await extension.context.newPage();
  alarms.length = 0;
  page.on('dialog', (dialog) => {
    alarms.push(dialog.message());
    void dialog.dismiss();
  });
});
test.afterEach(() => page.close());

test('names that are HTML, script or templates are text on the card and in the panel', async () => {
  await page.goto('http://www.kl.dk/fjendtlig');
  await waitForMarks(page);
  const place = await placeOfMark(page, 'municipality', /Egedal/);
  await page.mouse.move(place.x, place.y);
  await waitForCard(page);
  await clickMark(page, 'municipality', /Egedal/);
  const panel = await extension.panel();
  panel.on('dialog', (dialog) => {
    alarms.push(dialog.message());
    void dialog.dismiss();
  });
  await page.bringToFront();
  await expect(panel.locator('#card-name')).toHaveText('Egedal Kommune');
  await panel.getByRole('button', { name: 'Tilbage' }).click();
  for (const tab of await panel.getByRole('tab').all()) {
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    if ((await tab.textContent())?.includes('Dokumentet'))
      await expect(panel.locator('.items-title').nth(2)).toHaveText('Orientering om <img src=x onerror=alert(2)>');
    expect(await panel.locator('img, script:not([src]), svg[onload], b').count()).toBe(0);
    const targets = await panel
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol));
    expect(targets.filter((protocol) => !['chrome-extension:', 'http:', 'https:'].includes(protocol))).toEqual([]);
  }
  expect(alarms).toEqual([]);
});

test('turned writing and letters of another alphabet are told on the card and in the panel', async () => {
  await page.goto('http://www.kl.dk/fjendtlig');
  await waitForMarks(page);
  const place = await placeOfMark(page, 'municipality', /skov/);
  await page.mouse.move(place.x, place.y);
  const { lines } = await waitForCard(page);
  expect(lines.find(([line]) => line === 'name')?.[1]).toBe('Gribskov Kommune');
  expect(lines.find(([line]) => line === 'line')?.[1]).toContain('skjulte tegn');
  await page.mouse.click(place.x, place.y);
  const panel = await extension.panel();
  await page.bringToFront();
  await expect(panel.locator('#card-name')).toHaveText('Gribskov Kommune');
  await expect(panel.locator('main')).toContainText('skjulte tegn');
  await clickMark(page, 'person', /nsen/);
  await expect(panel.locator('main')).toContainText('kyrilliske');
});

test('a script of the page cannot speak to the extension, open it or press its marks', async () => {
  await page.goto('http://www.kl.dk/referat');
  await waitForMarks(page);
  const before = Object.keys(await readSession(extension)).filter((key) => key.startsWith('card'));
  const found = await page.evaluate(async (id) => {
    const { chrome, browser } = globalThis as unknown as Record<string, { runtime?: unknown } | undefined>;
    const files = ['library.html', 'sidepanel.html', 'options.html', 'background.js', 'manifest.json'];
    files.push('content-scripts/content.js', 'seeds/manifest.json', 'icon/16.png');
    const readable = [];
    for (const file of files) {
      const answer = await fetch(`chrome-extension://${id}/${file}`).catch(() => null);
      if (answer) readable.push(file);
    }
    // As if the member had clicked, and as if the extension's own parts had spoken.
    for (const target of [document, document.body, document.querySelector('p') as Element]) {
      for (const type of ['mousedown', 'mouseup', 'click']) {
        const [range] = [...(CSS.highlights.get('roed-traad-municipality') ?? [])] as Range[];
        const { left = 0, top = 0 } = range?.getBoundingClientRect() ?? {};
        target.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: left + 3, clientY: top + 3 }));
      }
    }
    for (const call of ['openMark', 'deleteData', 'readStored']) {
      postMessage({ call, payload: { mention: 0 } }, '*');
      document.dispatchEvent(new CustomEvent(call, { detail: { call } }));
    }
    return { runtime: typeof (chrome?.runtime ?? browser?.runtime), readable };
  }, extension.id);
  expect(found).toEqual({ runtime: 'undefined', readable: [] });
  await page.waitForTimeout(400);
  expect(Object.keys(await readSession(extension)).filter((key) => key.startsWith('card'))).toEqual(before);
});

test('no page of the extension is shown in a frame of another, and addresses with words in them do nothing', async () => {
  await page.goto('http://ond.example/andet');
  const framed = await page.evaluate(async (id) => {
    const loads = ['reader.html?DNR:http://www.kl.dk/referat', 'library.html', 'options.html'].map((file) => {
      const frame = document.createElement('iframe');
      frame.src = `chrome-extension://${id}/${file}`;
      document.body.append(frame);
      return new Promise<void>((loaded) => {
        frame.onload = () => loaded();
        setTimeout(loaded, 1500);
      });
    });
    await Promise.all(loads);
    return document.querySelectorAll('iframe').length;
  }, extension.id);
  expect(framed).toBe(3);
  const shown = await Promise.all(
    page
      .frames()
      .slice(1)
      .map((frame) =>
        frame
          .locator('#app, #viewer')
          .count()
          .catch(() => 0),
      ),
  );
  expect(shown).toEqual(shown.map(() => 0));

  const own = await extension.context.newPage();
  own.on('dialog', (dialog) => {
    alarms.push(dialog.message());
    void dialog.dismiss();
  });
  const hostile = ['javascript:alert(1)', '<img src=x onerror=alert(1)>', '__proto__', '../../x', '\u0000'];
  for (const words of hostile) {
    await own.goto(
      `chrome-extension://${extension.id}/library.html?document=${encodeURIComponent(words)}&item=${encodeURIComponent(words)}#0-99`,
    );
    await expect(own.locator('body')).toContainText('Dokumentet findes ikke i samlingen');
    expect(await own.locator('img[src="x"]').count()).toBe(0);
    await own.goto(`chrome-extension://${extension.id}/reader.html?DNR:${encodeURIComponent(words)}`);
    await expect(own.locator('body')).not.toBeEmpty();
  }
  expect(await callBackground(own, 'countData')).toMatchObject({ ok: true, value: { documents: 5 } });
  await own.close();
  expect(alarms).toEqual([]);
});

test('on a page that is no document a page sees nothing of the extension', async () => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { told: [] });
    addEventListener('message', ({ data }) => (globalThis as unknown as { told: unknown[] }).told.push(data));
  });
  await page.goto('http://ond.example/andet');
  await page.waitForTimeout(700);
  expect(
    await page.evaluate(() => ({
      nodes: document.documentElement.outerHTML.includes('roed-traad'),
      highlights: CSS.highlights.size,
      sheets: document.adoptedStyleSheets.length,
      globals: Object.keys(globalThis).filter((key) => /roed|wxt|thread/i.test(key)),
      told: (globalThis as unknown as { told: unknown[] }).told,
    })),
  ).toEqual({ nodes: false, highlights: 0, sheets: 0, globals: [], told: [] });
});

test('a page that sabotages what it shares with the extension is read all the same, and hears no error', async () => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    Object.assign(Object.prototype, { toJSON: () => 'ødelagt' });
    Element.prototype.attachShadow = () => {
      throw new Error('nej');
    };
    Array.prototype.map = () => [];
    (globalThis as { getComputedStyle: unknown }).getComputedStyle = () => null;
    document.createElement = () => null as never;
  });
  await page.goto('http://www.kl.dk/referat');
  await page.waitForFunction(() => CSS.highlights.size > 0);
  await page.evaluate(() => {
    CSS.highlights.clear();
    document.adoptedStyleSheets = [];
    document.body.replaceChildren();
  });
  await expect.poll(() => readTabPart(extension, 'page')).toBeUndefined();
  expect(errors).toEqual([]);
});
