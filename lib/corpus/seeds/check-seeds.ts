/** Reads a seed file without taking it in: how many of its documents are in order, and what is wrong. */
import { addProblem, type ProblemList, type ReadSeedsOptions, readSeeds } from './read-seeds.ts';

export interface CheckSeedsOptions extends Pick<ReadSeedsOptions, 'file' | 'open' | 'isKnownPart' | 'signal'> {
  /** After each piece of the file, with its bytes read so far. */
  readonly report?: (bytes: number) => Promise<void> | void;
}

export interface CheckedSeeds {
  readonly valid: number;
  readonly problems: ProblemList;
}

export async function checkSeeds(blob: Blob, { report, ...options }: CheckSeedsOptions): Promise<CheckedSeeds> {
  const problems: ProblemList = { first: [], count: 0 };
  let valid = 0;
  for await (const news of readSeeds(blob, options)) {
    if (news.kind === 'problem') addProblem(problems, news.problem);
    else if (news.kind === 'document') valid++;
    else if (news.kind === 'part' && news.known) valid += news.part.documents;
    else if (news.kind === 'taken') await report?.(news.bytes);
  }
  return { valid, problems };
}

/** What lies beside a seed file is opened once, though the file is read twice, and then let go: first checked, then taken in. */
export function openOnce(open: ReadSeedsOptions['open']): ReadSeedsOptions['open'] {
  const opened = new Map<string, Promise<Blob>>();
  return (path) => {
    const known = opened.get(path);
    if (known) {
      opened.delete(path);
      return known;
    }
    const blob = open(path);
    opened.set(path, blob);
    return blob;
  };
}
