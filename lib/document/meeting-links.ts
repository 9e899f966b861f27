/** Which links of a page lead to agendas, minutes and newsletters: those that name a kind and the day of a meeting. */
import { findDates } from './find-date.ts';
import type { DocumentKind } from './model.ts';

export interface LinkWords {
  readonly address: string;
  readonly text: string;
  /** The words around it. */
  readonly near: string;
}

export interface MeetingLink {
  readonly address: string;
  readonly kind: Exclude<DocumentKind, 'meetingList' | 'document'>;
  /** ISO date of the meeting. */
  readonly date: string;
  /** What the page calls it. */
  readonly title: string;
}

const KINDS: readonly (readonly [MeetingLink['kind'], RegExp])[] = [
  ['newsletter', /nyhedsbrev/i],
  ['agenda', /dagsorden(?!\p{L}*(?:er|ner)\b)|dagsordner|mødeindkaldelse|indkaldelse/iu],
  ['minutes', /referat(?!er\b)|beslutningsprotokol|protokol/iu],
];
/** Says both: the link is told by the words that stand nearest. */
const ANNEX = /\bbilag\b/i;

/** Links of the same meeting's document are given once, in the order of the page. */
export function findMeetingLinks(links: readonly LinkWords[]): MeetingLink[] {
  const found = new Map<string, MeetingLink>();
  for (const link of links) {
    const meeting = readLink(link);
    if (meeting && !found.has(meeting.address)) found.set(meeting.address, meeting);
  }
  return [...found.values()];
}

function readLink({ address, text, near }: LinkWords): MeetingLink | null {
  const file = fileNameOf(address);
  // An annex of the agenda is not the agenda.
  if (ANNEX.test(text) || (/^\s*$/.test(text) && ANNEX.test(file))) return null;
  const kind = kindOf(text) ?? kindOf(file) ?? kindOf(near);
  const date = dateOf(text) ?? dateOf(near) ?? dateOf(file);
  if (!kind || !date) return null;
  return { address, kind, date, title: text === '' ? file : text };
}

/** Null where none is named, or several: then the words do not tell which the link is. */
function kindOf(words: string): MeetingLink['kind'] | null {
  const named = KINDS.filter(([, pattern]) => pattern.test(words));
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}

function dateOf(words: string): string | null {
  const dates = new Set(findDates(words).map(({ value }) => value));
  return dates.size === 1 ? ([...dates][0] ?? null) : null;
}

/** "/media/x/dagsorden-2024_03_08.pdf" → "dagsorden 2024-03-08". */
function fileNameOf(address: string): string {
  const name = new URL(address).pathname.split('/').at(-1) ?? '';
  const words = decode(name).replace(/\.\w{2,5}$/, '');
  return words.replace(/(\d)[_.](?=\d)/g, '$1-').replace(/[_+]|(?<!\d)-|-(?!\d)/g, ' ');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
