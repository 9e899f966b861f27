/**
 * Takes in what is waiting, one thing after another: picked seed files, then the subscriptions that are due. What is under
 * way is noted in the database, so that it is taken up again wherever it was broken off.
 */
import type { IntakeRunning } from '../../messages/intake-model.ts';
import type { CorpusDatabase } from '../database.ts';
import { isQuotaError } from '../quota-error.ts';
import type { Reading } from '../reading/model.ts';
import type { InboxRow, SeedFault, SeedProblem, SubscriptionRow } from '../seeds/model.ts';
import type { SeedsTaken } from '../seeds/take-seeds.ts';
import type { Fetch } from './fetch-bytes.ts';
import { followProgress, type Progress } from './progress.ts';
import { isDue, syncSubscription } from './sync-subscription.ts';
import { takeFile } from './take-file.ts';

export interface IntakeDependencies {
  readonly db: CorpusDatabase;
  /** Absent: on this thread. */
  readonly reading?: Reading;
  readonly fetch: Fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly tell: (running: IntakeRunning | null) => Promise<void>;
  readonly tellLanded: (name: string, taken: SeedsTaken) => Promise<void>;
  readonly signal: AbortSignal;
}

/** @returns whether the corpus has changed. Throws when the signal fires. */
export async function runIntake(dependencies: IntakeDependencies): Promise<boolean> {
  const { db, now, tell, signal } = dependencies;
  let isChanged = false;
  const follow: Follow = (what, name) => followProgress({ what, name, now, tell });
  try {
    for (;;) {
      signal.throwIfAborted();
      const file = await nextFile(db);
      const subscription = file ? null : await nextSubscription(db, now());
      if (file) isChanged = (await runFile(file, follow, dependencies)) || isChanged;
      else if (subscription) isChanged = (await runSubscription(subscription, follow, dependencies)) || isChanged;
      else return isChanged;
    }
  } finally {
    await tell(null);
  }
}

type Follow = (what: IntakeRunning['what'], name: string) => Progress;

async function nextFile(db: CorpusDatabase): Promise<(InboxRow & { readonly id: number }) | null> {
  const row = await db.inbox.filter(({ phase }) => phase === 'waiting').first();
  return row?.id === undefined ? null : { ...row, id: row.id };
}

async function nextSubscription(db: CorpusDatabase, now: number): Promise<SubscriptionRow | null> {
  return (await db.subscriptions.filter((row) => isDue(row, now)).first()) ?? null;
}

async function runFile(
  row: InboxRow & { readonly id: number },
  follow: Follow,
  { db, reading, tellLanded, signal }: IntakeDependencies,
): Promise<boolean> {
  const { id, name } = row;
  try {
    const taken = await takeFile(row, {
      db,
      ...(reading ? { reading } : {}),
      report: follow('file', name),
      signal,
    });
    if (taken) await tellLanded(name, taken);
    return taken !== null && taken.landed > 0;
  } catch (cause) {
    signal.throwIfAborted();
    await db.inbox.update(id, { phase: 'paused', problems: [problemOf(name, cause)], problemCount: 1 });
    return true;
  }
}

async function runSubscription(
  row: SubscriptionRow,
  follow: Follow,
  { db, reading, fetch, now, signal }: IntakeDependencies,
): Promise<boolean> {
  const { address, name, failures } = row;
  try {
    const report = follow('subscription', name ?? address);
    await report({ stage: 'fetch', documents: 0, done: 0, total: null });
    return await syncSubscription(row, { db, ...(reading ? { reading } : {}), fetch, now, report, signal });
  } catch (cause) {
    signal.throwIfAborted();
    await db.subscriptions.update(address, {
      phase: 'failed',
      failures: failures + 1,
      // A day: what the database refuses now it refuses in a quarter of an hour.
      nextAt: now() + 86_400_000,
      problems: [problemOf(address, cause)],
      problemCount: 1,
    });
    return true;
  }
}

function problemOf(file: string, cause: unknown): SeedProblem {
  const fault: SeedFault = isQuotaError(cause) ? 'noRoom' : 'broken';
  return { file, document: null, field: null, fault };
}

/** The member stops what is under way and what waits; it goes on when asked to. */
export async function pauseIntake(db: CorpusDatabase): Promise<void> {
  await db.inbox.filter(({ phase }) => phase === 'waiting').modify({ phase: 'paused' });
  await db.subscriptions.filter(({ phase }) => phase === 'running' || phase === 'waiting').modify({ phase: 'paused' });
}

export async function resumeIntake(db: CorpusDatabase): Promise<void> {
  await db.inbox.filter(({ phase }) => phase === 'paused').modify({ phase: 'waiting' });
  await db.subscriptions.filter(({ phase }) => phase === 'paused').modify({ phase: 'waiting', nextAt: 0 });
}
