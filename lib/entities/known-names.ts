/** What the rest of the corpus knows of persons: it mends damaged letters and completes short names. */

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
