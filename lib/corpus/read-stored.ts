/** A kept document as the library page opens it: its text, and the same reading as a page's. */
import { createTranslator } from '../../locales/translate.ts';
import { relateItem } from '../links/relate-items.ts';
import type { OpenDocument } from '../messages/library-model.ts';
import { composeThread, summariseDocument } from './compose-thread.ts';
import type { CorpusDatabase } from './database.ts';
import type { Corpus } from './link-index.ts';
import { ASKED_OF_RANKING, type PageReading } from './read-page.ts';
import { summariseNames } from './summarise-names.ts';

export interface StoredDocument {
  readonly open: OpenDocument;
  readonly reading: PageReading;
}

/** Null when the document is not (or no longer) kept. */
export async function readStored(
  db: CorpusDatabase,
  corpus: Corpus,
  documentId: string,
): Promise<StoredDocument | null> {
  const [source, analysis, items] = await Promise.all([
    db.sources.get(documentId),
    db.analyses.get(documentId),
    db.items.where('documentId').equals(documentId).toArray(),
  ]);
  const facts = corpus.documents.get(documentId);
  if (!source || !analysis || !facts) return null;
  const { index, documents } = corpus;
  items.sort((a, b) => a.item.order - b.item.order);
  const threads = items.map((item) =>
    composeThread(item, {
      related: relateItem(item, index, ASKED_OF_RANKING),
      items: index.items,
      documents,
      twins: new Set([documentId]),
    }),
  );
  const document = summariseDocument(facts);
  const { document: read, mentions, persons } = analysis;
  const earlierOf = new Map(threads.map(({ item }) => [item.id, item.earlier]));
  return {
    open: {
      document,
      startTime: read.start,
      venue: read.place,
      publisher: source.publisher,
      extraction: source.extraction,
      items: read.items.map(({ id, number, title, decision, titleSpan, sections }) => ({
        id,
        number,
        title,
        outcome: decision?.outcome ?? null,
        earlier: earlierOf.get(id) ?? 0,
        titleSpan,
        sectionStarts: sections.map(({ start }) => start),
      })),
      text: source.text,
    },
    reading: {
      document,
      threads,
      items: read.items.map(({ id, start, end, titleSpan }) => ({ id, start, end, titleSpan })),
      mentions,
      names: summariseNames(mentions, read.items, createTranslator('da')),
      persons,
    },
  };
}
