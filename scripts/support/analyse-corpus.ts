/** Several sources read as one corpus: names known from one mend the damage of another, references find their items. */
import { analyseDocument } from '../../lib/corpus/analyse-document.ts';
import { collectKnownNames } from '../../lib/entities/known-names.ts';
import type { AnalysedDocument } from '../../lib/links/model.ts';
import { resolveReferences } from '../../lib/links/resolve-references.ts';
import type { Source } from './read-source.ts';

/** In the order of the sources; those that are no meeting documents are left out. */
export function analyseCorpus(sources: readonly Source[]): AnalysedDocument[] {
  const analyse = (known?: ReturnType<typeof collectKnownNames>): AnalysedDocument[] =>
    sources.flatMap(({ text, options }) => analyseDocument(text, options, known) ?? []);
  const corpus = analyse(collectKnownNames(analyse()));
  return corpus.map((analysed) => ({ ...analysed, references: resolveReferences(analysed, corpus) }));
}
