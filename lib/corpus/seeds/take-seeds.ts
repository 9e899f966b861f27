/**
 * Takes a seed file into the corpus. Each document lands whole, so the work may be broken off anywhere and is taken up
 * again where it stopped; done twice it changes nothing. What the origin brings no longer goes, when the file is without fault.
 */
import type { CorpusDatabase } from '../database.ts';
import type { Reading } from '../reading/model.ts';
import { readHere } from '../reading/read-here.ts';
import { rereadWithKnownNames } from '../reread/reread-with-known-names.ts';
import { releaseHolding } from './holdings.ts';
import { createLanding } from './land-seeds.ts';
import type { Origin } from './model.ts';
import { addProblem, type ProblemList, type ReadSeedsOptions, readSeeds, type SeedNews } from './read-seeds.ts';
import type { SeedPart } from './seed-format.ts';
import { isKnown } from './take-document.ts';

export interface TakeSeedsOptions extends Pick<ReadSeedsOptions, 'file' | 'open' | 'signal'> {
  readonly db: CorpusDatabase;
  readonly origin: Origin;
  /** Absent: on this thread. */
  readonly reading?: Reading;
  /** Digests of parts that have landed whole before. */
  readonly parts?: readonly string[];
  /** After each part that has landed whole. */
  readonly onPart?: (part: SeedPart) => Promise<void>;
  /** After each document and each piece of the file. */
  readonly report?: (progress: SeedProgress) => Promise<void> | void;
  /** When all has landed: documents that the names known now have reached, of all that are kept. */
  readonly reportNames?: (landed: number, done: number, total: number) => Promise<void> | void;
}

export interface SeedProgress {
  /** In the corpus, of this file. */
  readonly documents: number;
  /** Of the file, read so far. */
  readonly bytes: number;
}

export interface SeedsTaken {
  readonly publisher: string | null;
  /** Of the file, now in the corpus. */
  readonly documents: number;
  /** Of those: new, or a new revision. */
  readonly landed: number;
  /** Brought before, and no longer. */
  readonly gone: number;
  readonly problems: ProblemList;
  readonly parts: readonly string[];
}

/** @throws when the signal fires, or the database refuses; what has landed stays. */
export async function takeSeeds(blob: Blob, options: TakeSeedsOptions): Promise<SeedsTaken> {
  const { db, origin, file, open, reading = readHere(), parts = [], onPart, report, reportNames, signal } = options;
  const problems: ProblemList = { first: [], count: 0 };
  const knownParts = new Set(parts);
  const wholeParts: string[] = [];
  const seen = new Set<string>();
  let publisher: string | null = null;
  let documents = 0;
  let landed = 0;
  let bytes = 0;
  const landing = createLanding({
    db,
    origin,
    reading,
    ...(signal ? { signal } : {}),
    onTaken: ({ seed, file: from }, taken) => {
      if (taken === 'landed') landed++;
      if (taken === 'landed' || taken === 'known') documents++;
      else addProblem(problems, { file: from, document: seed.document.id, field: null, fault: taken });
    },
    onLanded: () => report?.({ documents, bytes }),
  });
  const held = new Set((await db.holdings.where('origin').equals(origin).primaryKeys()).map(([, id]) => id));
  const news = readSeeds(blob, {
    file,
    open,
    isKnown: async (document) => held.has(document.id) && (await isKnown(db, origin, document)),
    isKnownPart: ({ digest }) => knownParts.has(digest),
    ...(signal ? { signal } : {}),
  });
  const take = async (one: SeedNews): Promise<void> => {
    if (one.kind === 'publisher') publisher ??= one.publisher.name;
    else if (one.kind === 'problem') addProblem(problems, one.problem);
    else if (one.kind === 'taken') bytes = one.bytes;
    else if (one.kind === 'part') {
      await landing.settle();
      wholeParts.push(one.part.digest);
      if (!one.known) await onPart?.(one.part);
      if (one.known) documents += one.part.documents;
    } else if (one.kind === 'known') {
      seen.add(one.document.id);
      documents++;
    } else {
      seen.add(one.seed.document.id);
      await landing.add(one);
    }
  };
  try {
    for await (const one of news) {
      signal?.throwIfAborted();
      await take(one);
      await report?.({ documents, bytes });
    }
    await landing.settle();
  } finally {
    await landing.drop();
  }
  await report?.({ documents, bytes });
  const gone = problems.count > 0 || origin === 'member' ? 0 : await releaseUnseen(db, origin, seen, wholeParts);
  await rereadWithKnownNames(db, {
    reading,
    report: (done, total) => reportNames?.(documents, done, total),
    ...(signal ? { signal } : {}),
  });
  return { publisher, documents, landed, gone, problems, parts: wholeParts };
}

async function releaseUnseen(
  db: CorpusDatabase,
  origin: Origin,
  seen: ReadonlySet<string>,
  parts: readonly string[],
): Promise<number> {
  const unseen = await db.holdings
    .where('origin')
    .equals(origin)
    .filter(({ id, part }) => !seen.has(id) && !(part !== undefined && parts.includes(part)))
    .toArray();
  let gone = 0;
  for (const holding of unseen) if (await releaseHolding(db, holding)) gone++;
  return gone;
}
