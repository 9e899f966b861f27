import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CorpusDatabase } from '../../../lib/corpus/database.ts';
import { listLibrary } from '../../../lib/corpus/list-library.ts';
import { loadCorpus } from '../../../lib/corpus/load-corpus.ts';
import { readRevision } from '../../../lib/corpus/read-revision.ts';
import { readStored } from '../../../lib/corpus/read-stored.ts';
import { type SyncDependencies, syncSeeds } from '../../../lib/corpus/sync-seeds.ts';
import type { SyncProgress } from '../../../lib/messages/model.ts';

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
    readFile: async (path) => {
      const bytes = await readFile(`seeds/${path}`);
      if (path !== 'manifest.json') return new Uint8Array(bytes);
      const manifest = JSON.parse(bytes.toString());
      manifest.documents = manifest.documents.filter(({ id }: { id: string }) => DOCUMENTS.includes(id));
      return new TextEncoder().encode(JSON.stringify(manifest));
    },
    explain: (fault) => fault,
    report: async (progress) => void reports.push(progress),
    ...change,
  };
}

describe('the sync of the seeds', () => {
  it('takes every document in and tells how far it is', async () => {
    expect(await syncSeeds(dependencies())).toEqual({ phase: 'done', done: 2, total: 2, problems: [] });
    expect(reports.map(({ phase, done }) => `${phase} ${done}`)).toEqual([
      'running 0',
      'running 1',
      'running 2',
      'done 2',
    ]);
    const corpus = await loadCorpus(db);
    expect([...corpus.documents.keys()]).toEqual(DOCUMENTS);
    expect(corpus.index.size).toBe(await db.items.count());
    const [body] = await listLibrary(db);
    expect(body?.meetings[0]?.documents.map(({ kind }) => kind)).toEqual(['agenda', 'newsletter']);
    const stored = await readStored(db, corpus, '2023-09-08-agenda');
    expect(stored?.threads).toHaveLength(stored?.open.items.length ?? -1);
  });

  it('changes nothing when it is done again', async () => {
    await syncSeeds(dependencies());
    const before = [await readRevision(db), await db.mentions.toArray()];
    await syncSeeds(dependencies());
    expect([await readRevision(db), await db.mentions.toArray()]).toEqual(before);
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
    expect(await db.mentions.toArray()).toEqual(await other.mentions.toArray());
    await other.delete();
  });

  it('leaves no half a document behind when the database refuses a part of it', async () => {
    db.mentions.hook('creating', () => {
      throw new Error('ingen plads');
    });
    await expect(syncSeeds(dependencies())).rejects.toThrow();
    for (const table of db.tables) expect([table.name, await table.count()]).toEqual([table.name, 0]);
  });

  it('names a file that is missing and takes the others in', async () => {
    const { readFile: read } = dependencies();
    const result = await syncSeeds(
      dependencies({ readFile: (path) => (path.includes('agenda') ? Promise.reject(new Error()) : read(path)) }),
    );
    expect(result).toMatchObject({ done: 1, problems: [{ name: '2023-09-08-agenda', message: 'missing' }] });
  });

  it('names a text that is no meeting document', async () => {
    const text = new TextEncoder().encode('Opskrift på boller: mel, gær, vand.');
    const { digestOf } = await import('../../../lib/corpus/digest.ts');
    const entry = JSON.parse(await readFile('seeds/manifest.json', 'utf8')).documents[0];
    const manifest = { version: 1, documents: [{ ...entry, sha256: await digestOf(text) }] };
    const json = new TextEncoder().encode(JSON.stringify(manifest));
    const result = await syncSeeds(
      dependencies({ readFile: async (path) => (path === 'manifest.json' ? json : text) }),
    );
    expect(result.problems).toEqual([{ name: entry.id, message: 'unread' }]);
    expect(await db.sources.count()).toBe(0);
  });
});
