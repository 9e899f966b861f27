/** Several sources read as one corpus: names known from one mend the damage of another, references find their items. */
import { analyseDocument } from '../../lib/corpus/analyse-document.ts';
import { collectKnownNames } from '../../lib/entities/known-names.ts';
import type { AnalysedDocument } from '../../lib/links/model.ts';
import type { Source } from './read-source.ts';

/** The sources that are no meeting documents are left out. */
export function analyseCorpus(sources: readonly Source[]): AnalysedDocument[] {
  const analyse = (known?: ReturnType<typeof collectKnownNames>): AnalysedDocument[] =>
    sources.flatMap(({ text, options }) => analyseDocument(text, options, known) ?? []);
  return analyse(collectKnownNames(analyse()));
}
