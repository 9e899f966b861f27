import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CorpusDatabase } from '../../../lib/corpus/database.ts';
import { digestOf } from '../../../lib/corpus/digest.ts';
import { listLibrary } from '../../../lib/corpus/list-library.ts';
import { loadCorpus } from '../../../lib/corpus/load-corpus.ts';
import { readRevision } from '../../../lib/corpus/read-revision.ts';
import { readStored } from '../../../lib/corpus/read-stored.ts';
import { type SyncDependencies, syncSeeds } from '../../../lib/corpus/sync-seeds.ts';
import type { SyncProgress } from '../../../lib/messages/model.ts';
import { createTranslator } from '../../../locales/translate.ts';
import { openBundled } from '../../support/seeds/seed-fixtures.ts';

const DOCUMENTS = ['2023-09-08-agenda', '2023-09-08-newsletter'];

let db: CorpusDatabase;
let reports: SyncProgress[];
beforeEach(() => {
  db = new CorpusDatabase(`test-${Math.random()}`);
  reports = [];
});
afterEach(() => db.delete());

/** Two of the seeds, with the changes a test makes. */
function dependencies(change: Partial<SyncDependencies> = {}): SyncDependencies {
  return {
    db,
    open: async (path) => {
      const blob = await openBundled(path);
      if (path !== 'manifest.json') return blob;
      const manifest = JSON.parse(await blob.text());
      manifest.documents = manifest.documents.filter(({ id }: { id: string }) => DOCUMENTS.includes(id));
      return new Blob([JSON.stringify(manifest)]);
    },
    translate: createTranslator('da'),
    report: async (progress) => void reports.push(progress),
    ...change,
  };
}

describe('the sync of the seeds', () => {
  it('takes every document in and tells how far it is', async () => {
    expect(await syncSeeds(dependencies())).toEqual({ phase: 'done', done: 2, total: 2, problems: [] });
    expect(reports.map(({ phase, done }) => `${phase} ${done}`)).toEqual(['running 0', 'running 1', 'running 2']);
    const corpus = await loadCorpus(db);
    expect([...corpus.documents.keys()]).toEqual(DOCUMENTS);
    expect(corpus.index.size).toBe([...corpus.documents.values()].reduce((sum, { itemCount }) => sum + itemCount, 0));
    const [body] = await listLibrary(db);
    expect(body?.meetings[0]?.documents.map(({ kind }) => kind)).toEqual(['agenda', 'newsletter']);
    const stored = await readStored(db, corpus, '2023-09-08-agenda');
    expect(stored?.threads).toHaveLength(stored?.open.items.length ?? -1);
  });

  it('changes nothing when it is done again', async () => {
    await syncSeeds(dependencies());
    const before = [await readRevision(db), await db.occurrences.toArray()];
    await syncSeeds(dependencies());
    expect([await readRevision(db), await db.occurrences.toArray()]).toEqual(before);
  });

  it('can be broken off after any document and taken up again', async () => {
    const stop = new AbortController();
    const report = async ({ done }: SyncProgress): Promise<void> => {
      if (done === 1) stop.abort();
    };
    await expect(syncSeeds(dependencies({ report, signal: stop.signal }))).rejects.toThrow();
    expect(await db.documents.count()).toBe(1);
    await syncSeeds(dependencies());
    const whole = await db.documents.toArray();

    const other = new CorpusDatabase(`test-${Math.random()}`);
    await syncSeeds(dependencies({ db: other }));
    expect(whole).toEqual(await other.documents.toArray());
    expect(await db.occurrences.toArray()).toEqual(await other.occurrences.toArray());
    await other.delete();
  });

  it('leaves no half a document behind when the database refuses a part of it', async () => {
    db.occurrences.hook('creating', () => {
      throw new Error('ingen plads');
    });
    await expect(syncSeeds(dependencies())).rejects.toThrow();
    for (const table of db.tables) expect([table.name, await table.count()]).toEqual([table.name, 0]);
  });

  it('names a file that is missing and takes the others in', async () => {
    const { open } = dependencies();
    const result = await syncSeeds(
      dependencies({ open: (path) => (path.includes('agenda') ? Promise.reject(new Error()) : open(path)) }),
    );
    expect(result).toMatchObject({ done: 1, problems: [{ name: '2023-09-08-agenda' }] });
    expect(result.problems[0]?.message).toContain('findes ikke');
  });

  it('names a text that is no meeting document', async () => {
    const text = 'Opskrift på boller: mel, gær, vand.';
    const { open } = dependencies();
    const manifest = JSON.parse(await (await open('manifest.json')).text());
    const [entry] = manifest.documents;
    entry.digest = await digestOf(text);
    manifest.documents = [entry];
    const result = await syncSeeds(
      dependencies({ open: async (path) => new Blob([path === 'manifest.json' ? JSON.stringify(manifest) : text]) }),
    );
    expect(result.problems).toEqual([{ name: entry.id, message: expect.stringContaining('kan ikke læses som') }]);
    expect(await db.sources.count()).toBe(0);
  });

  it('names a list that cannot be read', async () => {
    const result = await syncSeeds(dependencies({ open: async () => new Blob(['{"format": "roed-traad-seeds"']) }));
    expect(result).toMatchObject({ phase: 'failed', problems: [{ name: 'manifest.json' }] });
  });
});
