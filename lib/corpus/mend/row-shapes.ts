/** How rows must be to be worked with: as much of each table's shape as its readers rely on. */
import * as z from 'zod/mini';

const number = z.number();
const text = z.string();
const spanned = { start: number, end: number };

export const DOCUMENT_ROW = z.object({
  id: text,
  title: text,
  body: text,
  kind: z.enum(['agenda', 'minutes', 'newsletter', 'meetingList', 'document']),
  date: text,
  publisher: z.nullable(text),
  extraction: z.enum(['html', 'pdf', 'ocr', 'text']),
  digest: text,
  itemCount: number,
  version: number,
  itemBody: text,
});

/** What was read, unpacked. */
export const ANALYSIS = z.object({
  document: z.object({
    body: z.object({ name: text }),
    date: text,
    items: z.array(z.object({ id: text, title: text, ...spanned })),
  }),
  mentions: z.array(z.object({ canonical: z.nullable(text), ...spanned })),
  references: z.array(z.object({ ...spanned, target: z.object({}) })),
  mended: text,
  places: z.array(number),
  spans: z.array(number),
});

export const OCCURRENCES_ROW = z.object({ keys: z.array(text), counts: z.array(number) });

export const PERSONS_ROW = z.object({
  persons: z.array(z.tuple([text, z.array(z.object({}))])),
  companies: z.array(z.tuple([text, text])),
  traits: z.instanceof(Uint32Array),
});

export const SUBSCRIPTION_ROW = z.object({
  address: text,
  phase: z.enum(['waiting', 'running', 'paused', 'current', 'faulty', 'failed']),
  nextAt: number,
  failures: number,
  parts: z.array(text),
  problems: z.array(z.object({ fault: text })),
  problemCount: number,
});

export const INBOX_ROW = z.object({
  name: text,
  file: z.instanceof(Blob),
  phase: z.enum(['waiting', 'asking', 'paused']),
  problems: z.array(z.object({ fault: text })),
  problemCount: number,
});

export const FETCH_ROW = z.object({
  address: text,
  title: text,
  addedAt: number,
  phase: z.enum(['waiting', 'paused', 'done', 'known', 'noMeeting', 'failed']),
  message: text,
});

export const NOTE_ROW = z.object({
  id: text,
  body: text,
  date: text,
  item: z.nullable(z.object({ title: text })),
  passage: z.nullable(z.object({ exact: text })),
  text,
  raise: z.boolean(),
  todo: z.enum(['none', 'open', 'done']),
  created: text,
  changed: text,
});
