/** A page's side of the conversation: what it asks the background, and how it answers what the background tells it. */
import type { Span } from '../text/mapped-text.ts';
import type { PAGE_CALLS, PageAnswers, PanelAnswer, ReadAnswer } from './calls.ts';
import type { MarkTalk } from './mark-model.ts';
import type { LinksToShow } from './model.ts';
import type { Passage } from './notes-model.ts';
import { fail, type Result, succeed } from './result.ts';
import type { Client } from './send.ts';
import { createServer, done } from './serve.ts';
import { type PageToKeep, TAB_CALLS } from './tab-calls.ts';

interface PageText {
  readonly text: string;
  readonly headings: readonly (Span & { readonly level: number })[];
}

export interface Talk extends MarkTalk {
  read(page: PageText): Promise<ReadAnswer['paint']>;
}

export interface TabSession {
  readAgain(asked: boolean): Promise<void>;
  /** Not there in the extension's own pages: they need no site's leave. */
  stop?(): void;
  goToItem(itemId: string): void;
  setMarks(shown: 'on' | 'off'): void;
  /** Where a page cannot be stepped through, it stays. */
  step?(what: 'mark' | 'item', by: 1 | -1): void;
  readSelection(): Passage | null;
  /** Only of web pages: the others are kept otherwise. */
  givePage?(): PageToKeep;
  goToPassage(passage: Passage): boolean;
  /** Where a page shows no references and knots, they are let be. */
  showLinks?(links: LinksToShow): void;
}

export function createPageTalk(client: Client<typeof PAGE_CALLS, PageAnswers>, title: () => string): Talk {
  return {
    read: async ({ text, headings }) => {
      const answer = await client.readPage({ title: title().slice(0, 2000), text, headings: [...headings] });
      return answer.ok ? answer.value.paint : null;
    },
    see: (itemId) => void client.seeItem({ itemId }),
    describe: async (mention) => {
      const answer = await client.describeMark({ mention });
      return answer.ok ? answer.value : null;
    },
    openMark: async (mention) => isOpen(await client.openMark({ mention })),
    openReference: async (reference) => isOpen(await client.openReference({ reference })),
    openThread: async (itemId) => isOpen(await client.openThread({ itemId })),
    leave: () => void client.leavePage({}),
  };
}

/** Without an answer nothing is known, and nothing is said. */
function isOpen(answer: Result<PanelAnswer>): boolean {
  return !answer.ok || answer.value.isOpen;
}

/** Null for what is no call to a page. The listener must have looked who is calling. */
export function createTabServer(session: TabSession): (message: unknown) => Promise<Result<unknown>> | null {
  const serve = createServer(
    TAB_CALLS,
    {
      // Answered at once: reading may take longer than the caller needs to wait.
      readAgain: ({ asked }) => {
        void session.readAgain(asked);
        return done;
      },
      isThere: () => done,
      stop: () => {
        if (!session.stop) return fail('notAllowed');
        session.stop();
        return done;
      },
      goToItem: ({ itemId }) => {
        session.goToItem(itemId);
        return done;
      },
      setMarks: ({ marks }) => {
        session.setMarks(marks);
        return done;
      },
      step: ({ what, by }) => {
        session.step?.(what, by);
        return done;
      },
      givePage: () => {
        const page = session.givePage?.();
        return page ? succeed(page) : fail('notFound');
      },
      readSelection: () => succeed({ passage: session.readSelection() }),
      goToPassage: ({ passage }) => (session.goToPassage(passage) ? done : fail('notFound')),
      showLinks: (links) => {
        session.showLinks?.(links);
        return done;
      },
    },
    { allows: () => true, onBug: (call, cause) => console.error(`Rød tråd: ${call}`, cause) },
  );
  return (message) => serve(message, {});
}
