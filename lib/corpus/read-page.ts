/** Reads the text of a page that is open in the browser, with what the corpus knows of names. */
import { createTranslator } from '../../locales/translate.ts';
import type { MeetingDocument } from '../document/model.ts';
import { applyApart } from '../entities/apart.ts';
import { nameTraits } from '../entities/choose-names.ts';
import { collectKnownNames, type KnownPerson } from '../entities/known-names.ts';
import type { ApartPair, Mention } from '../entities/model.ts';
import type { LinkItem } from '../links/model.ts';
import { toLinkItems } from '../links/relate-items.ts';
import type { DocumentSummary, NameSummary } from '../messages/model.ts';
import type { Span } from '../text/mapped-text.ts';
import { analyseDocument } from './analyse-document.ts';
import type { Corpus } from './load-corpus.ts';
import { summariseNames } from './summarise-names.ts';

export interface PageSource {
  /** Stands for the page's document in item ids. */
  readonly id: string;
  readonly title: string;
  /** Where it stands on the web; null for a file and the like. */
  readonly address?: string | null;
  readonly text: string;
  readonly headings: readonly (Span & { readonly level: number })[];
  /** Only its first page. */
  readonly beginning?: boolean | undefined;
}

export interface PageReading {
  readonly document: DocumentSummary;
  /** All that was read of it. */
  readonly meeting: MeetingDocument;
  /** The whole is still to be read. */
  readonly beginning: boolean;
  /** Of the text that was read. */
  readonly length: number;
  readonly items: readonly (Span & { readonly id: string; readonly titleSpan: Span })[];
  /** The same items as ranking takes them. */
  readonly linkItems: readonly LinkItem[];
  /** Documents of the corpus that are this one, under another id. */
  readonly twins: ReadonlySet<string>;
  readonly mentions: readonly Mention[];
  readonly names: readonly NameSummary[];
  /** Whom the page itself shows with party and municipality. */
  readonly persons: readonly (readonly [string, readonly KnownPerson[]])[];
}

/**
 * Null when the page is no meeting document.
 * @param apart what the member holds apart.
 */
export function readPage(
  page: PageSource,
  { documents, chooseNames }: Pick<Corpus, 'documents' | 'chooseNames'>,
  apart: readonly ApartPair[] = [],
): PageReading | null {
  const read = analyseDocument(page.text, page, chooseNames(nameTraits(page.text)));
  if (!read) return null;
  const analysed = { ...read, mentions: applyApart(read.mentions, apart) };
  const { document, mentions } = analysed;
  const { kind, date, body, draft } = document;
  const twins = [...documents.values()].filter(
    (other) => other.kind === kind && other.date === date && other.body === body.name,
  );
  return {
    document: {
      id: page.id,
      title: page.title,
      kind,
      draft,
      body: body.name,
      date,
      ...(page.address ? { address: page.address } : {}),
    },
    meeting: document,
    beginning: page.beginning ?? false,
    length: page.text.length,
    items: document.items.map(({ id, start, end, titleSpan }) => ({ id, start, end, titleSpan })),
    linkItems: toLinkItems(analysed),
    twins: new Set(twins.map(({ id }) => id)),
    mentions,
    names: summariseNames(mentions, document.items, createTranslator('da')),
    persons: [...collectKnownNames([analysed]).persons],
  };
}
