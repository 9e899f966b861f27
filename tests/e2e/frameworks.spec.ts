/**
 * Pages drawn by React, Vue and Angular, which hold their text nodes and write to them: with either engine they go on
 * as if nobody had read along, and the marks are those of what they show now.
 */
import { expect, type Page, test } from '@playwright/test';
import type { LiveApp, MountApp } from '../support/apps/model.ts';
import { bundleModule } from '../support/bundle-module.ts';
import { launchExtension, type RunningExtension } from '../support/launch-extension.ts';
import { renderPage } from '../support/meeting-page.ts';
import { highlightedTexts, waitForSync } from '../support/page-actions.ts';
import { type PageServer, servePages } from '../support/serve-pages.ts';
import { changeSettings } from '../support/session.ts';

type AppWindow = Window & { readonly bundle: { readonly mount: MountApp }; app: LiveApp; before: number };

const FRAME = `<h1>Referat af mødet i Kommunalbestyrelsen den 3. marts 2025</h1>
<h2>1. Godkendelse af dagsordenen</h2><h3>Indstilling</h3><p>at dagsordenen godkendes.</p>
<h3>Beslutning</h3><p>Godkendt.</p><h2>2. Økonomi</h2><h3>Sagsfremstilling</h3><div id="app"></div>`;
const LINES = [
  'Godkendelse af dagsordenen. Furesø Kommune deltog i mødet.',
  'Økonomi. Det indstilles, at Hørsholm Kommune og Rudersdal Kommune orienteres.',
  'Eventuelt. Gladsaxe Kommune vender tilbage.',
];

let server: PageServer;
let extension: RunningExtension;
let page: Page;
const errors: string[] = [];

test.beforeAll(async () => {
  const frameworks = ['react', 'vue', 'angular'];
  const scripts = await Promise.all(
    frameworks.map((name) => bundleModule(`tests/support/apps/${name}-app.ts`, 'bundle')),
  );
  const pages = frameworks.map((name, index) => {
    const html = renderPage('Referat', FRAME);
    return [`/${name}`, html.replace('</body>', () => `<script>${escapeScript(scripts[index] ?? '')}</script></body>`)];
  });
  server = await servePages(Object.fromEntries(pages));
  extension = await launchExtension({ hosts: { 'www.kl.dk': server.port } });
  await waitForSync(extension);
});
test.afterAll(async () => {
  await extension.close();
  await server.close();
});

const escapeScript = (script: string): string => script.replaceAll('</script', '<\\/script');
const show = (lines: readonly string[]): Promise<void> =>
  page.evaluate((next) => (window as unknown as AppWindow).app.show(next), lines);
const shownLines = (): Promise<string[]> => page.locator('#app p').allTextContents();

async function markedMunicipalities(): Promise<string[]> {
  const written = await page.locator('#app mark[data-roed-traad="municipality"]').allTextContents();
  return written.length > 0 ? written : ((await highlightedTexts(page)).municipality ?? []);
}

for (const framework of ['react', 'vue', 'angular']) {
  for (const engine of ['highlight', 'elements']) {
    test(`${framework}, marks by ${engine}`, async () => {
      await changeSettings(extension, { engine });
      page = await extension.context.newPage();
      errors.length = 0;
      page.on('pageerror', ({ message }) => errors.push(message));
      page.on('console', (message) => message.type() === 'warning' && errors.push(message.text()));
      await page.goto(`http://www.kl.dk/${framework}`);
      await page.evaluate(async (lines) => {
        const live = window as unknown as AppWindow;
        live.app = live.bundle.mount(document.querySelector('#app') as Element);
        await live.app.show(lines);
      }, LINES);
      const expectPage = async (lines: readonly string[], names: readonly string[]): Promise<void> => {
        await expect.poll(markedMunicipalities).toEqual(names);
        expect(await shownLines()).toEqual(lines.map((line) => `Punkt: ${line}`));
      };
      await expectPage(LINES, ['Furesø Kommune', 'Hørsholm Kommune', 'Rudersdal Kommune', 'Gladsaxe Kommune']);

      // Written anew, in the same nodes: before, in and after a name; to a text with none.
      const [first = '', second = '', third = ''] = LINES;
      const edited = [
        first.replace('Furesø Kommune', 'Egedal Kommune'),
        second.replace('Økonomi', 'Økonomien i 2026').replace('orienteres', 'straks orienteres'),
        'Punktet udgik.',
      ];
      await show(edited);
      expect(await shownLines()).toEqual(edited.map((line) => `Punkt: ${line}`));
      await expectPage(edited, ['Egedal Kommune', 'Hørsholm Kommune', 'Rudersdal Kommune']);

      // Taken away, put in before, and more of it.
      const moved = [third, ...edited, first];
      await show(moved);
      await expectPage(moved, [
        'Gladsaxe Kommune',
        'Egedal Kommune',
        'Hørsholm Kommune',
        'Rudersdal Kommune',
        'Furesø Kommune',
      ]);
      await show([second]);
      await expectPage([second], ['Hørsholm Kommune', 'Rudersdal Kommune']);
      await page.evaluate(() => (window as unknown as AppWindow).app.remount());
      await expectPage([second], ['Hørsholm Kommune', 'Rudersdal Kommune']);
      if (engine === 'highlight') expect(await page.locator('#app mark, roed-traad-card').count()).toBe(0);
      expect(errors).toEqual([]);
      await page.close();
    });
  }
}
