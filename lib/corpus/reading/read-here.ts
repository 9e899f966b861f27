/** Reads on this thread: the same function that the other threads run. */
import { WordMemory } from '../../entities/word-traits.ts';
import { TermReader } from '../../links/index/read-terms.ts';
import { analyseSource, readSource } from '../read-source.ts';
import type { Reading, ReadingJob, StoredRows } from './model.ts';
import { toRows } from './to-rows.ts';

/** Remembers words: make one for a run of documents. */
export function createJobReader(): (job: ReadingJob) => StoredRows | null {
  const words = new WordMemory();
  const terms = new TermReader();
  return ({ source, again }) => {
    if (!again) return readSource(source, { words, terms });
    const read = analyseSource(source, { known: again.names, words });
    return read && toRows(source, read, again, terms);
  };
}

export function readHere(): Reading {
  const read = createJobReader();
  return { read: async (job) => read(job) };
}
