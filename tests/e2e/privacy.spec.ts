/** Nothing leaves the machine: all of the browser's network goes through a recorder while a member works. */
import { expect, test } from '@playwright/test';
import { launchExtension } from '../support/launch-extension.ts';
import { readSeed, renderMeetingPage, renderPage } from '../support/meeting-page.ts';
import { clickMark, waitForMarks, waitForSync } from '../support/page-actions.ts';
import { waitForMarks as waitForDrawnMarks } from '../support/pdf/reader-actions.ts';
import { asHtml, asPdf } from '../support/pdf/serve-files.ts';
import { writePdf } from '../support/pdf/write-pdf.ts';
import { listAsked, listExplained } from '../support/permissions.ts';
import { recordRequests } from '../support/record-requests.ts';
import { minutes, seedFile } from '../support/seeds/seed-fixtures.ts';
import { callBackground } from '../support/session.ts';

const MINUTES = 'http://www.kl.dk/referat';
const STYLE = 'http://www.kl.dk/stil.css';
const NEWS = 'http://www.kl.dk/nyt';
const PDF = 'http://www.kl.dk/referat.pdf';
const FOLLOWED = 'http://localhost:8765/moeder.json';

/**
 * Chromium itself looks for its own updates and a login, whatever extension it has: these two addresses it may ask for, its
 * pages and workers, which are listened to besides, may not.
 */
const CHROMIUMS_OWN =
  /^(?:CONNECT (?:update\.googleapis|accounts\.google)\.com:443|POST http:\/\/update\.googleapis\.com\/service\/update2\/json\?\S*)$/;

test('every permission of the build is explained, and no other', () => {
  expect(listAsked('.output/chrome-mv3')).toEqual(listExplained('Chrome'));
});

test('who browses, follows a seed file, asks and reads a PDF makes no request but for the pages and the file', async () => {
  const seed = readSeed('2025-09-02-minutes');
  const lines = seed.split('\n').filter((line) => line.trim() !== '');
  const recorder = await recordRequests({
    [MINUTES]: asHtml(
      renderMeetingPage(seed, 'Referat').replace('</head>', '<link rel="stylesheet" href="/stil.css"></head>'),
    ),
    [STYLE]: { body: '', headers: { 'content-type': 'text/css' } },
    [NEWS]: asHtml(renderPage('Nyt', '<h1>Nyt</h1>')),
    [FOLLOWED]: {
      body: JSON.stringify(seedFile([await minutes('2024-01-15')])),
      headers: { 'content-type': 'application/json' },
    },
    [PDF]: asPdf(writePdf({ pages: [0, 50, 100].map((at) => lines.slice(at, at + 50)) })),
  });
  const extension = await launchExtension({ proxy: recorder.port });
  /** What the pages and the extension's worker asked for, its own files too. */
  const fetched: string[] = [];
  extension.context.on('request', (request) => void fetched.push(request.url()));
  try {
    await waitForSync(extension);
    const page = await extension.context.newPage();
    await page.goto(MINUTES);
    await waitForMarks(page);
    await clickMark(page, 'person', /Henrik Rasmussen/);
    const panel = await extension.panel();
    await expect(panel.locator('#card-name')).toHaveText('Henrik Rasmussen');
    await panel.getByRole('button', { name: 'Tilbage' }).click();
    await panel.getByRole('tab', { name: 'Søg' }).click();
    await panel.getByRole('searchbox').fill('Hvad besluttede vi om finansieringen af Klimaalliancen?');
    await expect(panel.locator('.search-groups > li').first()).toContainText('3.5');
    await page.goto(NEWS);
    await page.goto(PDF);
    await page.waitForURL(/reader\.html/);
    await waitForDrawnMarks(page, 'person');
    for (const path of ['options.html', 'library.html']) {
      await page.goto(`chrome-extension://${extension.id}/${path}`);
      await expect(page.locator('h1')).toBeVisible();
    }
    await page.getByText('Følg en samlingsfil på nettet').click();
    await page.getByLabel('Filens adresse').fill(FOLLOWED);
    await page.getByRole('button', { name: 'Følg', exact: true }).click();
    const followed = page.getByRole('region', { name: 'Filer, der følges' });
    await expect(followed).toContainText('Ajour. 1 dokument');
    await followed.getByRole('button', { name: 'Hent nu' }).click();
    const askedFor = (): number => recorder.asked.filter((asked) => asked === `GET ${FOLLOWED}`).length;
    await expect.poll(askedFor).toBe(2);
    expect(await callBackground(page, 'syncAgain')).toMatchObject({ ok: true, value: { phase: 'done' } });
    await page.goto(`chrome-extension://${extension.id}/options.html`);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Gem en kopi' }).click();
    await saving;
  } finally {
    await extension.close();
    await recorder.close();
  }
  // The file is asked for by the browser, which is then led to the reader, and by the reader.
  const own = [MINUTES, STYLE, NEWS, PDF, FOLLOWED, 'http://www.kl.dk/favicon.ico'];
  const foreign = recorder.asked.filter((asked) => !own.some((address) => asked === `GET ${address}`));
  expect(foreign.filter((asked) => !CHROMIUMS_OWN.test(asked))).toEqual([]);
  expect(fetched.filter((address) => /^(?:https?|wss?):/.test(address) && !own.includes(address))).toEqual([]);
  // Who listens hears the worker too.
  expect(fetched).toContain(`chrome-extension://${extension.id}/seeds/manifest.json`);
  expect(recorder.asked).toEqual(
    expect.arrayContaining([MINUTES, STYLE, NEWS, PDF, FOLLOWED].map((address) => `GET ${address}`)),
  );
});
