/** What the little applications of the live pages' tests are told to do, whichever framework draws them. Types only. */
export interface LiveApp {
  /** Draw these lines, each a paragraph whose text the framework holds and writes to. */
  show(lines: readonly string[]): Promise<void>;
  /** Draw all of it anew, from nothing. */
  remount(): Promise<void>;
}

export type MountApp = (root: Element) => LiveApp;
