/** What is taken in is read on threads of their own: the worker answers meanwhile, and whatever becomes of them nothing is lost. */
import { createHash } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { makeItems } from '../bench/support/make-corpus.ts';
import { makeTexts } from '../bench/support/make-texts.ts';
import { launchExtension, type RunningExtension } from '../support/launch-extension.ts';
import { file, handFiles, openLibrary } from '../support/library-actions.ts';
import { waitForSync } from '../support/page-actions.ts';
import { seedFile } from '../support/seeds/seed-fixtures.ts';
import { callBackground, countRows, dumpDatabase } from '../support/session.ts';

const DOCUMENTS = 10;
const ITEMS_A_DOCUMENT = 15;
/** Characters: more than is read without threads, most of them blank so that they are soon read. */
const LENGTH = 100_000;
const KEPT = ['documents', 'sources', 'analyses', 'occurrences', 'persons', 'packed', 'holdings'];

type Chrome = { readonly chrome: typeof browser };

const documents = [...makeTexts(makeItems(DOCUMENTS * ITEMS_A_DOCUMENT))].map(({ publisher: _none, ...made }) => {
  const text = made.text.padEnd(LENGTH, '\n');
  return { ...made, text, digest: createHash('sha256').update(text).digest('hex') };
});

let extension: RunningExtension;
let library: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  extension = await launchExtension();
  await waitForSync(extension);
  library = await openLibrary(extension);
});
test.afterAll(() => extension.close());

/** With nothing kept before. */
async function takeFile(): Promise<void> {
  await callBackground(library, 'deleteData');
  // The worker has then made the tables anew.
  expect(await callBackground(library, 'countData')).toMatchObject({ value: { documents: 0 } });
  await handFiles(library, [file('frø.json', JSON.stringify(seedFile(documents)))]);
}

async function readLanded(): Promise<string> {
  await expect.poll(() => countRows(library, 'documents')).toBe(DOCUMENTS);
  // Until they have been read again with each other's names.
  await expect.poll(() => countRows(library, 'inbox')).toBe(0);
  const tables = await dumpDatabase(library);
  return JSON.stringify(KEPT.map((name) => tables[name]));
}

interface Held {
  /** Documents that were sent to threads. */
  sent: number;
  release(): void;
}
type Holder = { held: Held };

/** From the second on, documents are kept on their way to the threads until they are released. */
async function holdDocuments(): Promise<void> {
  await (await extension.worker()).evaluate(() => {
    const { postMessage } = MessagePort.prototype;
    const waiting: (() => void)[] = [];
    let isOpen = false;
    const held: Held = {
      sent: 0,
      release: () => {
        isOpen = true;
        for (const send of waiting.splice(0)) send();
      },
    };
    (globalThis as unknown as Holder).held = held;
    MessagePort.prototype.postMessage = function (this: MessagePort, ...given: [unknown, never]) {
      const send = (): void => postMessage.apply(this, given);
      if (++held.sent > 1 && !isOpen) waiting.push(send);
      else send();
    };
  });
}

const countSent = async (): Promise<number> =>
  (await extension.worker()).evaluate(() => (globalThis as unknown as Holder).held.sent);
const release = async (): Promise<void> =>
  (await extension.worker()).evaluate(() => (globalThis as unknown as Holder).held.release());

const countPages = (): Promise<number> =>
  library.evaluate(async () => {
    const { runtime } = (globalThis as unknown as Chrome).chrome;
    return (await runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT' as never] })).length;
  });

let landed = '';

test('the panel is answered while documents are read on other threads', async () => {
  expect(await countPages()).toBe(0);
  await holdDocuments();
  await takeFile();
  await expect.poll(countSent).toBeGreaterThan(1);
  expect(await countPages()).toBe(1);
  const question = { question: 'lærepladser', year: '', body: '', outcome: '', party: '' };
  expect(await callBackground(library, 'askCorpus', question)).toMatchObject({ ok: true });
  expect(await countRows(library, 'inbox')).toBe(1);
  await release();
  landed = await readLanded();
  expect(await countSent()).toBeGreaterThan(DOCUMENTS / 4);
});

test('where the browser opens no page for threads the same documents land', async () => {
  await extension.stopWorker();
  await expect.poll(countPages).toBe(0);
  await callBackground(library, 'countData');
  await (await extension.worker()).evaluate(() => {
    const { offscreen } = (globalThis as unknown as Chrome).chrome;
    Object.assign(offscreen, { createDocument: () => Promise.reject(new Error('no page')) });
  });
  await takeFile();
  expect(await readLanded()).toBe(landed);
  expect(await countPages()).toBe(0);
  await extension.stopWorker();
});

test('threads that end among their documents lose none', async () => {
  await callBackground(library, 'countData');
  await holdDocuments();
  await takeFile();
  await expect.poll(countSent).toBeGreaterThan(1);
  await library.evaluate(() => (globalThis as unknown as Chrome).chrome.offscreen.closeDocument());
  expect(await readLanded()).toBe(landed);
});

test('a worker that is stopped leaves no threads behind, and its next run ends the same', async () => {
  await extension.stopWorker();
  await callBackground(library, 'countData');
  await holdDocuments();
  await takeFile();
  await expect.poll(countSent).toBeGreaterThan(1);
  expect(await countPages()).toBe(1);
  await extension.stopWorker();
  await expect.poll(countPages).toBe(0);
  await callBackground(library, 'countData');
  expect(await readLanded()).toBe(landed);
});
