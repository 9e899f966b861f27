/**
 * Brings the corpus in step with a subscribed seed file: asked only for what has changed, checked before anything lands;
 * where it has faults nothing changes until the member has agreed. Failing, it is asked less and less often.
 */
import type { CorpusDatabase } from '../database.ts';
import type { Reading } from '../reading/model.ts';
import { checkSeeds, openOnce } from '../seeds/check-seeds.ts';
import type { SeedProblem, SubscriptionRow } from '../seeds/model.ts';
import { OpenError } from '../seeds/open-error.ts';
import { measureSeeds } from '../seeds/read-seeds.ts';
import type { SeedPart } from '../seeds/seed-format.ts';
import { type TakeSeedsOptions, takeSeeds } from '../seeds/take-seeds.ts';
import type { Fetch } from './fetch-bytes.ts';
import { type FetchedFile, fetchBeside, fetchSeedFile } from './fetch-seed-file.ts';
import type { Progress } from './progress.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** After the first failure; doubled with each. */
const FIRST_WAIT = HOUR / 4;

export interface SyncSubscriptionOptions {
  readonly db: CorpusDatabase;
  readonly reading?: Reading;
  readonly fetch: Fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly report: Progress;
  readonly signal: AbortSignal;
}

/** Where the clock has been set back, a time that is too far off counts as come. */
export function isDue({ phase, nextAt }: SubscriptionRow, now: number): boolean {
  if (phase === 'paused') return false;
  return phase === 'running' || nextAt <= now || nextAt > now + DAY + HOUR;
}

/** @returns whether the corpus has changed. Throws when the signal fires, or the database refuses. */
export async function syncSubscription(row: SubscriptionRow, options: SyncSubscriptionOptions): Promise<boolean> {
  const { db, fetch, now, report, signal } = options;
  const { address } = row;
  const update = (change: Partial<SubscriptionRow>): Promise<unknown> => db.subscriptions.update(address, change);
  await update({ phase: 'running' });
  const fetched = await fetchSeedFile(row, {
    fetch,
    report: (done, total) => report({ stage: 'fetch', documents: 0, done, total }),
    signal,
  });
  if (fetched.kind === 'failed') {
    const { fault, found } = fetched;
    await update(failed(row, now(), { file: address, fault, ...(found ? { found } : {}) }));
    return false;
  }
  const done = { checkedAt: now(), nextAt: now() + DAY, failures: 0 };
  if (fetched.kind === 'same') {
    await update({ ...done, phase: row.problemCount > 0 ? 'faulty' : 'current' });
    return false;
  }
  const gaveUp = new AbortController();
  const open = openOnce((path) =>
    fetchBeside(address, path, fetch, signal).catch((cause) => {
      // A server that does not answer now is not asked for all the other parts.
      if (cause instanceof OpenError && cause.isPassing) gaveUp.abort({ path, cause });
      throw cause;
    }),
  );
  try {
    const ends = AbortSignal.any([signal, gaveUp.signal]);
    return await takeFetched(row, fetched, { ...options, signal: ends, open }, done, update);
  } catch (cause) {
    signal.throwIfAborted();
    if (!gaveUp.signal.aborted) throw cause;
    const { path: file, cause: why } = gaveUp.signal.reason as { path: string; cause: OpenError };
    await update(failed(row, now(), { file, fault: why.fault, ...(why.found ? { found: why.found } : {}) }));
    return false;
  }
}

async function takeFetched(
  row: SubscriptionRow,
  { blob, etag, lastModified, revision }: Extract<FetchedFile, { kind: 'file' }>,
  { db, reading, open, report, now, signal }: Omit<SyncSubscriptionOptions, 'fetch'> & Pick<TakeSeedsOptions, 'open'>,
  done: Partial<SubscriptionRow>,
  update: (change: Partial<SubscriptionRow>) => Promise<unknown>,
): Promise<boolean> {
  const { address } = row;
  const file = new URL(address).pathname.split('/').at(-1) || address;
  const parts = [...row.parts];
  const isKnownPart = ({ digest }: Pick<SeedPart, 'digest'>): boolean => parts.includes(digest);
  const total = await measureSeeds(blob, { file, isKnownPart, signal });
  const { problems, valid } = await checkSeeds(blob, {
    file,
    open,
    isKnownPart,
    report: (done) => report({ stage: 'check', documents: 0, done, total }),
    signal,
  });
  if (problems.count > 0 && row.agreed !== revision) {
    // Asked for without condition until it is agreed: the file is not kept.
    const told = { problems: problems.first, problemCount: problems.count, valid, revision };
    await update({ ...done, ...told, phase: 'faulty', etag: null, lastModified: null });
    return false;
  }
  const taken = await takeSeeds(blob, {
    db,
    ...(reading ? { reading } : {}),
    origin: address as 'https://',
    file,
    open,
    parts,
    onPart: async ({ digest }) => {
      if (!parts.includes(digest)) parts.push(digest);
      await update({ parts });
    },
    report: ({ documents, bytes: done }) => report({ stage: 'take', documents, done, total }),
    reportNames: (documents, done, all) => report({ stage: 'names', documents, done, total: all }),
    signal,
  });
  const isChanged = taken.landed + taken.gone > 0;
  await update({
    ...done,
    phase: taken.problems.count > 0 ? 'faulty' : 'current',
    name: taken.publisher ?? row.name,
    etag,
    lastModified,
    revision,
    parts: taken.parts,
    documents: taken.documents,
    valid: taken.documents,
    problems: taken.problems.first,
    problemCount: taken.problems.count,
    ...(isChanged ? { changedAt: now() } : {}),
  });
  return isChanged;
}

function failed(
  { failures }: SubscriptionRow,
  now: number,
  fault: Pick<SeedProblem, 'file' | 'fault' | 'found'>,
): Partial<SubscriptionRow> {
  return {
    phase: 'failed',
    failures: failures + 1,
    nextAt: now + Math.min(DAY, FIRST_WAIT * 2 ** Math.min(failures, 10)),
    problems: [{ document: null, field: null, ...fault }],
    problemCount: 1,
  };
}
