/** A kept document as the library page opens it: its text, and the same reading as a page's. */
import { createTranslator } from '../../locales/translate.ts';
import { linkItemsOf } from '../links/link-items.ts';
import type { OpenDocument } from '../messages/library-model.ts';
import type { ItemThread } from '../messages/model.ts';
import { summariseDocument } from './compose-thread.ts';
import type { CorpusDatabase } from './database.ts';
import type { KeptCorpus } from './load-corpus.ts';
import { loadThreads } from './load-threads.ts';
import type { PageReading } from './read-page.ts';
import { loadAnalyses } from './rows/load-analyses.ts';
import { summariseNames } from './summarise-names.ts';

export interface StoredDocument {
  readonly open: OpenDocument;
  readonly reading: PageReading;
  readonly threads: readonly ItemThread[];
}

/** Null when the document is not (or no longer) kept. */
export async function readStored(db: CorpusDatabase, corpus: KeptCorpus, id: string): Promise<StoredDocument | null> {
  const [[analysis], persons, file] = await Promise.all([loadAnalyses(db, [id]), db.persons.get(id), db.files.get(id)]);
  const row = corpus.documents.get(id);
  if (!analysis || !row) return null;
  const linkItems = linkItemsOf(analysis);
  const { document: read, mentions, source } = analysis;
  const twins = new Set([id]);
  const threads = await loadThreads(db, corpus, linkItems, twins);
  const earlierOf = new Map(threads.map(({ item }) => [item.id, item.earlier]));
  const document = summariseDocument(row);
  return {
    open: {
      document,
      startTime: read.start,
      venue: read.place,
      publisher: row.publisher,
      extraction: row.extraction,
      items: read.items.map(({ id: itemId, number, title, decision, titleSpan }) => ({
        id: itemId,
        number,
        title,
        outcome: decision?.outcome ?? null,
        earlier: earlierOf.get(itemId) ?? 0,
        titleSpan,
      })),
      text: source,
      fileSize: file?.file.size ?? null,
    },
    reading: {
      document,
      meeting: read,
      beginning: false,
      length: source.length,
      items: read.items.map(({ id: itemId, start, end, titleSpan }) => ({ id: itemId, start, end, titleSpan })),
      linkItems,
      twins,
      mentions,
      names: summariseNames(mentions, read.items, createTranslator('da')),
      persons: persons?.persons ?? [],
    },
    threads,
  };
}
