/** What the member takes apart stays apart, over a re-sync too, and can be put together again. */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CorpusDatabase } from '../../../lib/corpus/database.ts';
import { holdApart } from '../../../lib/corpus/hold-apart.ts';
import { loadCard } from '../../../lib/corpus/load-card.ts';
import { loadCorpus } from '../../../lib/corpus/load-corpus.ts';
import { readCopy } from '../../../lib/corpus/notes/read-copy.ts';
import { type PageReading, readPage } from '../../../lib/corpus/read-page.ts';
import { loadAnalyses } from '../../../lib/corpus/rows/load-analyses.ts';
import { placesIn } from '../../../lib/corpus/rows/occurrences.ts';
import { exportSeeds } from '../../../lib/corpus/seeds/export-seeds.ts';
import { syncSeeds } from '../../../lib/corpus/sync-seeds.ts';
import type { Mention } from '../../../lib/entities/model.ts';
import { linkItemsOf } from '../../../lib/links/link-items.ts';
import type { EntityCard } from '../../../lib/messages/card-model.ts';
import { createTranslator } from '../../../locales/translate.ts';
import { openBundled } from '../../support/seeds/seed-fixtures.ts';

const db = new CorpusDatabase('hold-apart-test');
const TEXT = readFileSync('seeds/documents/2023-09-08-minutes.txt', 'utf8');

async function sync(): Promise<void> {
  await syncSeeds({ db, open: openBundled, translate: createTranslator('da'), report: async () => {} });
}

async function readAgain(): Promise<PageReading> {
  const page = { id: 'side', title: 'Referat', text: TEXT, headings: [] };
  const reading = readPage(page, await loadCorpus(db), await db.apart.toArray());
  if (!reading) throw new Error('the minutes were not read');
  return reading;
}

async function openCard(name: string): Promise<EntityCard> {
  const { document, mentions } = await readAgain();
  const corpus = await loadCorpus(db);
  const mention: Mention = { type: 'person', text: name, canonical: name, start: 0, end: 0 };
  return loadCard(db, corpus, mention, { document, mentions, threads: [], itemIds: [], seen: [] });
}

const printedOf = ({ merged = [] }: EntityCard): string[] => merged.map(({ printed }) => printed);

/** A person of the corpus under a spelling that was taken for the name, and how often. */
let name: string;
let printed: string;
let count: number;
let total: number;
let before: unknown[];
const readTables = async () => [await db.occurrences.toArray(), await readAnalyses()];
const readAnalyses = async () => loadAnalyses(db, await db.analyses.toCollection().primaryKeys());

beforeAll(async () => {
  await sync();
  const names = new Set((await readAnalyses()).flatMap(({ mentions }) => mentions.filter(isPerson)));
  for (const { canonical } of names) {
    const card = await openCard(canonical ?? '');
    const [first] = card.merged ?? [];
    if (!first || first.count === card.total) continue;
    [name, printed, count, total] = [canonical ?? '', first.printed, first.count, card.total];
    break;
  }
  before = await readTables();
}, 60_000);
afterAll(() => db.delete());

function isPerson({ type, canonical }: Mention): boolean {
  return type === 'person' && canonical !== null;
}

describe('a spelling that the member takes apart', () => {
  it('is told on the card of the name it was taken for, with its count and the reason', async () => {
    const { merged = [] } = await openCard(name);
    expect(merged).toContainEqual({ printed, count, reason: expect.stringMatching(/^(?:scan|spelling|short)$/) });
    expect(count).toBeGreaterThan(0);
  });

  it('leaves that card with its places, and has one of its own', async () => {
    await holdApart(db, { type: 'person', printed, canonical: name }, true);
    const [left, own] = [await openCard(name), await openCard(printed)];
    expect(printedOf(left)).not.toContain(printed);
    expect([left.total, own.total]).toEqual([total - count, count]);
    expect(own.doubt).toBeNull();
    expect([left.apart, own.apart]).toEqual([
      [{ type: 'person', printed, canonical: name }],
      [{ type: 'person', printed, canonical: name }],
    ]);
  });

  it('is another name in the items too, and on a page that is read', async () => {
    const analyses = await readAnalyses();
    const items = analyses.flatMap(linkItemsOf);
    const places = analyses.flatMap((analysis) => placesIn(analysis, new Set([`person:${printed}`])));
    expect(places).toHaveLength(count);
    for (const { itemId } of places.filter(({ itemId }) => itemId !== null))
      expect(items.find(({ id }) => id === itemId)?.entities[printed]).toBeGreaterThan(0);
    const { mentions } = await readAgain();
    expect(mentions.some(({ text, canonical }) => text === printed && canonical === name)).toBe(false);
  });

  it('stays apart when the documents are read again', async () => {
    const held = await readTables();
    await db.documents.toCollection().modify({ version: 0 });
    await sync();
    expect(await readTables()).toEqual(held);
    expect((await openCard(printed)).total).toBe(count);
  });

  it('goes with what the member takes out of the extension', async () => {
    const copy = await new Response(exportSeeds(db, { body: null, withOwn: true })).blob();
    expect((await readCopy(copy))?.apart).toEqual([{ type: 'person', printed, canonical: name }]);
  });

  it('is the name again when that is taken back, with nothing left of it', async () => {
    await holdApart(db, { type: 'person', printed, canonical: name }, false);
    expect(await readTables()).toEqual(before);
    expect((await openCard(name)).total).toBe(total);
    expect(await db.apart.count()).toBe(0);
  });
});

it('a collection from before spellings could be taken apart opens with all it held', async () => {
  const old = new Dexie('hold-apart-old');
  old.version(1).stores({
    documents: 'id, digest, [body+date], date',
    sources: 'id',
    analyses: 'documentId',
    items: 'id, documentId',
    mentions: 'id, key, documentId',
    meta: 'name',
    indexes: 'name',
  });
  await old.table('sources').put({ id: 'd', text: 'Referat' });
  old.close();
  const now = new CorpusDatabase('hold-apart-old');
  expect([await now.sources.toArray(), await now.apart.count()]).toEqual([[{ id: 'd', text: 'Referat' }], 0]);
  await now.delete();
});
