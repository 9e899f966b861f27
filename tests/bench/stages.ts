/**
 * What the stages of reading cost in Node, beside MiniSearch's build of the same texts in the same run: mending, reading
 * (mending included) and the whole analysis, of made minutes and of the gold documents. One thread, no database.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import type * as analysing from '../../lib/corpus/analyse-document.ts';
import type * as reading from '../../lib/document/read-document.ts';
import type * as mending from '../../lib/text/mend-text.ts';
import { loadBuilt } from './support/load-built.ts';
import { makeItems } from './support/make-corpus.ts';
import { makeTexts } from './support/make-texts.ts';
import { printShares, timeQuickest } from './support/measure.ts';

const ITEMS = 1000;
const RUNS = 5;

const { mendText } = await loadBuilt<typeof mending>('lib/text/mend-text.ts');
const { readDocument } = await loadBuilt<typeof reading>('lib/document/read-document.ts');
const { analyseDocument } = await loadBuilt<typeof analysing>('lib/corpus/analyse-document.ts');

interface Text {
  readonly id: string;
  readonly text: string;
}

const SETS: Readonly<Record<string, readonly Text[]>> = {
  [`made minutes, ${ITEMS} items`]: [...makeTexts(makeItems(ITEMS))],
  'gold documents': [
    'seeds/documents',
    ...readdirSync('tests/gold').map((set) => `tests/gold/${set}/documents`),
  ].flatMap(readFolder),
};

/** Empty where there is no such folder. */
function readFolder(folder: string): Text[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.map((name) => ({ id: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));
}

for (const [name, texts] of Object.entries(SETS)) {
  const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  console.log(`\n${name}: ${texts.length} documents, ${(bytes / 1e6).toFixed(2)} MB`);
  const peer = await timeQuickest(() => {
    new MiniSearch<Text>({ fields: ['text'] }).addAll(texts);
  }, RUNS);
  const peers = { "MiniSearch's build": peer };
  const time = (work: (one: Text) => unknown): Promise<number> => timeQuickest(() => texts.forEach(work), RUNS);
  printShares('mending', await time(({ text }) => mendText(text)), peers, bytes);
  printShares('reading', await time(({ id, text }) => readDocument(text, { id })), peers, bytes);
  printShares('analysing', await time(({ id, text }) => analyseDocument(text, { id })), peers, bytes);
}
