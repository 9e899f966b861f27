/** What the library calls back about where documents come from. */

/** `refused`: the browser or the member did not grant the site. */
export type Subscribed = 'subscribed' | 'refused';

export interface IntakeCallbacks {
  addFiles(files: readonly File[]): void;
  /** Keep a file that is no meeting document. */
  keepAnyway(key: number): void;
  /** Opens a handed-over PDF in the reader, where its pages can be read or it can be unlocked. */
  openInReader(key: number): void;
  clearImports(): void;
  /** Takes the seed files that have landed off the list. */
  clearLanded(): void;
  answerFile(id: number, take: boolean): void;
  pauseIntake(): void;
  resumeIntake(): void;
  /** Asks for the site at once, within the member's click. */
  subscribe(address: string): Promise<Subscribed>;
  syncSubscription(address: string): void;
  agreeToSubscription(address: string): void;
  /** `keep`: its documents stay. */
  unsubscribe(address: string, keep: boolean): void;
  /** Null: everything. */
  saveSeeds(body: string | null): void;
  askToPersist(): void;
  /** Takes the open document out of the collection. */
  deleteDocument(documentId: string): void;
  /** The text stays. */
  deleteFile(documentId: string): void;
  pauseMeetings(): void;
  resumeMeetings(): void;
  clearMeetings(): void;
}
