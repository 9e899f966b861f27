/**
 * What the background tells the page in a tab: one entry a call, its payload as it is parsed where it arrives. Apart
 * from the other calls, because every page that is read carries these, and what zod needs for them: one kind of shape does
 * for all that is one of a few values.
 */
import * as z from 'zod/mini';
import type { Span } from '../text/mapped-text.ts';
import type { Passage } from './notes-model.ts';
import { noPayload, offset, passage, shortText } from './shapes.ts';

const showLinks = z.object({
  /** Of the text that the offsets are into: a page that has changed since lets them be. */
  length: offset,
  /** Sorted, not overlapping; `reference` is what `openReference` is called with. */
  references: z.array(z.object({ start: offset, end: offset, reference: offset })),
  /** Items with earlier treatments, and how many. */
  knots: z.array(z.object({ itemId: shortText, count: offset })),
});

export const TAB_CALLS = {
  /** Collect the text and ask again. `asked`: the user wants it, whatever the page looks like. */
  readAgain: z.object({ asked: z.boolean() }),
  /** Is there a script of ours that answers? One that an update has left behind does not. */
  isThere: noPayload,
  /** The member has withdrawn the site: take everything away and be quiet. */
  stop: noPayload,
  goToItem: z.object({ itemId: shortText }),
  setMarks: z.object({ marks: z.literal(['on', 'off']) }),
  /** Go to the next (1) or previous (-1) mark or item. */
  step: z.object({ what: z.literal(['mark', 'item']), by: z.literal([1, -1]) }),
  readSelection: noPayload,
  /** The page's text as it is now, to be kept. */
  givePage: noPayload,
  /** Wherever the words stand by now. */
  goToPassage: z.object({ passage }),
  /** What is known later than the names: references, and items with earlier treatments. */
  showLinks,
} as const;

export interface PageToKeep {
  readonly title: string;
  readonly text: string;
  readonly headings: readonly (Span & { readonly level: number })[];
}

export interface TabAnswers {
  readAgain: null;
  isThere: null;
  stop: null;
  goToItem: null;
  setMarks: null;
  step: null;
  readSelection: { readonly passage: Passage | null };
  givePage: PageToKeep;
  goToPassage: null;
  showLinks: null;
}
