/** What waits is taken in, one after another; what stands in the way is told, and loses nothing. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CorpusDatabase } from '../../../lib/corpus/database.ts';
import type { Fetch } from '../../../lib/corpus/intake/fetch-bytes.ts';
import { pauseIntake, resumeIntake, runIntake } from '../../../lib/corpus/intake/run-intake.ts';
import { newSubscription } from '../../../lib/corpus/intake/subscriptions.ts';
import { isDue } from '../../../lib/corpus/intake/sync-subscription.ts';
import type { InboxRow } from '../../../lib/corpus/seeds/model.ts';
import { readSeeds } from '../../../lib/corpus/seeds/read-seeds.ts';
import { minutes, nothingBeside, seedFile, toBlob } from '../../support/seeds/seed-fixtures.ts';

const ADDRESS = 'https://kommunen.example/seeds.json';
const HOUR = 3_600_000;

let db: CorpusDatabase;
let clock: number;
beforeEach(() => {
  db = new CorpusDatabase(`test-${Math.random()}`);
  clock = Date.UTC(2026, 10, 22);
});
afterEach(() => db.delete());

const refuse: Fetch = async () => new Response('', { status: 500 });

function run(fetch: Fetch = refuse, signal = new AbortController().signal): Promise<boolean> {
  const tell = async (): Promise<void> => {};
  return runIntake({ db, fetch, now: () => clock, tell, tellLanded: tell, signal });
}

async function put(documents: readonly unknown[]): Promise<void> {
  const row: InboxRow = {
    name: 'frø.json',
    file: toBlob(seedFile(documents)),
    phase: 'waiting',
    agreed: false,
    valid: 0,
    problems: [],
    problemCount: 0,
  };
  await db.inbox.add(row);
}

describe('a picked file', () => {
  it('for which there is no room is stopped and says so; with room it goes on', async () => {
    await put([await minutes('2024-01-15'), await minutes('2024-02-12')]);
    const full = (): never => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    };
    db.analyses.hook('creating', full);
    await run();
    expect(await db.inbox.toArray()).toMatchObject([{ phase: 'paused', problems: [{ fault: 'noRoom' }] }]);
    for (const table of [db.documents, db.sources, db.occurrences, db.holdings]) expect(await table.count()).toBe(0);
    db.analyses.hook('creating').unsubscribe(full);
    await resumeIntake(db);
    await run();
    expect(await db.documents.count()).toBe(2);
    expect(await db.inbox.count()).toBe(0);
  });

  it('that is stopped waits until it is taken up', async () => {
    await put([await minutes('2024-01-15')]);
    await pauseIntake(db);
    await run();
    expect(await db.documents.count()).toBe(0);
    await resumeIntake(db);
    expect(await run()).toBe(true);
    expect(await db.documents.count()).toBe(1);
  });
});

describe('a followed file', () => {
  const waits = async (): Promise<number> => ((await db.subscriptions.get(ADDRESS))?.nextAt ?? 0) - clock;

  it('is asked less and less often while it fails, and once a day when it goes well', async () => {
    await db.subscriptions.put(newSubscription(ADDRESS, clock));
    const hours: number[] = [];
    for (let failure = 0; failure < 9; failure++) {
      await run();
      hours.push((await waits()) / HOUR);
      clock += await waits();
    }
    expect(hours).toEqual([0.25, 0.5, 1, 2, 4, 8, 16, 24, 24]);
    const document = await minutes('2024-01-15');
    await run(async () => new Response(JSON.stringify(seedFile([document]))));
    expect(await waits()).toBe(24 * HOUR);
    expect(await db.subscriptions.get(ADDRESS)).toMatchObject({ phase: 'current', failures: 0, documents: 1 });
  });

  it('is asked at once when the clock was set back', () => {
    const row = { ...newSubscription(ADDRESS, clock), phase: 'current', nextAt: clock + 24 * HOUR } as const;
    expect(isDue(row, clock)).toBe(false);
    expect(isDue(row, clock - 365 * 24 * HOUR)).toBe(true);
  });

  it('with faults is agreed to as it was: another file of the same length is asked about anew', async () => {
    await db.subscriptions.put(newSubscription(ADDRESS, clock));
    const good = await minutes('2024-01-15');
    // A server that tells neither tag nor date.
    const serve = (date: string) => async () =>
      new Response(JSON.stringify(seedFile([good, { ...good, id: 'b', date }])));
    await run(serve('2024-02-30'));
    const { revision } = (await db.subscriptions.get(ADDRESS)) ?? {};
    await db.subscriptions.update(ADDRESS, { agreed: revision, nextAt: 0, phase: 'waiting' });
    await run(serve('2024-02-31'));
    expect(await db.subscriptions.get(ADDRESS)).toMatchObject({ phase: 'faulty', documents: 0 });
    await db.subscriptions.update(ADDRESS, { nextAt: 0, phase: 'waiting' });
    await run(serve('2024-02-30'));
    expect(await db.subscriptions.get(ADDRESS)).toMatchObject({ documents: 1 });
  });

  it('whose server stops answering among its parts is tried again later, and is not asked for the others', async () => {
    await db.subscriptions.put(newSubscription(ADDRESS, clock));
    const parts = ['a', 'b'].map((name) => ({ file: `${name}.json`, digest: name.repeat(64), bytes: 9, documents: 1 }));
    const asked: string[] = [];
    const serve =
      (status: number): Fetch =>
      async (address) => {
        asked.push(new URL(address).pathname);
        return address === ADDRESS
          ? new Response(JSON.stringify(seedFile([], { parts })))
          : new Response('', { status });
      };
    await run(serve(503));
    expect(await db.subscriptions.get(ADDRESS)).toMatchObject({
      phase: 'failed',
      failures: 1,
      nextAt: clock + HOUR / 4,
      problems: [{ file: 'a.json', fault: 'refused', found: '503' }],
    });
    expect(asked).toEqual(['/seeds.json', '/a.json']);
    // What is not there at all is a fault of the file.
    clock += HOUR;
    await run(serve(404));
    expect(await db.subscriptions.get(ADDRESS)).toMatchObject({
      phase: 'faulty',
      problems: [{ fault: 'missingFile' }, { fault: 'missingFile' }],
    });
  });

  it('sends nothing of the member along', async () => {
    await db.subscriptions.put({ ...newSubscription(ADDRESS, clock), etag: '"a"' });
    const asked: RequestInit[] = [];
    await run(async (_address, init) => {
      asked.push(init);
      return new Response(null, { status: 304 });
    });
    expect(asked).toMatchObject([{ credentials: 'omit', headers: { 'If-None-Match': '"a"' } }]);
  });
});

describe('the reader of seed files', () => {
  const good = minutes('2024-01-15');

  it('bears any bytes, and any damage to a good file, and always says what is wrong', async () => {
    const whole = new TextEncoder().encode(JSON.stringify(seedFile([await good])));
    const damaged = fc
      .tuple(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 4 }))
      .map(([at, bytes]) => {
        const copy = whole.slice();
        copy.set(bytes.subarray(0, copy.length - at), at);
        return copy;
      });
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), damaged), async (bytes) => {
        let valid = 0;
        let problems = 0;
        for await (const news of readSeeds(new Blob([new Uint8Array(bytes)]), { file: 'x', open: nothingBeside })) {
          if (news.kind === 'document') valid++;
          if (news.kind === 'problem') problems++;
        }
        expect(valid + problems).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
