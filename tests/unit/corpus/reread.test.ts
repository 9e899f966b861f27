/** Names that became known are read into the other documents by one run at a time. */
import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { CorpusDatabase } from '../../../lib/corpus/database.ts';
import { rereadWithKnownNames } from '../../../lib/corpus/reread/reread-with-known-names.ts';
import { takeSeeds } from '../../../lib/corpus/seeds/take-seeds.ts';
import { minutes, nothingBeside, seedFile, toBlob } from '../../support/seeds/seed-fixtures.ts';

afterEach(() => vi.unstubAllGlobals());

it('a run waits for the one before it', async () => {
  const db = new CorpusDatabase(`reread-${Math.random()}`);
  await takeSeeds(toBlob(seedFile([await minutes('2024-01-15')])), {
    db,
    origin: 'member',
    file: 'a.json',
    open: nothingBeside,
  });
  await db.documents.toCollection().modify({ knownDigest: 'of before' });
  const digest = async (): Promise<unknown> => (await db.documents.toCollection().first())?.knownDigest;

  let turn: () => void = () => {};
  const isTurn = new Promise<void>((resolve) => {
    turn = resolve;
  });
  const request = vi.fn(async (_name: string, _options: LockOptions, work: () => Promise<void>) => {
    await isTurn;
    await work();
  });
  vi.stubGlobal('navigator', { locks: { request } });
  const run = rereadWithKnownNames(db);
  await db.documents.count();
  expect(request).toHaveBeenCalledOnce();
  expect(await digest()).toBe('of before');
  turn();
  await run;
  expect(await digest()).not.toBe('of before');
  await db.delete();
});
