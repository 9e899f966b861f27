/** Files of the member's own in the library: each is reported; what is kept can be taken along to another machine. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchExtension, type RunningExtension } from '../support/launch-extension.ts';
import { dropFiles, file, handFiles, openLibrary } from '../support/library-actions.ts';
import { readSeed } from '../support/meeting-page.ts';
import { waitForSync } from '../support/page-actions.ts';
import { writePdf } from '../support/pdf/write-pdf.ts';
import { removeFolder } from '../support/remove-folder.ts';
import { minutesText } from '../support/seeds/seed-fixtures.ts';
import { dumpDatabase } from '../support/session.ts';
import { writeDocx } from '../support/write-docx.ts';

test.describe.configure({ mode: 'serial' });

let extension: RunningExtension;
let library: Page;
test.beforeAll(async () => {
  extension = await launchExtension();
  await waitForSync(extension);
  library = await openLibrary(extension);
});
test.afterAll(() => extension.close());

const stateOf = (name: string) => library.locator('.import-list li', { hasText: name }).locator('.import-state');

test('files of all kinds are read at once, and each is told what became of it', async () => {
  const page = `<!doctype html><title>Referat</title><main>${minutesText('2024-03-08', 'skoleveje')
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</main><script>document.title = 'kørt'</script>`;
  await handFiles(library, [
    file('marts.html', page),
    file('april.docx', writeDocx(minutesText('2024-04-12', 'havnebade'))),
    file('maj.pdf', writePdf({ pages: [minutesText('2024-05-03', 'cykelstier').split('\n')] })),
    file('juni.txt', Buffer.from(minutesText('2024-06-07', 'lærepladser'), 'latin1')),
    file('kendt.txt', readSeed('2023-09-08-minutes')),
    file('feriekalender.md', '# Ferie\nUge 28 til 30 er lukket.'),
    file('bilag.zip', 'PK'),
    file('gammel.doc', 'x'),
    file('tom.txt', ''),
    file('snyd.pdf', '%PDF-1.7 ikke rigtig'),
    file('scannet.pdf', writePdf({ pages: [[], []] })),
    file('låst.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex')),
    file('billeder.docx', writeDocx('')),
    file('post.msg', 'x'),
  ]);
  await expect(
    library.getByText('Nye: 4. Kendte i forvejen: 1. Ikke mødedokumenter: 1. Kunne ikke læses: 8.'),
  ).toBeVisible();
  await expect(stateOf('april.docx')).toHaveText('Ny i samlingen.');
  await expect(stateOf('kendt.txt')).toContainText('i forvejen');
  await expect(stateOf('gammel.doc')).toContainText('.docx');
  await expect(stateOf('snyd.pdf')).toContainText('beskadiget');
  await expect(stateOf('låst.docx')).toContainText('adgangskode');
  await expect(stateOf('billeder.docx')).toContainText('ingen tekst');
  await expect(stateOf('post.msg')).toContainText('mail');
  await expect(stateOf('bilag.zip')).toContainText('Pak den ud');
  await expect(library.getByRole('heading', { name: 'Teknik- og Miljøudvalget' })).toBeVisible();
  const { documents = [] } = await dumpDatabase(library);
  const dates = (documents as { date: string; extraction: string }[]).map(
    ({ date, extraction }) => `${date} ${extraction}`,
  );
  expect(dates).toEqual(
    expect.arrayContaining(['2024-03-08 html', '2024-04-12 html', '2024-05-03 pdf', '2024-06-07 text']),
  );
});

test('a scanned PDF is named as one, and goes to the reader, where its pages can be read', async () => {
  await expect(stateOf('scannet.pdf')).toContainText('PDF-filen er scannet');
  const [reader] = await Promise.all([
    extension.context.waitForEvent('page'),
    library.locator('.import-list li', { hasText: 'scannet' }).getByRole('button', { name: 'Åbn i læseren' }).click(),
  ]);
  await expect(reader.getByRole('heading', { name: 'scannet.pdf' })).toBeVisible();
  await expect(reader.getByRole('textbox', { name: 'Side af 2' })).toBeVisible();
  await reader.close();
});

test('a file that is no meeting document is kept when the member says so', async () => {
  await library
    .locator('.import-list li', { hasText: 'feriekalender' })
    .getByRole('button', { name: 'Behold alligevel' })
    .click();
  await expect(stateOf('feriekalender')).toHaveText('Ny i samlingen.');
  await expect(library.getByRole('heading', { name: 'Andre dokumenter' })).toBeVisible();
});

test('files dropped on the page are read too', async () => {
  await dropFiles(library, [file('august.txt', minutesText('2024-08-09', 'støjvolde'))]);
  await expect(stateOf('august.txt')).toHaveText('Ny i samlingen.');
});

test('of a dropped folder all files are read, those in folders below it too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'roed-traad-mappe-'));
  try {
    mkdirSync(join(folder, '2024'));
    writeFileSync(join(folder, 'september.txt'), minutesText('2024-09-06', 'spildevand'));
    writeFileSync(join(folder, '2024', 'oktober.txt'), minutesText('2024-10-04', 'letbane'));
    writeFileSync(join(folder, 'Thumbs.db'), 'x');
    await library.getByRole('button', { name: 'Ryd listen' }).click();
    // Only the browser itself can drop a folder.
    const cdp = await extension.context.newCDPSession(library);
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await cdp.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
    await expect(stateOf('oktober.txt')).toHaveText('Ny i samlingen.');
    await expect(stateOf('september.txt')).toHaveText('Ny i samlingen.');
    await expect(library.locator('.import-list li')).toHaveCount(2);
  } finally {
    removeFolder(folder);
  }
});

test('what is saved as a file gives the same collection where it is read in', async () => {
  const [saved] = await Promise.all([
    library.waitForEvent('download'),
    library.getByRole('button', { name: 'Gem samlingen som fil' }).click(),
  ]);
  const bytes = await readFile(await saved.path());
  expect(saved.suggestedFilename()).toBe('roed-traad.json.gz');

  const other = await launchExtension();
  try {
    await waitForSync(other);
    const there = await openLibrary(other);
    await handFiles(there, [file('samling.json.gz', bytes)]);
    await expect(there.getByText(/13 dokumenter i samlingen/)).toBeVisible();
    // Names that became known are read into the other documents meanwhile.
    await expect(async () => {
      const [here, elsewhere] = [await dumpDatabase(library), await dumpDatabase(there)];
      for (const table of ['documents', 'sources', 'analyses', 'occurrences'])
        expect([table, elsewhere[table]]).toEqual([table, here[table]]);
    }).toPass({ timeout: 60_000 });
  } finally {
    await other.close();
  }
});
