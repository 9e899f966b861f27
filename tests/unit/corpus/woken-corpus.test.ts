/** What a worker that was stopped finds of the corpus: the same index, read from its record, and the same names. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { CorpusDatabase } from '../../../lib/corpus/database.ts';
import { fromIndexRecord, toIndexRecord } from '../../../lib/corpus/index-record.ts';
import { loadCorpus } from '../../../lib/corpus/load-corpus.ts';
import { packIndex, relateItem } from '../../../lib/links/relate-items.ts';
import { makeItems } from '../../bench/support/make-corpus.ts';
import { makeDocuments } from '../../bench/support/make-documents.ts';

const items = [...makeItems(101)];
let db: CorpusDatabase;

beforeEach(async () => {
  db = new CorpusDatabase(`woken-${Math.random()}`);
  await db.items.bulkPut(items);
  await db.documents.bulkPut([...makeDocuments(items)]);
  await db.meta.put({ name: 'revision', value: 1 });
});

describe('a corpus that is loaded a second time', () => {
  it('has the same index, buffer for buffer', async () => {
    const packed = packIndex(items);
    expect(await fromIndexRecord(structuredClone(toIndexRecord(packed)))).toEqual(packed);
  });

  it('gives each item the same related items, without packing the index again', async () => {
    const first = await loadCorpus(db);
    await db.items.clear();
    const woken = await loadCorpus(db);
    const related = items.map((item) => relateItem(item, woken.index));
    expect(related.flat().length).toBeGreaterThan(0);
    expect(related).toEqual(items.map((item) => relateItem(item, first.index)));
  });

  it('knows the same documents and persons', async () => {
    const first = await loadCorpus(db);
    const woken = await loadCorpus(db);
    expect(woken.documents).toEqual(first.documents);
    expect(woken.known).toEqual(first.known);
    expect(woken.known.persons.size).toBeGreaterThan(0);
  });

  it('packs anew when the corpus has changed since', async () => {
    await loadCorpus(db);
    await db.items.bulkPut([...makeItems(150)]);
    await db.meta.put({ name: 'revision', value: 2 });
    expect((await loadCorpus(db)).index.size).toBeGreaterThan(items.length);
  });
});
