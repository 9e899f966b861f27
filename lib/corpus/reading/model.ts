/** What it is to read a text for the corpus, wherever that is done. Types only. */
import type { ChosenNames } from '../../entities/choose-names.ts';
import type { PackedDocument } from '../../links/index/model.ts';
import type { DocumentRow, PersonsRow, SourceDocument, TextRow } from '../database.ts';
import type { AnalysisRow } from '../rows/analysis-row.ts';
import type { OccurrencesRow } from '../rows/occurrences.ts';

/** All that is stored of a document. Plain data and bytes: may be stored, sent and cloned. */
export interface StoredRows {
  readonly row: DocumentRow;
  readonly persons: PersonsRow;
  readonly source: TextRow;
  readonly analysis: AnalysisRow;
  readonly occurrences: OccurrencesRow;
  /** Its part of the index; null where it has no items. */
  readonly packed: PackedDocument | null;
}

/** Read again with the names that others know; what it contributes to those stays what was read in it alone. */
export interface WithNames extends Pick<DocumentRow, 'knownDigest'>, Pick<PersonsRow, 'persons' | 'companies'> {
  readonly names: ChosenNames;
}

export interface ReadingJob {
  readonly source: SourceDocument;
  /** Not there: it is read alone. */
  readonly again?: WithNames;
}

/** Reads documents: on this thread, or on others. */
export interface Reading {
  /**
   * @returns null when the text is no meeting document, and is not kept as another.
   * @throws what the reading of this text throws.
   */
  read(job: ReadingJob): Promise<StoredRows | null>;
}
