/** From what was read in a document to all that is stored of it. */
import { nameTraits } from '../../entities/choose-names.ts';
import { packDocument } from '../../links/index/pack-document.ts';
import { TermReader } from '../../links/index/read-terms.ts';
import { linkItemsOf } from '../../links/link-items.ts';
import type { AnalysedDocument } from '../../links/model.ts';
import { ANALYSER_VERSION } from '../analyse-document.ts';
import type { SourceDocument } from '../database.ts';
import { packAnalysis, type StoredAnalysis, toStored } from '../rows/analysis-row.ts';
import { toOccurrences } from '../rows/occurrences.ts';
import { packText } from '../rows/text-row.ts';
import type { StoredRows, WithNames } from './model.ts';

/**
 * What is taken in with a document (kind, body, date) counts for more than what was read in it.
 * @param terms for a run of many documents: it remembers words.
 */
export function toRows(
  { text, headings, ...facts }: SourceDocument,
  read: AnalysedDocument,
  { knownDigest, persons, companies }: Omit<WithNames, 'names'>,
  terms = new TermReader(),
): StoredRows {
  const { id, kind, date } = facts;
  const document = { ...read.document, id, kind, date, body: { ...read.document.body, name: facts.body } };
  const { draft, items, body } = document;
  return {
    row: {
      ...facts,
      draft,
      itemCount: items.length,
      version: ANALYSER_VERSION,
      knownDigest,
      itemBody: items.length > 0 && body.parent ? `${body.parent}, ${body.name}` : body.name,
    },
    persons: {
      documentId: id,
      persons,
      companies,
      traits: nameTraits(read.reading.text.text),
      printed: read.printed ?? null,
    },
    source: { id, text: packText(text), ...(headings && headings.length > 0 ? { headings } : {}) },
    ...packRead(toStored({ ...read, document }), terms),
  };
}

/** What of a document's rows says what was read in it. */
export function packRead(
  analysis: StoredAnalysis,
  terms: TermReader,
): Pick<StoredRows, 'analysis' | 'occurrences' | 'packed'> {
  return {
    analysis: packAnalysis(analysis),
    occurrences: toOccurrences(analysis.documentId, analysis.mentions),
    packed: packDocument(linkItemsOf(analysis), terms),
  };
}
