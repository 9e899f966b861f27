/**
 * Takes a seed file into the corpus. Each document lands by itself, so the work may be broken off anywhere and is taken up
 * again where it stopped; done twice it changes nothing. What the origin brings no longer goes, when the file is without fault.
 */
import { WordMemory } from '../../entities/word-traits.ts';
import { TermReader } from '../../links/index/read-terms.ts';
import type { CorpusDatabase } from '../database.ts';
import { TIDY_EVERY, tidyIndex } from '../index/tidy-index.ts';
import { rereadWithKnownNames } from '../read-source.ts';
import { releaseHolding } from './holdings.ts';
import type { Origin } from './model.ts';
import { addProblem, type ProblemList, type ReadSeedsOptions, readSeeds } from './read-seeds.ts';
import type { SeedPart } from './seed-format.ts';
import { isKnown, takeDocument } from './take-document.ts';

export interface TakeSeedsOptions extends Pick<ReadSeedsOptions, 'file' | 'open' | 'signal'> {
  readonly db: CorpusDatabase;
  readonly origin: Origin;
  /** Digests of parts that have landed whole before. */
  readonly parts?: readonly string[];
  /** After each part that has landed whole. */
  readonly onPart?: (part: SeedPart) => Promise<void>;
  /** After each document and each piece of the file. */
  readonly report?: (progress: SeedProgress) => Promise<void> | void;
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
  const { db, origin, file, open, parts = [], onPart, report, signal } = options;
  const problems: ProblemList = { first: [], count: 0 };
  const knownParts = new Set(parts);
  const wholeParts: string[] = [];
  const seen = new Set<string>();
  const memories = { terms: new TermReader(), words: new WordMemory() };
  let publisher: string | null = null;
  let documents = 0;
  let landed = 0;
  let bytes = 0;
  const news = readSeeds(blob, {
    file,
    open,
    isKnown: (document) => isKnown(db, origin, document),
    isKnownPart: ({ digest }) => knownParts.has(digest),
    ...(signal ? { signal } : {}),
  });
  for await (const one of news) {
    signal?.throwIfAborted();
    if (one.kind === 'publisher') publisher ??= one.publisher.name;
    else if (one.kind === 'problem') addProblem(problems, one.problem);
    else if (one.kind === 'taken') bytes = one.bytes;
    else if (one.kind === 'part') {
      wholeParts.push(one.part.digest);
      if (!one.known) await onPart?.(one.part);
      if (one.known) documents += one.part.documents;
    } else if (one.kind === 'known') {
      seen.add(one.document.id);
      documents++;
    } else {
      const { id } = one.seed.document;
      seen.add(id);
      const taken = await takeDocument(db, origin, one.seed, {
        ...memories,
        ...(one.part === undefined ? {} : { part: one.part }),
      });
      if (taken === 'landed') {
        landed++;
        if (landed % TIDY_EVERY === 0) await tidyIndex(db, signal ? { signal } : {});
      }
      if (taken === 'landed' || taken === 'known') documents++;
      else addProblem(problems, { file: one.file, document: id, field: null, fault: taken });
    }
    await report?.({ documents, bytes });
  }
  const gone = problems.count > 0 || origin === 'member' ? 0 : await releaseUnseen(db, origin, seen, wholeParts);
  await rereadWithKnownNames(db, signal);
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
