/** What the panel calls back about a page's meetings and about keeping the page. */
import type { Subscribed } from '../intake/intake-callbacks.ts';

export interface MeetingCallbacks {
  /** Asks for the documents' sites at once, within the member's click. */
  fetchMeetings(addresses: readonly string[]): Promise<Subscribed>;
}

export interface KeepCallbacks {
  keepPage(): void;
  keepAlways(always: boolean): void;
}
