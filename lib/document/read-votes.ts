/** Ballots: who voted for, against, or not, by counts, letters or names. Offsets are those of the mended text. */
import type { Votes } from './model.ts';

export function readVotes(_words: string, _offset: number): Votes[] {
  return [];
}
