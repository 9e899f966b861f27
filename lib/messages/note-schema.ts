/** The member's notes, and what is held apart, as they are parsed where they arrive: from the extension's own pages, and from a saved copy. */
import * as z from 'zod/mini';
import { apartPair, passage, shortText } from './shapes.ts';

export const MEETING = { body: shortText, date: z.string().check(z.maxLength(40)) };

export const NOTE = z.object({
  ...MEETING,
  id: z.uuid(),
  kind: z.enum(['agenda', 'minutes', 'newsletter', 'meetingList', 'document']),
  item: z.nullable(z.object({ number: z.nullable(shortText), title: shortText })),
  passage: z.nullable(passage),
  text: z.string().check(z.maxLength(20_000)),
  raise: z.boolean(),
  todo: z.enum(['none', 'open', 'done']),
  created: z.iso.datetime(),
  changed: z.iso.datetime(),
});

export const APART = z.object(apartPair);
