/** What a worker that was stopped finds of the corpus, however it came to be: the index answers as one built afresh. */
import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CorpusDatabase } from '../../../lib/corpus/database.ts';
import { completeIndex } from '../../../lib/corpus/index/complete-index.ts';
import { indexTables, putInIndex, removeFromIndex } from '../../../lib/corpus/index/put-in-index.ts';
import { tidyIndex } from '../../../lib/corpus/index/tidy-index.ts';
import { createCorpusLoader } from '../../../lib/corpus/load-corpus.ts';
import { packAnalysis } from '../../../lib/corpus/rows/analysis-row.ts';
import type { MeetingDocument } from '../../../lib/document/model.ts';
import { TermReader } from '../../../lib/links/index/read-terms.ts';
import type { LinkItem, RelatedItem } from '../../../lib/links/model.ts';
import { buildLinkIndex, relateItem } from '../../../lib/links/relate-items.ts';
import { makeItems } from '../../bench/support/make-corpus.ts';

const DOCUMENTS = 40;
const corpora = [[...makeItems(600)], [...makeItems(601)]] as const;

function itemsOf(corpus: readonly LinkItem[], document: number): LinkItem[] {
  const id = `2020-01-01-doc-${document}`;
  return corpus
    .slice(document * 15, document * 15 + 15)
    .map((item) => ({ ...item, documentId: id, id: `${id}#${item.item.number}` }));
}

/** By document, each in two revisions: the second has other items. */
const revisions = [...Array(DOCUMENTS).keys()].map((at): readonly [LinkItem[], LinkItem[]] => [
  itemsOf(corpora[0], at),
  itemsOf(corpora[1], at).slice(0, 9),
]);
const terms = new TermReader();

let db: CorpusDatabase;
beforeEach(() => {
  db = new CorpusDatabase(`woken-${Math.random()}`);
});
afterEach(() => db.delete());

const store = (items: readonly LinkItem[]) =>
  db.transaction('rw', [db.meta, ...indexTables(db)], () => putInIndex(db, items[0]?.documentId ?? '', items, terms));
const remove = (document: number) =>
  db.transaction('rw', indexTables(db), () => removeFromIndex(db, `2020-01-01-doc-${document}`));

/** The document of made items, kept and not in the index. */
async function keep(items: readonly LinkItem[]): Promise<void> {
  const [one] = items;
  if (!one) return;
  const { documentId, body, date, kind } = one;
  const mended = items.map(({ text }) => text).join('\n');
  let at = 0;
  const spans = items.flatMap(({ text }) => {
    const start = at;
    at += text.length + 1;
    return [start, start + text.length];
  });
  const own = items.map(({ id, item }) => ({ ...item, id }));
  const facts = { id: documentId, body: { name: body }, date, kind };
  const document = { ...facts, items: own, attendance: [] } as unknown as MeetingDocument;
  const read = { documentId, source: mended, document, mentions: [], references: [], mended, places: [0, 0], spans };
  await db.sources.put({ id: documentId, text: mended });
  await db.analyses.put(packAnalysis(read));
}

async function relateAll(asked: readonly LinkItem[]): Promise<RelatedItem[][]> {
  const { index } = await createCorpusLoader(db).index();
  return Promise.all(asked.map((item) => relateItem(item, index)));
}

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('store' as const), at: fc.nat(DOCUMENTS - 1), revision: fc.nat(1) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), at: fc.nat(DOCUMENTS - 1) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('tidy' as const), whole: fc.boolean() }) },
);

