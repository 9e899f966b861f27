/** The corpus lasts: whatever order documents come and go in, and wherever the work is broken off, it ends the same. */
import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CorpusDatabase, type SourceDocument } from '../../../lib/corpus/database.ts';
import { completeIndex } from '../../../lib/corpus/index/complete-index.ts';
import { loadCorpus } from '../../../lib/corpus/load-corpus.ts';
import { readSource } from '../../../lib/corpus/read-source.ts';
import { removeDocument } from '../../../lib/corpus/remove-document.ts';
import { rereadWithKnownNames } from '../../../lib/corpus/reread/reread-with-known-names.ts';
import { loadAnalyses } from '../../../lib/corpus/rows/load-analyses.ts';
import { storeDocument } from '../../../lib/corpus/store-document.ts';
import { INDEX_VERSION } from '../../../lib/links/index/document-block.ts';
import { linkItemsOf } from '../../../lib/links/link-items.ts';
import { relateItem } from '../../../lib/links/relate-items.ts';

/** Short minutes that share members and matters; each in two revisions. */
const DOCUMENTS = 6;
const MATTERS = ['svømmehallen ved idrætsanlægget', 'cykelstien langs kystvejen', 'vandløbsregulativet for åen'];
const MEMBERS = ['Anne Ahlmann (A)', 'Bent Corfitz (V)', 'Dorte Juelsgaard (Ø)', 'Freja Mejlgaard (B)'];

function makeSource(at: number, revision: number): SourceDocument {
  const date = `2024-0${at + 1}-1${at}`;
  const matters = [...MATTERS, `helhedsplanen for havn nummer ${revision}`].slice(at % 3, (at % 3) + 2 + revision);
  const items = matters.map(
    (matter, number) =>
      `${number + 1}. Godkendelse af ${matter}\n\nSagsfremstilling\n\nForvaltningen har undersøgt ${matter} og ` +
      `foreslår, at ${matter} fornyes inden årets udgang. ${MEMBERS[at % 4]?.slice(0, -4)} spurgte til økonomien.\n\n` +
      `Beslutning\n\nGodkendt.`,
  );
  const present = MEMBERS.slice(at % 2, (at % 2) + 2 + revision);
  const day = `${Number(date.slice(8))}. ${'januar februar marts april maj juni'.split(' ')[at]} 2024`;
  const text = [`Referat`, `Møde i Byrådet den ${day} kl. 17.00`, `Til stede:\n${present.join('\n')}`, ...items].join(
    '\n\n',
  );
  const facts = {
    title: 'Referat',
    body: 'Byrådet',
    kind: 'minutes',
    date,
    publisher: null,
    extraction: 'text',
  } as const;
  return { ...facts, id: `${date}-minutes`, digest: `${at}.${revision}`, text };
}

let db: CorpusDatabase;
beforeEach(() => {
  db = new CorpusDatabase(`lasting-${Math.random()}`);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.delete();
});

async function take(into: CorpusDatabase, source: SourceDocument): Promise<void> {
  const rows = readSource(source);
  if (!rows) throw new Error('not read');
  await storeDocument(into, rows);
}

const KEPT = ['documents', 'sources', 'analyses', 'occurrences', 'persons'] as const;

/** All that is kept, and what each item is related to. */
async function dump(of: CorpusDatabase): Promise<unknown> {
  const rows = await Promise.all(KEPT.map((name) => of.table(name).toArray()));
  const { index } = await loadCorpus(of);
  const related: unknown[] = [];
  const items = (await loadAnalyses(of, await of.analyses.toCollection().primaryKeys())).flatMap(linkItemsOf);
  for (const item of items) related.push(await relateItem(item, index));
  return { rows, related };
}

async function importAfresh(sources: readonly SourceDocument[]): Promise<unknown> {
  const fresh = new CorpusDatabase(`fresh-${Math.random()}`);
  for (const source of sources) await take(fresh, source);
  await rereadWithKnownNames(fresh);
  const dumped = await dump(fresh);
  await fresh.delete();
  return dumped;
}

const step = fc.record({
  at: fc.nat(DOCUMENTS - 1),
  what: fc.constantFrom('first', 'second', 'first', 'second', 'remove', 'reread'),
});

