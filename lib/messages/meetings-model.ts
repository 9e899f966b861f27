/** What the panel draws of the meeting documents that a page links to. Types only; plain data. */
import type { DocumentKind } from '../document/model.ts';

export interface MeetingOffer {
  readonly address: string;
  readonly kind: DocumentKind;
  /** ISO date of the meeting. */
  readonly date: string;
  /** What the page calls it. */
  readonly title: string;
  readonly state: 'notKept' | 'kept' | 'waiting' | 'paused' | 'noMeeting' | 'failed';
  /** Why it failed, in the member's language. */
  readonly message: string;
  readonly documentId: string | null;
  /** Not there when the member was last on the page. */
  readonly fresh: boolean;
}

/** Whether the web page being read is in the collection. */
export interface KeepState {
  readonly state: 'notKept' | 'busy' | 'kept' | 'failed';
  /** Host name; null where there is none. */
  readonly site: string | null;
  /** Documents of the site are kept as they are read. */
  readonly always: boolean;
}
