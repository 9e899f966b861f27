/** What the extension's own pages ask of the background about where documents come from: files, subscriptions, imports. */
import * as z from 'zod/mini';
import { LONGEST_TEXT } from './calls.ts';
import type { Sources } from './intake-model.ts';
import { noPayload, offset, shortText } from './shapes.ts';
import { webAddress } from './web-address.ts';

const subscription = z.object({ address: webAddress });

export const SOURCE_CALLS = {
  listSources: noPayload,
  /** A seed file has been put into the inbox. */
  wakeIntake: noPayload,
  pauseIntake: noPayload,
  resumeIntake: noPayload,
  /** What is told of files that have landed is known. */
  clearLanded: noPayload,
  /** What is to become of a file with faults: its valid documents land, or nothing does. */
  answerFile: z.object({ id: offset, take: z.boolean() }),
  subscribe: subscription,
  syncSubscription: subscription,
  /** The valid documents of the file, as it was last fetched, may land. */
  agreeToSubscription: subscription,
  /** `keep`: its documents become the member's own. */
  unsubscribe: z.object({ address: webAddress, keep: z.boolean() }),
  /** A text that the page has read from a file. */
  importDocument: z.object({
    title: shortText,
    text: z.string().check(z.maxLength(LONGEST_TEXT)),
    headings: z.optional(z.array(z.tuple([offset, offset, offset])).check(z.maxLength(20_000))),
    extraction: z.enum(['html', 'pdf', 'ocr', 'text']),
    publisher: z.nullable(shortText),
    address: z.optional(webAddress),
    asOther: z.optional(z.object({ body: shortText, date: z.iso.date() })),
  }),
  /** The last of several imports has been made. */
  endImports: noPayload,
  deleteDocument: z.object({ documentId: shortText }),
  /** Keep the web page of a tab. */
  keepPage: z.object({ tabId: z.int() }),
  /** Keep the documents of the tab's site as they are read, from now on or no longer. */
  keepAlways: z.object({ tabId: z.int(), always: z.boolean() }),
  /** Fetch meeting documents that the tab's page links to. */
  fetchMeetings: z.object({ tabId: z.int(), addresses: z.array(webAddress).check(z.maxLength(400)) }),
  /** One has been fetched, or not: told by the page that fetches. */
  meetingFetched: noPayload,
  pauseMeetings: noPayload,
  resumeMeetings: noPayload,
  clearMeetings: noPayload,
} as const;

export interface ImportAnswer {
  /** `noMeeting`: no meeting document; nothing was kept. */
  readonly outcome: 'new' | 'known' | 'noMeeting';
  readonly documentId: string | null;
}

export interface SourceAnswers {
  listSources: Sources;
  wakeIntake: null;
  pauseIntake: null;
  resumeIntake: null;
  clearLanded: null;
  answerFile: null;
  subscribe: null;
  syncSubscription: null;
  agreeToSubscription: null;
  unsubscribe: null;
  importDocument: ImportAnswer;
  endImports: null;
  deleteDocument: null;
  keepPage: null;
  keepAlways: null;
  fetchMeetings: null;
  meetingFetched: null;
  pauseMeetings: null;
  resumeMeetings: null;
  clearMeetings: null;
}
