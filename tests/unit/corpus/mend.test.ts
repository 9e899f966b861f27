/** Rows that are damaged or gone are named and mended from the texts, or asked for again; nothing else is lost. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CorpusDatabase } from '../../../lib/corpus/database.ts';
import { runIntake } from '../../../lib/corpus/intake/run-intake.ts';
import { newSubscription } from '../../../lib/corpus/intake/subscriptions.ts';
import { keepDocument } from '../../../lib/corpus/keep-document.ts';
import { putRight } from '../../../lib/corpus/mend/put-right.ts';
import { listNotes } from '../../../lib/corpus/notes/keep-notes.ts';
import { rereadWithKnownNames } from '../../../lib/corpus/reread/reread-with-known-names.ts';
import { textOf } from '../../../lib/corpus/rows/text-row.ts';
import { exportSeeds } from '../../../lib/corpus/seeds/export-seeds.ts';
import type { Origin } from '../../../lib/corpus/seeds/model.ts';
import { takeSeeds } from '../../../lib/corpus/seeds/take-seeds.ts';
import type { SyncProgress } from '../../../lib/messages/model.ts';
import { createTranslator } from '../../../locales/translate.ts';
import { minutes, nothingBeside, seedFile, toBlob } from '../../support/seeds/seed-fixtures.ts';

const ADDRESS = 'https://kommunen.example/seeds.json';
const NOW = Date.UTC(2026, 10, 22);
const january = await minutes('2024-01-15');
const february = await minutes('2024-02-12', 'cykelstier');

let db: CorpusDatabase;
beforeEach(() => {
  db = new CorpusDatabase(`mend-${Math.random()}`);
});
afterEach(() => db.delete());

const take = (origin: Origin) =>
  takeSeeds(toBlob(seedFile([january, february])), { db, origin, file: 'a.json', open: nothingBeside });

async function mend(): Promise<Required<Pick<SyncProgress, 'problems' | 'told'>>> {
  const [translate, { signal }] = [createTranslator('da'), new AbortController()];
  const told = await putRight({ db, isRebuilt: false, now: NOW, translate, report: async () => {}, signal });
  await rereadWithKnownNames(db);
  return told;
}

async function textKept(id: string): Promise<string> {
  const row = await db.sources.get(id);
  return row ? textOf(row) : '';
}

async function dump(): Promise<unknown> {
  const tables = ['documents', 'sources', 'analyses', 'occurrences', 'persons', 'notes'];
  return Promise.all(tables.map(async (table) => [table, await db.table(table).toArray()]));
}

describe('what was read in a text', () => {
  const id = january.id;
  const analysed = (json: string) => db.analyses.put({ documentId: id, json });
  it.each<[string, () => PromiseLike<unknown>]>([
    ['it is gone', () => db.analyses.delete(id)],
    ['it is cut off', () => analysed('{"document":')],
    ['it has no items', () => analysed('{"document":{}}')],
    ['it is something else', () => db.analyses.put({ documentId: id, json: 7 } as never)],
    ['its names are gone', () => db.persons.delete(id)],
    ['its names are none', () => db.persons.update(id, { traits: null } as never)],
    ['it is not told where its names stand', () => db.occurrences.delete(id)],
    ['its names are not counted', () => db.occurrences.put({ documentId: id, keys: ['x'] } as never)],
  ])('is named and read again when %s', async (_, damage) => {
    await take('member');
    const before = await dump();
    await damage();
    const { told, problems } = await mend();
    expect(told).toEqual([expect.stringContaining('Referat af mødet den 2024-01-15')]);
    expect(problems).toEqual([]);
    expect(await dump()).toEqual(before);
    expect(await mend()).toEqual({ told: [], problems: [] });
  });
});

describe('a document', () => {
  it('of which it is no longer known what it is, is taken in anew from its text', async () => {
    await take('member');
    const text = await textKept(january.id);
    await db.documents.delete(january.id);
    const { told, problems } = await mend();
    expect([told.length, problems]).toEqual([1, []]);
    const [row] = await db.documents.where('date').equals('2024-01-15').toArray();
    expect(row).toMatchObject({ body: expect.stringContaining('Teknik- og Miljøudvalget'), kind: 'minutes' });
    expect(await textKept(row?.id ?? '')).toBe(text);
    expect(await db.documents.count()).toBe(2);
    expect(await db.analyses.count()).toBe(2);
    expect(await mend()).toEqual({ told: [], problems: [] });
  });

  it('whose text has changed on the disk is named, stays, and is as it was once the member brings it again', async () => {
    await take('member');
    const before = await dump();
    const text = await textKept(january.id);
    await db.sources.update(january.id, { text: text.replace('1.550.000', '1.650.000') });
    const { problems } = await mend();
    expect(problems).toEqual([
      { name: 'Referat af mødet den 2024-01-15', message: expect.stringContaining('Teksten er ikke længere den') },
    ]);
    expect(await db.documents.count()).toBe(2);
    const left: string[] = [];
    const stream = exportSeeds(db, { body: null, onDamaged: (title) => void left.push(title) });
    const exported = await new Response(stream.pipeThrough(new DecompressionStream('gzip'))).text();
    expect(left).toEqual(['Referat af mødet den 2024-01-15']);
    expect(JSON.parse(exported).documents.map(({ id }: { id: string }) => id)).toEqual([february.id]);
    await keepDocument(db, { title: 'Referat', text, extraction: 'text', publisher: null });
    expect(await dump()).toEqual(before);
    expect(await mend()).toEqual({ told: [], problems: [] });
  });

  it('whose text has changed on the disk comes again from who brought it', async () => {
    await db.subscriptions.put(newSubscription(ADDRESS, NOW));
    await take(ADDRESS);
    const before = await dump();
    await db.sources.update(january.id, { text: 'noget andet' });
    const { told, problems } = await mend();
    expect([told, problems]).toEqual([[expect.stringContaining('hentes igen')], []]);
    await take(ADDRESS);
    expect(await dump()).toEqual(before);
  });

  it('whose text is gone is named, and the member asked to bring it again', async () => {
    await take('member');
    await db.sources.delete(january.id);
    const { problems } = await mend();
    expect(problems).toEqual([
      { name: 'Referat af mødet den 2024-01-15', message: expect.stringContaining('Føj filen til samlingen igen') },
    ]);
    expect(await db.documents.toCollection().primaryKeys()).toEqual([february.id]);
    await take('member');
    expect(await db.documents.count()).toBe(2);
  });

  it('whose text is gone comes again with the file that brought it, although that has not changed', async () => {
    await db.subscriptions.put(newSubscription(ADDRESS, NOW));
    const asked: (string | undefined)[] = [];
    const run = () =>
      runIntake({
        db,
        fetch: async (_, { headers }) => {
          const known = (headers as Record<string, string>)['If-None-Match'];
          asked.push(known);
          if (known) return new Response(null, { status: 304 });
          return new Response(JSON.stringify(seedFile([january, february])), { headers: { etag: '"a"' } });
        },
        now: () => NOW,
        tell: async () => {},
        tellLanded: async () => {},
        signal: new AbortController().signal,
      });
    await run();
    const before = await dump();
    await db.sources.delete(january.id);
    const { told, problems } = await mend();
    expect(told).toEqual([expect.stringContaining('hentes igen: Referat af mødet den 2024-01-15')]);
    expect(problems).toEqual([]);
    await run();
    expect(asked).toEqual([undefined, undefined]);
    expect(await dump()).toEqual(before);
  });
});

describe('lists with a damaged row', () => {
  it('are mended: a followed file begins anew, what waited is to be picked again', async () => {
    await db.subscriptions.put({ ...newSubscription(ADDRESS, NOW), parts: 'x' } as never);
    await db.inbox.add({ name: 'a.json', file: 'x', phase: 'waiting' } as never);
    await db.fetches.put({ address: 'https://kommunen.example/a.pdf', addedAt: 1 } as never);
    const { told } = await mend();
    expect(told).toEqual([expect.stringContaining(ADDRESS), expect.stringContaining('2 filer på vej ind')]);
    expect(await db.subscriptions.toArray()).toEqual([newSubscription(ADDRESS, NOW)]);
    expect([await db.inbox.count(), await db.fetches.count()]).toEqual([0, 0]);
  });

  it('of notes shows the others, and deletes none', async () => {
    await db.notes.put({ id: 'a', meeting: 'x|2024' } as never);
    expect(await listNotes(db, null)).toEqual([]);
    expect((await mend()).told).toEqual([expect.stringContaining('1 note kan ikke vises')]);
    expect(await db.notes.count()).toBe(1);
  });
});
