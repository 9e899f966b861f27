/** Reads the text of a page that is open in the browser and ties its items to what the corpus holds. */
import { createTranslator } from '../../locales/translate.ts';
import { collectKnownNames } from '../entities/known-names.ts';
import type { Mention } from '../entities/model.ts';
import type { KnownPerson } from '../entities/recognise-mentions.ts';
import type { LinkItem } from '../links/model.ts';
import { relateItem, toLinkItems } from '../links/relate-items.ts';
import type { DocumentSummary, ItemThread, NameSummary } from '../messages/model.ts';
import type { Span } from '../text/mapped-text.ts';
import { analyseDocument } from './analyse-document.ts';
import { composeThread } from './compose-thread.ts';
import type { Corpus } from './link-index.ts';
import { summariseNames } from './summarise-names.ts';

export interface PageSource {
  /** Stands for the page's document in item ids. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly headings: readonly (Span & { readonly level: number })[];
}

export interface PageReading {
  readonly document: DocumentSummary;
  /** One for each item, in the order of the document. */
  readonly threads: readonly ItemThread[];
  readonly items: readonly (Span & { readonly id: string; readonly titleSpan: Span })[];
  readonly mentions: readonly Mention[];
  readonly names: readonly NameSummary[];
  /** Who the page itself shows in attendance. */
  readonly persons: readonly (readonly [string, readonly KnownPerson[]])[];
}

/** Ranking is asked for more than is shown: the page's own twin in the corpus is among the answers. */
export const ASKED_OF_RANKING = 24;

/** Null when the page is no meeting document. */
export function readPage(page: PageSource, { index, documents, names }: Corpus): PageReading | null {
  const analysed = analyseDocument(page.text, page, names.known);
  if (!analysed) return null;
  const { document, mentions } = analysed;
  const { kind, date, body } = document;
  const isTwin = (other: { kind: string; date: string; body: string }): boolean =>
    other.kind === kind && other.date === date && other.body === body.name;
  const twins = new Set([...documents.values()].filter(isTwin).map(({ id }) => id));
  const items = toLinkItems(analysed);
  return {
    document: { id: page.id, title: page.title, kind, draft: document.draft, body: body.name, date },
    threads: items.map((item) => threadOf(item, { index, documents }, twins)),
    items: document.items.map(({ id, start, end, titleSpan }) => ({ id, start, end, titleSpan })),
    mentions,
    names: summariseNames(mentions, document.items, createTranslator('da')),
    persons: [...collectKnownNames([analysed]).persons],
  };
}

function threadOf(
  item: LinkItem,
  { index, documents }: Pick<Corpus, 'index' | 'documents'>,
  twins: ReadonlySet<string>,
): ItemThread {
  return composeThread(item, {
    related: relateItem(item, index, ASKED_OF_RANKING),
    items: index.items,
    documents,
    twins,
  });
}