describe('any order of imports, re-imports and removals', () => {
  it('ends in the same corpus as a fresh import of what remains', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        for (const table of db.tables) await table.clear();
        const remaining = new Map<number, SourceDocument>();
        for (const { at, what } of steps) {
          const source = makeSource(at, what === 'second' ? 1 : 0);
          if (what === 'reread') await rereadWithKnownNames(db);
          else if (what === 'remove') {
            await removeDocument(db, source.id);
            remaining.delete(at);
          } else {
            await take(db, source);
            remaining.set(at, source);
          }
        }
        await rereadWithKnownNames(db);
        expect(await dump(db)).toEqual(await importAfresh([...remaining.values()]));
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});

const sources = [...Array(DOCUMENTS).keys()].map((at) => makeSource(at, 0));
const importAll = async (into: CorpusDatabase): Promise<void> => {
  for (const source of sources) {
    if ((await into.documents.get(source.id))?.digest !== source.digest) await take(into, source);
  }
  await rereadWithKnownNames(into);
};

describe('an import that is broken off', () => {
  it('before any of its transactions leaves whole documents only, and is taken up where it stopped', async () => {
    const expected = await importAfresh(sources);
    const { transaction } = IDBDatabase.prototype;
    for (let stop = 1; ; stop += 3) {
      let left = stop;
      let isStopped = false;
      const stopping = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
        this: IDBDatabase,
        ...asked: Parameters<typeof transaction>
      ) {
        if (asked[1] === 'readwrite' && left-- <= 0) {
          isStopped = true;
          throw new DOMException('the worker is gone', 'InvalidStateError');
        }
        return transaction.apply(this, asked);
      });
      const own = new CorpusDatabase(`broken-off-${stop}`);
      await importAll(own).catch(() => {});
      stopping.mockRestore();
      own.close();
      const woken = new CorpusDatabase(own.name);
      const counts = await Promise.all(
        (['sources', 'analyses', 'documents', 'persons', 'packed'] as const).map((name) => woken.table(name).count()),
      );
      expect(new Set(counts).size).toBe(1);
      await importAll(woken);
      expect(await dump(woken)).toEqual(expected);
      await woken.delete();
      if (!isStopped) break;
    }
  }, 60_000);

  it('for want of room keeps what has landed', async () => {
    await take(db, makeSource(0, 0));
    const before = await dump(db);
    const { put } = IDBObjectStore.prototype;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...asked: Parameters<typeof put>
    ) {
      if (this.name === 'occurrences') throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, asked);
    });
    await expect(take(db, makeSource(1, 0))).rejects.toThrow();
    full.mockRestore();
    expect(await dump(db)).toEqual(before);
  });
});

it('two windows that take the same documents in at once leave none twice and none half', async () => {
  const other = new CorpusDatabase(db.name);
  await Promise.all([importAll(db), importAll(other)]);
  await rereadWithKnownNames(db);
  other.close();
  expect(await dump(db)).toEqual(await importAfresh(sources));
});

it('an index of another version answers until each document is packed anew', async () => {
  await importAll(db);
  const { tidyIndex } = await import('../../../lib/corpus/index/tidy-index.ts');
  await tidyIndex(db, { whole: true });
  const before = await dump(db);
  await db.packed.toCollection().modify({ version: INDEX_VERSION + 1 });
  let told = 0;
  const report = async (): Promise<void> => {
    told++;
    expect(await dump(db)).toEqual(before);
  };
  expect(await completeIndex(db, { report })).toBe(DOCUMENTS);
  expect(told).toBeGreaterThan(0);
  expect(await db.packed.where('version').notEqual(INDEX_VERSION).count()).toBe(0);
  expect(await dump(db)).toEqual(before);
});

describe('an index that was damaged', () => {
  const damages: [string, () => Promise<unknown>][] = [
    ['a chunk is gone', () => db.chunks.clear()],
    ['a segment is gone', () => db.segments.clear()],
    ['a document is gone from it', () => db.packed.limit(1).delete()],
    ['its state is gone', () => db.indexes.clear()],
  ];
  it.each(damages)('is made anew at the next start: %s', async (_, damage) => {
    await importAll(db);
    const { tidyIndex } = await import('../../../lib/corpus/index/tidy-index.ts');
    await tidyIndex(db, { whole: true });
    const before = await dump(db);
    await damage();
    await completeIndex(db);
    expect(await dump(db)).toEqual(before);
  });
});
