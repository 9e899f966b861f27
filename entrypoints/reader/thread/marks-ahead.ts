/**
 * Names on a page that is in view before its turn to be read: whoever scrolls on, or opens the file where it was left, sees
 * them at once. The page is told by itself; the reading of the whole file takes its place.
 */
import type { MarkToPaint, PAGE_CALLS, PageAnswers } from '../../../lib/messages/calls.ts';
import type { Client } from '../../../lib/messages/send.ts';
import type { DocumentText } from './document-text.ts';
import type { Near } from './drawn-pages.ts';

/** Longest part that is asked about, in UTF-16 code units: more than any page of a meeting holds. */
const LONGEST = 20_000;

export interface MarksAhead {
  /** Asks about the pages in view that have not been read. @returns whether there is something new to paint. */
  look(inView: Near): Promise<boolean>;
  /** Counted in the text that is shown, sorted. */
  marks(): MarkToPaint[];
  /** The file has been read further: what was known counts no more. */
  forget(): void;
}

interface Told {
  /** Of the page. */
  readonly text: string;
  /** Counted in it. */
  readonly marks: readonly MarkToPaint[];
}

const NOTHING: Told = { text: '', marks: [] };

export function createMarksAhead(
  text: DocumentText,
  background: Pick<Client<typeof PAGE_CALLS, PageAnswers>, 'readPart'>,
  signal: AbortSignal,
): MarksAhead {
  let known = new Map<number, Told>();
  return {
    look: async ({ first, last }) => {
      const of = known;
      let isNew = false;
      for (let page = Math.max(first, text.pdf.pages.length + 1); page <= last; page++) {
        if (known.has(page)) continue;
        known.set(page, NOTHING);
        const part = await text.lookAt(page);
        if (part.trim() === '') continue;
        const answer = await background.readPart({ text: part.slice(0, LONGEST) });
        if (signal.aborted || of !== known) return false;
        if (!answer.ok || !answer.value.marks) continue;
        known.set(page, { text: part, marks: answer.value.marks });
        isNew = true;
      }
      return isNew;
    },
    marks: () =>
      [...known]
        .sort(([a], [b]) => a - b)
        .flatMap(([page, told]) => {
          // Read with the others it may be told otherwise: its own marks are on their way.
          if (text.page(page)?.text !== told.text) return [];
          const from = text.shown.pages[page - 1]?.start ?? 0;
          return told.marks.map((mark) => ({ ...mark, start: mark.start + from, end: mark.end + from }));
        }),
    forget: () => {
      known = new Map();
    },
  };
}
