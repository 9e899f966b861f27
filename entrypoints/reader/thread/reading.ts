/**
 * Reads the file's text and asks the background about it: the first page while it is drawn, then in steps the others.
 * Each step is so much longer than the one before that all of them together cost little more than the last.
 */
import type { PAGE_CALLS, PageAnswers, ReadAnswer } from '../../../lib/messages/calls.ts';
import type { Client } from '../../../lib/messages/send.ts';
import { looksLikeMeeting } from '../../../lib/page/looks-like-meeting.ts';
import type { DocumentText } from './document-text.ts';

export type Paint = NonNullable<ReadAnswer['paint']>;

export interface ReadingOptions {
  readonly text: DocumentText;
  /** How many pages the file has. */
  readonly pages: number;
  readonly background: Pick<Client<typeof PAGE_CALLS, PageAnswers>, 'readPage'>;
  /** The name of the file, once it is known. */
  readonly title: Promise<string>;
  /** The first page's drawing has begun: its text is asked for after it. */
  readonly drawing: Promise<unknown>;
  /** The first page has been drawn. */
  readonly drawn: Promise<unknown>;
  /** The member asked for the reader: the file stays in it whatever it is. */
  readonly asked: boolean;
  /** Null: no meeting document (so far). */
  readonly onAnswer: (paint: Paint | null) => Promise<void>;
  /** The file is no meeting document, and the member did not ask for the reader. */
  readonly onOther: () => void;
  readonly signal: AbortSignal;
}

export interface Reading {
  /** Resolves when the whole file has been read. */
  start(): Promise<void>;
  /** Asks again about what has been read. */
  again(): Promise<void>;
}

/** So many pages decide whether the file is a meeting document: the cover and the list of members alone may not show it. */
const DECIDING_PAGES = 6;
/** Each step reads so many times the pages of the one before, the last one at least half as many times. */
const GROWTH = 6;

export function createReading(options: ReadingOptions): Reading {
  const { text, pages, background, signal } = options;
  let turn = 0;

  /** @returns undefined when it was not answered, or asked anew meanwhile. */
  const ask = async (beginning = false): Promise<boolean | undefined> => {
    const own = ++turn;
    const title = await options.title;
    const answer = await background.readPage({ title, text: text.pdf.text, headings: [], beginning });
    if (signal.aborted || own !== turn || !answer.ok) return undefined;
    await options.onAnswer(answer.value.paint);
    return answer.value.paint !== null;
  };

  return {
    again: async () => void (await ask()),
    start: async () => {
      // Asked while the first page is drawn, so that its marks come with it, but after what the drawing itself asks.
      await options.drawing;
      await text.readTo(1, signal);
      if (signal.aborted) return;
      if (looksLikeMeeting(text.pdf.text)) await ask(pages > 1);
      await options.drawn;
      let decided = options.asked;
      for (const last of stepsTo(pages)) {
        if (signal.aborted) return;
        await text.readTo(last, signal);
        if (signal.aborted) return;
        // Pictures without text tell nothing.
        if (text.pdf.text.trim() === '') continue;
        const isMeeting = looksLikeMeeting(text.pdf.text) || decided ? await ask() : false;
        if (isMeeting === false && !decided) {
          options.onOther();
          return;
        }
        decided = true;
      }
    },
  };
}

/** Up to which pages is read, step by step. */
function stepsTo(pages: number): number[] {
  const steps: number[] = [];
  for (let last = DECIDING_PAGES; last * (GROWTH / 2) <= pages; last *= GROWTH) steps.push(last);
  return [...steps, pages];
}
