/**
 * What was read in the tabs' pages, put where the panel finds it. The marks are answered at once; the threads follow
 * when they have been looked up. A reading counts for nothing once its page has left or is being read anew.
 */
import { composeLinks } from '../../lib/corpus/compose-links.ts';
import { loadBeside } from '../../lib/corpus/load-beside.ts';
import type { KeptCorpus } from '../../lib/corpus/load-corpus.ts';
import { loadMeetingChanges } from '../../lib/corpus/load-meeting-changes.ts';
import { loadReferences, type ResolvedReference } from '../../lib/corpus/load-references.ts';
import { loadThreads } from '../../lib/corpus/load-threads.ts';
import { ownTreatmentsFirst } from '../../lib/corpus/own-first.ts';
import type { PageReading } from '../../lib/corpus/read-page.ts';
import type { PartAnswer, ReadAnswer } from '../../lib/messages/calls.ts';
import type { ItemThread, ReferenceCard } from '../../lib/messages/model.ts';
import type { Sender } from '../../lib/messages/serve.ts';
import { PAGE_PARTS, type SessionStore, type TabParts } from '../../lib/messages/tab-parts.ts';
import { createTranslator } from '../../locales/translate.ts';
import { createChangedParts } from './changed-parts.ts';
import type { CorpusService } from './corpus-service.ts';
import { markWords } from './mark-words.ts';
import { siteOf } from './senders.ts';
import type { Tabs } from './tabs.ts';

export interface ReadingTurn {
  /** False once the page has left or asked again. */
  isCurrent(): boolean;
  /** @param threads where they are known already. */
  keep(reading: PageReading, corpus: KeptCorpus, threads?: readonly ItemThread[]): Promise<ReadAnswer>;
}

export interface Readings {
  begin(tabId: number, sender: Sender): ReadingTurn;
  /** What a part of the page names that has changed since. */
  readPart(tabId: number, sender: Sender, text: string): Promise<PartAnswer>;
  leave(tabId: number, sender: Sender): Promise<void>;
  forget(tabId: number): Promise<void>;
}

export function createReadings(store: SessionStore, tabs: Tabs, corpus: CorpusService): Readings {
  /** The last turn of each tab, while this worker lives: what it writes later is checked against it. */
  const turns = new Map<number, { readonly documentId: string | undefined }>();

  const parts = createChangedParts(store, corpus);

  const forget = async (tabId: number): Promise<void> => {
    turns.delete(tabId);
    parts.forget(tabId);
    await store.forget(tabId, PAGE_PARTS);
    await tabs.setBadge(tabId, 0);
  };
  return {
    forget,
    readPart: parts.read,
    begin: (tabId, sender) => {
      const turn = { documentId: sender.documentId };
      turns.set(tabId, turn);
      const isCurrent = (): boolean => turns.get(tabId) === turn;
      const keepThreads = async (reading: PageReading, threads: readonly ItemThread[]): Promise<void> => {
        if (!isCurrent()) return;
        await store.write(tabId, { threads, page: { status: 'ready', document: reading.document } });
        await tabs.setBadge(tabId, threads.filter(({ earlier }) => earlier.length > 0).length);
      };
      /** What is not needed for the first look: the page's links and knots, and what the threads tell besides. */
      const keepRest = async (
        reading: PageReading,
        loaded: KeptCorpus,
        threads: readonly ItemThread[],
      ): Promise<void> => {
        if (!isCurrent()) return;
        const { document, linkItems: items } = reading;
        const found = await loadReferences(corpus.db, loaded, document, items);
        if (!isCurrent()) return;
        await store.write(tabId, { references: found.map(({ card }) => card) });
        await tabs.tell(tabId).showLinks(composeLinks(reading.length, threads, found));
        const references = groupByHolder(found);
        const { byItem: changes, beside: meeting } = await loadMeetingChanges(corpus.db, loaded, document, items);
        const read = { document, items, references, changes };
        await keepThreads(reading, await loadBeside(corpus.db, loaded, read, threads));
        if (isCurrent()) await store.write(tabId, { meeting });
      };
      const keepAll = async (
        reading: PageReading,
        loaded: KeptCorpus,
        threads: readonly ItemThread[],
      ): Promise<void> => {
        await keepThreads(reading, threads);
        void keepRest(reading, loaded, threads).catch((cause) => console.error('Rød tråd: links', cause));
      };
      /** The names are marked all the same; the panel says why it has no threads. */
      const tellFault = async (cause: unknown): Promise<void> => {
        console.error('Rød tråd: threads', cause);
        const message = await corpus.explain(cause);
        if (isCurrent()) await store.write(tabId, { page: { status: 'error', message } });
      };
      return {
        isCurrent,
        keep: async (reading, loaded, threads) => {
          const { document, names, mentions, persons, items, linkItems, twins } = reading;
          const [{ marks: chosen, page, writer }, { kinds, engine, language, areStops, quietSites, body }] =
            await Promise.all([store.read(tabId, ['marks', 'page', 'writer']), corpus.readSettings()]);
          if (!isCurrent()) return { paint: null };
          const site = siteOf(sender);
          const shown = chosen ?? (site !== null && quietSites.includes(site) ? 'off' : 'on');
          // Read anew, the same document keeps what the member had opened; loaded anew, it begins from the start.
          if (idOf(page) !== document.id || writer !== (sender.documentId ?? '')) {
            await store.forget(tabId, ['card', 'reference', 'view', 'threads', 'meeting']);
            await store.write(tabId, { page: { status: 'reading', document } });
          }
          parts.remember(tabId, sender, reading);
          // The marks do not wait for it: what a click on one of them asks comes after it.
          const written = store.write(tabId, {
            names,
            mentions,
            late: [],
            persons,
            marks: shown,
            site,
            writer: sender.documentId ?? '',
          });
          const keep = (found: readonly ItemThread[]): Promise<void> =>
            keepAll(reading, loaded, ownTreatmentsFirst(found, body));
          if (reading.beginning) void written.catch(tellFault);
          else if (threads) {
            await written;
            await keep(threads);
          } else {
            void Promise.all([loadThreads(corpus.db, loaded, linkItems, twins), written])
              .then(([found]) => keep(found))
              .catch(tellFault);
          }
          const marks = mentions.flatMap(({ type, start, end }, mention) =>
            kinds[type] ? [{ type, start, end, mention }] : [],
          );
          return { paint: { marks, items, engine, areStops, shown, words: markWords(createTranslator(language)) } };
        },
      };
    },
    leave: async (tabId, sender) => {
      // A page that leaves late must not wipe what its successor has begun or written.
      const turn = turns.get(tabId);
      if (turn && turn.documentId !== sender.documentId) return;
      const { writer } = await store.read(tabId, ['writer']);
      // While that was read, a page that was only reloaded may have begun: what it has found is its own.
      if (turns.get(tabId) !== turn) return;
      if (writer === undefined || writer === (sender.documentId ?? '')) await forget(tabId);
    },
  };
}

function idOf(page: TabParts['page'] | undefined): string | null {
  return page && page.status !== 'error' ? (page.document?.id ?? null) : null;
}

function groupByHolder(found: readonly ResolvedReference[]): ReadonlyMap<string, readonly ReferenceCard[]> {
  const groups = new Map<string, ReferenceCard[]>();
  for (const { holder, card } of found) groups.set(holder, [...(groups.get(holder) ?? []), card]);
  return groups;
}
