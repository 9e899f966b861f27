/** Everyone and everything named in a text that was read: one recogniser a type, longest name wins, nothing overlaps. */
import type { Reading } from '../document/model.ts';
import type { Mention } from './model.ts';

/** Names known from the rest of the corpus: they mend damaged letters and complete surnames. */
export interface KnownNames {
  /** Canonical person name → the parties (canonical) and municipalities seen with it, by date of document. */
  readonly persons: ReadonlyMap<string, readonly KnownPerson[]>;
}

export interface KnownPerson {
  /** ISO date of the document. */
  readonly date: string;
  /** Canonical party name, null when not printed. */
  readonly party: string | null;
  /** "X Kommune", null when not printed. */
  readonly municipality: string | null;
  /** The letter was damaged and read with a doubt: no evidence for others. */
  readonly doubtful: boolean;
}

/** Sorted by start, not overlapping, spans in the source. Linear in the length of the text. */
export function recogniseMentions(_reading: Reading, _known?: KnownNames): Mention[] {
  return [];
}
