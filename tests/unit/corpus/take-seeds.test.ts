/** Seed files into a corpus: revisions, removals, several origins; any order ends in the same corpus. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CorpusDatabase } from '../../../lib/corpus/database.ts';
import { endSubscription } from '../../../lib/corpus/intake/subscriptions.ts';
import { listNotes, saveNote } from '../../../lib/corpus/notes/keep-notes.ts';
import { rereadWithKnownNames } from '../../../lib/corpus/reread/reread-with-known-names.ts';
import { textOf } from '../../../lib/corpus/rows/text-row.ts';
import { deleteDocument, releaseOrigin } from '../../../lib/corpus/seeds/holdings.ts';
import type { Origin } from '../../../lib/corpus/seeds/model.ts';
import { type SeedsTaken, takeSeeds } from '../../../lib/corpus/seeds/take-seeds.ts';
import type { Note } from '../../../lib/messages/notes-model.ts';
import { minutes, nothingBeside, seedFile, toBlob, type WrittenDocument } from '../../support/seeds/seed-fixtures.ts';

let db: CorpusDatabase;
beforeEach(() => {
  db = new CorpusDatabase(`test-${Math.random()}`);
});
afterEach(() => db.delete());

const A: Origin = 'https://a.example/seeds.json';
const B: Origin = 'https://b.example/seeds.json';
const january = await minutes('2024-01-15');
const february = await minutes('2024-02-15');
const revised: WrittenDocument = { ...(await minutes('2024-01-15', 'cykelstier')), id: january.id };

const NOTE: Note = {
  id: '6d1d3c0e-5f9c-4d7b-9d63-6c1c7d5f9a02',
  body: 'Teknik- og Miljøudvalget',
  date: '2024-01-15',
  kind: 'minutes',
  item: null,
  passage: null,
  text: 'Spørg til økonomien',
  raise: true,
  todo: 'none',
  created: '2025-08-28T09:00:00.000Z',
  changed: '2025-08-28T09:00:00.000Z',
};

function take(origin: Origin, documents: readonly unknown[], into = db, signal?: AbortSignal): Promise<SeedsTaken> {
  const options = { db: into, origin, file: 'frø.json', open: nothingBeside, ...(signal ? { signal } : {}) };
  return takeSeeds(toBlob(seedFile(documents)), options);
}

async function textKept(id: string): Promise<string | undefined> {
  const row = await db.sources.get(id);
  return row && textOf(row);
}

const kept = async (): Promise<unknown[]> => db.documents.orderBy('id').primaryKeys();

/** Everything that was read, without the count of changes. */
async function dump(database: CorpusDatabase): Promise<unknown> {
  const { documents, sources, analyses, occurrences } = database;
  return Promise.all([documents, sources, analyses, occurrences].map((table) => table.toArray()));
}

describe('a seed file', () => {
  it('lands once, and changes nothing when it comes again', async () => {
    expect(await take(A, [january, february])).toMatchObject({
      documents: 2,
      landed: 2,
      gone: 0,
      publisher: 'Lindkøbing Kommune',
    });
    expect(await take(A, [january, february])).toMatchObject({ documents: 2, landed: 0, gone: 0 });
    expect(await kept()).toEqual([january.id, february.id]);
  });

  it('replaces a document by its new revision', async () => {
    await take(A, [january]);
    expect(await take(A, [revised])).toMatchObject({ landed: 1 });
    expect(await textKept(january.id)).toContain('cykelstier');
    expect(await db.documents.count()).toBe(1);
  });

  it('takes back what it no longer brings, but not when it has faults', async () => {
    await take(A, [january, february]);
    await take(A, [january, { ...february, date: 'i går' }]);
    expect(await kept()).toEqual([january.id, february.id]);
    expect(await take(A, [january])).toMatchObject({ gone: 1 });
    expect(await kept()).toEqual([january.id]);
  });

  it('does not touch what another origin keeps under the same id', async () => {
    await take(A, [january]);
    expect((await take(B, [revised])).problems.first).toMatchObject([{ fault: 'idTaken', document: january.id }]);
    expect(await textKept(january.id)).toContain('lærepladser');
  });

  it('knows the same text of the same meeting under another id', async () => {
    await take(A, [january]);
    expect(await take(B, [{ ...january, id: 'andet' }])).toMatchObject({ documents: 1, landed: 0 });
    expect(await kept()).toEqual([january.id]);
  });

  it('can be broken off after a document and taken up again', async () => {
    const stop = new AbortController();
    const options = { db, origin: A, file: 'frø.json', open: nothingBeside, signal: stop.signal };
    const report = ({ documents }: { documents: number }): void => {
      if (documents === 1) stop.abort();
    };
    await expect(takeSeeds(toBlob(seedFile([january, february])), { ...options, report })).rejects.toThrow();
    expect(await kept()).toEqual([january.id]);
    await take(A, [january, february]);
    const fresh = new CorpusDatabase(`test-${Math.random()}`);
    await take(A, [january, february], fresh);
    expect(await dump(db)).toEqual(await dump(fresh));
    await fresh.delete();
  });
});

describe('an origin that is removed', () => {
  it('takes with it what nothing else brings', async () => {
    await take(A, [january, february]);
    await take(B, [january]);
    expect(await releaseOrigin(db, A)).toBe(1);
    expect(await kept()).toEqual([january.id]);
    expect(await releaseOrigin(db, B)).toBe(1);
    expect(await kept()).toEqual([]);
  });
});

describe('a document that the member deletes', () => {
  it('does not come back with the next sync, but as a new revision it does', async () => {
    await take(A, [january, february]);
    await deleteDocument(db, january.id);
    await take(A, [january, february]);
    expect(await kept()).toEqual([february.id]);
    await take(A, [revised, february]);
    expect(await kept()).toEqual([january.id, february.id]);
  });
});

describe('any order of syncs, of ends of subscriptions and of what the member deletes', () => {
  const files: readonly (readonly WrittenDocument[])[] = [[january], [february], [january, february], [revised], []];
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.record({ origin: fc.constantFrom(A, B), file: fc.nat(files.length - 1) }) },
    { weight: 2, arbitrary: fc.record({ origin: fc.constantFrom(A, B), keep: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ deleted: fc.constantFrom(january.id, february.id) }) },
  );

  it('ends in the corpus that what remains gives, with all notes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 7 }), async (steps) => {
        const [one, fresh] = [new CorpusDatabase(`a-${Math.random()}`), new CorpusDatabase(`b-${Math.random()}`)];
        await saveNote(one, NOTE);
        for (const move of steps) {
          if ('file' in move) await take(move.origin, files[move.file] ?? [], one);
          else if ('deleted' in move) await deleteDocument(one, move.deleted);
          else await endSubscription(one, move.origin, move.keep);
        }
        await rereadWithKnownNames(one);
        // What remains: each document as it is kept, brought by one who brings it.
        const rows = await one.documents.orderBy('id').toArray();
        const all = [january, february, revised];
        await take(
          'member',
          rows.map(({ digest }) => all.find((written) => written.digest === digest)),
          fresh,
        );
        expect(await dump(one)).toEqual(await dump(fresh));
        const ids = rows.map(({ id }) => id);
        const held = (await one.holdings.toArray()).flatMap(({ documentId }) => documentId ?? []);
        expect([...new Set(held)].sort()).toEqual(ids);
        expect(await one.occurrences.where('documentId').noneOf(ids).count()).toBe(0);
        expect(await listNotes(one, null)).toEqual([NOTE]);
        await one.delete();
        await fresh.delete();
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
