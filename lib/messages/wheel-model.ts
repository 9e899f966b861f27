/** A body's meetings through the years, and the subjects it returns to. Types only; plain data. */
export interface YearWheel {
  readonly body: string;
  /** Oldest first. */
  readonly meetings: readonly {
    /** ISO date. */
    readonly date: string;
    /** The document that tells most of the meeting. */
    readonly documentId: string;
    readonly items: number;
  }[];
  /** Most meetings first. */
  readonly subjects: readonly { readonly name: string; readonly dates: readonly string[] }[];
}
