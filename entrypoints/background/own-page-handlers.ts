/** Answers what the extension's own pages ask: the panel, the library and the options. */

import { answerSearch, listChoices } from '../../lib/corpus/answer-search.ts';
import { composeWheel } from '../../lib/corpus/compose-wheel.ts';
import { countData } from '../../lib/corpus/count-data.ts';
import { holdApart } from '../../lib/corpus/hold-apart.ts';
import { findKept, keepDocument } from '../../lib/corpus/keep-document.ts';
import { listLibrary } from '../../lib/corpus/list-library.ts';
import { mentionKey } from '../../lib/corpus/mention-key.ts';
import { listNotes, removeNote, saveNote, takeNotes } from '../../lib/corpus/notes/keep-notes.ts';
import { ownFirst } from '../../lib/corpus/own-first.ts';
import { readStored } from '../../lib/corpus/read-stored.ts';
import { applyApart } from '../../lib/entities/apart.ts';
import type { OWN_PAGE_CALLS, OwnPageAnswers } from '../../lib/messages/calls.ts';
import { APART, NOTE } from '../../lib/messages/note-schema.ts';
import { fail, succeed } from '../../lib/messages/result.ts';
import { done, type Handlers } from '../../lib/messages/serve.ts';
import { changeSettings } from '../common/change-settings.ts';
import type { BackgroundContext } from './context.ts';
import { showCard } from './page-handlers.ts';
import { readTab } from './toolbar.ts';

export function createOwnPageHandlers(context: BackgroundContext): Handlers<typeof OWN_PAGE_CALLS, OwnPageAnswers> {
  const { store, tabs, corpus, readings, intake } = context;
  return {
    readStored: async ({ documentId }, sender) => {
      const tabId = sender.tab?.id;
      if (tabId === undefined) return fail('noTab');
      const turn = readings.begin(tabId, sender);
      const loaded = await corpus.load();
      const stored = await readStored(corpus.db, loaded, documentId);
      if (!stored) return fail('notFound');
      const answer = await turn.keep(stored.reading, loaded, stored.threads);
      return succeed({ ...answer, open: stored.open });
    },
    listLibrary: async () => {
      const [bodies, { body }] = await Promise.all([listLibrary(corpus.db), corpus.readSettings()]);
      return succeed({ bodies: ownFirst(bodies, body, ({ name }) => name) });
    },
    loadWheel: async ({ body }) => succeed({ wheel: await composeWheel(corpus.db, body) }),
    showName: async ({ tabId, key }) => {
      const { mentions = [] } = await store.read(tabId, ['mentions']);
      await showCard(
        context,
        tabId,
        mentions.findIndex((mention) => mentionKey(mention) === key),
      );
      return done;
    },
    goToName: async ({ tabId, key, turn }) => {
      const { mentions = [] } = await store.read(tabId, ['mentions']);
      const own = mentions.filter((mention) => mentionKey(mention) === key);
      const mention = own[turn % Math.max(1, own.length)];
      if (!mention) return fail('notFound');
      const passage = { exact: mention.text, prefix: '', suffix: '', start: mention.start };
      return tabs.tell(tabId).goToPassage({ passage });
    },
    closeCard: async ({ tabId }) => {
      await store.forget(tabId, ['card', 'reference']);
      return done;
    },
    holdApart: async ({ tabId, apart, ...pair }) => {
      await holdApart(corpus.db, pair, apart);
      const [{ mentions: read = [] }, pairs] = await Promise.all([
        store.read(tabId, ['mentions']),
        corpus.db.apart.toArray(),
      ]);
      const mentions = applyApart(read, pairs);
      await store.write(tabId, { mentions });
      // The name's card stays, unless the page has it under the other spelling only.
      const placeOf = (name: string): number =>
        mentions.findIndex(({ type, canonical }) => type === pair.type && canonical === name);
      const place = placeOf(pair.canonical);
      await showCard(context, tabId, place < 0 ? placeOf(pair.printed) : place);
      void tabs.readAllAgain('all');
      return done;
    },
    goToItem: ({ tabId, itemId }) => tabs.tell(tabId).goToItem({ itemId }),
    setMarks: async ({ tabId, marks }) => {
      await store.write(tabId, { marks });
      return tabs.tell(tabId).setMarks({ marks });
    },
    setSiteMarks: async ({ tabId, marks }) => {
      const { site } = await store.read(tabId, ['site']);
      if (!site) return fail('notFound');
      await changeSettings((settings) => {
        const others = settings.quietSites.filter((other) => other !== site);
        return { ...settings, quietSites: marks === 'off' ? [...others, site] : others };
      });
      await store.write(tabId, { marks });
      return tabs.tell(tabId).setMarks({ marks });
    },
    readTab: async ({ tabId }) => {
      await readTab(context, tabId);
      return done;
    },
    askCorpus: async (query) => {
      const answer = corpus.ask(async ({ index, revision, readDocuments }) =>
        answerSearch(corpus.db, { index, revision, documents: await readDocuments() }, query),
      );
      return succeed(await answer);
    },
    listChoices: async () => {
      const [loaded, { body }] = await Promise.all([corpus.loadWhole(), corpus.readSettings()]);
      const choices = await listChoices(loaded);
      return succeed({ ...choices, bodies: ownFirst(choices.bodies, body, (name) => name) });
    },
    isKept: async (_payload, sender) => {
      const { page } = sender.tab?.id === undefined ? {} : await store.read(sender.tab.id, ['page']);
      const documentId = page?.status === 'ready' ? await findKept(corpus.db, page.document) : null;
      const files = documentId === null ? 0 : await corpus.db.files.where('id').equals(documentId).count();
      return succeed({ documentId, hasFile: files > 0 });
    },
    keepDocument: async (document) => {
      const { documentId } = await keepDocument(corpus.db, document);
      if (documentId === null) return fail('notFound');
      await corpus.reread();
      return succeed({ documentId });
    },
    listNotes: async ({ meeting }) => succeed({ notes: await listNotes(corpus.db, meeting) }),
    saveNote: async ({ note }) => {
      await saveNote(corpus.db, note);
      await store.tellNotes();
      return done;
    },
    takeNotes: async ({ notes, apart }) => {
      const parsed = notes.flatMap((note) => NOTE.safeParse(note).data ?? []);
      for (const pair of apart.flatMap((one) => APART.safeParse(one).data ?? []))
        await holdApart(corpus.db, pair, true);
      const taken = await takeNotes(corpus.db, parsed);
      await store.tellNotes();
      return succeed({ taken, refused: notes.length - parsed.length });
    },
    removeNote: async ({ id }) => {
      await removeNote(corpus.db, id);
      await store.tellNotes();
      return done;
    },
    readSelection: ({ tabId }) => tabs.tell(tabId).readSelection({}),
    goToPassage: ({ tabId, passage }) => tabs.tell(tabId).goToPassage({ passage }),
    syncAgain: async () => succeed(await corpus.sync(true)),
    rebuild: async () => succeed(await corpus.rebuild()),
    countData: async () => succeed(await countData(corpus.db)),
    deleteData: async () => {
      await corpus.clear(intake.stop());
      return done;
    },
  };
}