describe('the index that is kept', () => {
  it('ranks as one built afresh of what remains, after any order of stores, replacements, removals and merges', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 90 }), async (steps) => {
        await Promise.all(indexTables(db).map((table) => table.clear()));
        const remaining = new Map<number, LinkItem[]>();
        for (const one of steps) {
          if (one.kind === 'tidy') await tidyIndex(db, { whole: one.whole });
          else if (one.kind === 'remove') {
            await remove(one.at);
            remaining.delete(one.at);
          } else {
            const items = revisions[one.at]?.[one.revision] ?? [];
            await store(items);
            remaining.set(one.at, items);
          }
        }
        const fresh = buildLinkIndex([...remaining].sort(([a], [b]) => a - b).flatMap(([, items]) => items));
        const asked = [...remaining.values()].flatMap((items) => items.slice(0, 2)).slice(0, 12);
        const expected = await Promise.all(asked.map((item) => relateItem(item, fresh)));
        expect(await relateAll(asked)).toEqual(expected);
        const awake = createCorpusLoader(db);
        for (const hold of [false, true]) {
          await awake.ask(async () => {});
          if (hold) await awake.hold();
          const related = asked.map((item) => awake.ask(({ index }) => relateItem(item, index)));
          expect(await Promise.all(related)).toEqual(expected);
        }
        expect((await createCorpusLoader(db).index()).index.size).toBe(fresh.size);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('finds something, within one segment and over several', async () => {
    for (const [items] of revisions.slice(0, 30)) await store(items);
    const asked = (revisions[3]?.[0] ?? []).slice(0, 5);
    const before = await relateAll(asked);
    expect(before.flat().length).toBeGreaterThan(10);
    await tidyIndex(db);
    expect((await db.indexes.get('state'))?.segments).toHaveLength(1);
    for (const [items] of revisions.slice(30)) await store(items);
    await tidyIndex(db, { whole: true });
    expect((await db.indexes.get('state'))?.segments).toHaveLength(1);
    expect(
      await db.packed
        .where('first')
        .aboveOrEqual((await db.indexes.get('state'))?.end ?? 0)
        .count(),
    ).toBe(0);
  });

  it('that an awake worker holds answers as it is now, whatever was stored or removed since', async () => {
    for (const [items] of revisions.slice(0, 30)) await store(items);
    await tidyIndex(db);
    const awake = createCorpusLoader(db);
    const [one] = revisions[3]?.[0] ?? [];
    if (!one) throw new Error('there is an item');
    const ask = () => awake.ask(({ index }) => relateItem(one, index));
    const count = async () => {
      await db.meta.put({ name: 'revision', value: ((await db.meta.get('revision'))?.value ?? 0) + 1 });
    };
    const before = await ask();
    await awake.hold();
    expect(await ask()).toEqual(before);
    const best = Number(/doc-(\d+)#/.exec(before[0]?.item ?? '')?.[1]);
    await remove(best);
    await count();
    const after = await ask();
    expect(after.map(({ item }) => item)).not.toContain(before[0]?.item);
    await awake.hold();
    expect(await ask()).toEqual(after);
    await store(revisions[best]?.[0] ?? []);
    await count();
    expect(await ask()).toEqual(before);
  });

  it('is read no more by an awake worker that holds it, but for whether it still counts', async () => {
    for (const [items] of revisions.slice(0, 30)) await store(items);
    await tidyIndex(db);
    const awake = createCorpusLoader(db);
    const items = revisions[3]?.[0] ?? [];
    const ask = (item: LinkItem) => awake.ask(({ index }) => relateItem(item, index));
    for (const item of items.slice(0, 1)) await ask(item);
    await awake.hold();
    const read = vi.spyOn(IDBDatabase.prototype, 'transaction');
    for (const item of items.slice(1, 6)) await ask(item);
    expect(new Set(read.mock.calls.map(([tables]) => [tables].flat().join()))).toEqual(new Set(['meta,indexes']));
    read.mockRestore();
  });

  it('is read ahead by a worker that has just begun, unless there is none: nothing is made then', async () => {
    for (const [items] of revisions.slice(0, 30)) await store(items);
    const [one] = revisions[3]?.[0] ?? [];
    if (!one) throw new Error('there is an item');
    const plain = await createCorpusLoader(db).ask(({ index }) => relateItem(one, index));
    const begun = createCorpusLoader(db);
    const opened = vi.spyOn(indexedDB, 'open');
    const [answer] = await Promise.all([begun.ask(({ index }) => relateItem(one, index)), begun.prepare()]);
    expect(answer).toEqual(plain);
    await begun.prepare();
    expect(opened).toHaveBeenCalledTimes(1);
    opened.mockRestore();
    await createCorpusLoader({ name: 'woken-none', open: () => Promise.reject(new Error('made')) }).prepare();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('woken-none');
  });

  it('does not change when the same document is stored again', async () => {
    const [items = []] = revisions[0] ?? [];
    await store(items);
    const state = await db.indexes.get('state');
    await store(items);
    expect(await db.indexes.get('state')).toEqual(state);
    expect(await db.removed.count()).toBe(0);
  });

  it('is filled with what is kept and not in it, and with what an older version packed', async () => {
    const [items = []] = revisions[0] ?? [];
    await keep(items);
    await db.documents.put({ id: items[0]?.documentId ?? '', itemCount: items.length } as never);
    expect(await completeIndex(db)).toBe(1);
    const [row] = await db.packed.toArray();
    if (row) await db.packed.put({ ...row, version: row.version - 1 });
    expect(await completeIndex(db)).toBe(1);
    expect(await completeIndex(db)).toBe(0);
    expect((await createCorpusLoader(db).index()).index.size).toBe(items.length);
  });

  it('a merge that is broken off leaves the index as it was, and is swept up later', async () => {
    for (const [items] of revisions.slice(0, 30)) await store(items);
    await tidyIndex(db, { whole: true });
    for (const [items] of revisions.slice(30)) await store(items);
    const asked = (revisions[3]?.[0] ?? []).slice(0, 5);
    const before = await relateAll(asked);
    const chunks = await db.chunks.count();
    const fail = (): never => {
      throw new Error('stopped');
    };
    db.indexes.hook('updating', fail);
    await expect(tidyIndex(db, { whole: true })).rejects.toThrow('stopped');
    db.indexes.hook('updating').unsubscribe(fail);
    expect(await relateAll(asked)).toEqual(before);
    await tidyIndex(db, { whole: true });
    await tidyIndex(db, { whole: true, now: () => Date.now() + 3_600_000 });
    expect(await relateAll(asked)).toEqual(before);
    expect(await db.segments.count()).toBe(1);
    expect(await db.chunks.count()).toBeLessThan(2 * chunks);
  });
});
