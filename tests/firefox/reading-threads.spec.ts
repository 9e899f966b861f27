/** In Firefox too what is taken in is read on threads of their own: workers of the background page. */
import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { makeItems } from '../bench/support/make-corpus.ts';
import { makeTexts } from '../bench/support/make-texts.ts';
import { launchFirefox, type RunningFirefox } from '../support/firefox/launch-firefox.ts';
import { seedFile } from '../support/seeds/seed-fixtures.ts';
import { type PageServer, servePages } from '../support/serve-pages.ts';

const DOCUMENTS = 10;
const ITEMS_A_DOCUMENT = 15;
/** Characters: more than is read without threads, most of them blank so that they are soon read. */
const LENGTH = 100_000;
const BUNDLED = 5;

let server: PageServer;
let firefox: RunningFirefox;
test.beforeAll(async () => {
  server = await servePages({});
  firefox = await launchFirefox({ port: server.port });
});
test.afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

test('a large seed file is read by workers, and all of it lands', async () => {
  const documents = [...makeTexts(makeItems(DOCUMENTS * ITEMS_A_DOCUMENT))].map(({ publisher: _none, ...made }) => {
    const text = made.text.padEnd(LENGTH, '\n');
    return { ...made, text, digest: createHash('sha256').update(text).digest('hex') };
  });
  const library = await firefox.openOwnPage('library.html');
  const count = (): Promise<number> =>
    library.evaluate(() => document.querySelectorAll('.library-documents > li').length);
  await expect.poll(count).toBe(BUNDLED);
  expect(await firefox.countWorkers()).toBe(0);
  await library.evaluate(
    (text) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!input) throw new Error('no place for files');
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'frø.json'));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    JSON.stringify(seedFile(documents)),
  );
  await expect.poll(() => firefox.countWorkers()).toBeGreaterThan(0);
  const landed = (): Promise<number> =>
    library.evaluate(async () => {
      const whenDone = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await whenDone(indexedDB.open('roed-traad'));
      const kept = await whenDone(db.transaction('packed').objectStore('packed').count());
      db.close();
      return kept;
    });
  await expect.poll(landed).toBe(BUNDLED + DOCUMENTS);
});
