/**
 * Names in what a page has changed since it was read. The page read last is remembered while this worker lives: nothing
 * is lost with it, as all of a page that changes is read anew soon after.
 */
import type { PageReading } from '../../lib/corpus/read-page.ts';
import { readPart } from '../../lib/corpus/read-part.ts';
import type { Mention } from '../../lib/entities/model.ts';
import type { PartAnswer } from '../../lib/messages/calls.ts';
import type { Sender } from '../../lib/messages/serve.ts';
import type { SessionStore } from '../../lib/messages/tab-parts.ts';
import type { CorpusService } from './corpus-service.ts';

interface Remembered {
  readonly tabId: number;
  readonly documentId: string | undefined;
  readonly reading: PageReading;
  /** Found since, in the order of asking. */
  late: readonly Mention[];
}

export interface ChangedParts {
  remember(tabId: number, sender: Sender, reading: PageReading): void;
  forget(tabId: number): void;
  read(tabId: number, sender: Sender, text: string): Promise<PartAnswer>;
}

export function createChangedParts(store: SessionStore, corpus: CorpusService): ChangedParts {
  let last: Remembered | null = null;
  return {
    remember: (tabId, { documentId }, reading) => {
      last = { tabId, documentId, reading, late: [] };
    },
    forget: (tabId) => {
      if (last?.tabId === tabId) last = null;
    },
    read: async (tabId, { documentId }, text) => {
      const page = last;
      if (page?.tabId !== tabId || page.documentId !== documentId) return { marks: null };
      const [loaded, apart, { kinds }] = await Promise.all([
        corpus.loadWhole(),
        corpus.db.apart.toArray(),
        corpus.readSettings(),
      ]);
      const found = readPart(text, page.reading, loaded, apart);
      // Read anew meanwhile, the page counts its names anew.
      if (page !== last) return { marks: null };
      const first = page.reading.mentions.length + page.late.length;
      page.late = [...page.late, ...found];
      // The marks do not wait for it: what a click on one of them asks comes after it.
      void store.write(tabId, { late: page.late });
      const marks = found.flatMap(({ type, start, end }, index) =>
        kinds[type] ? [{ type, start, end, mention: first + index }] : [],
      );
      return { marks };
    },
  };
}

/** The name that a mark of the page stands for. */
export function mentionAt(
  { mentions = [], late = [] }: { readonly mentions?: readonly Mention[]; readonly late?: readonly Mention[] },
  index: number,
): Mention | undefined {
  return mentions[index] ?? late[index - mentions.length];
}
