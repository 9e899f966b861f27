/** The whole way of a document's text: read, recognise, find references. Pure; runs in the worker as it runs in Node. */
import { type ReadOptions, readDocument } from '../document/read-document.ts';
import { type KnownNames, recogniseNames } from '../entities/recognise-mentions.ts';
import type { SettledNames } from '../entities/settle-known-names.ts';
import type { WordMemory } from '../entities/word-traits.ts';
import { findReferences } from '../links/find-references.ts';
import type { AnalysedDocument } from '../links/model.ts';

/** Raised by one whenever the analysis of the same text may come out differently: stored sources are then read again. */
export const ANALYSER_VERSION = 7;

/**
 * Null when the text is no meeting document of a public body.
 * @param words of a run of documents.
 */
export function analyseDocument(
  source: string,
  options: ReadOptions,
  known?: KnownNames | SettledNames,
  words?: WordMemory,
): AnalysedDocument | null {
  const reading = readDocument(source, options);
  if (!reading.document) return null;
  const { mentions, printed } = recogniseNames(reading, known, words);
  return { reading, document: reading.document, mentions, printed, references: findReferences(reading, mentions) };
}
