/** Kept documents as the entities room describes names from: what was read in them, and the way from source to mended text. */
import type { DescribedDocument } from '../entities/corpus-documents.ts';
import { placeInText } from '../links/source-places.ts';
import type { Span } from '../text/mapped-text.ts';
import type { AnalysisRow, CorpusDatabase } from './database.ts';

export async function loadDescribed(db: CorpusDatabase, ids: readonly string[]): Promise<DescribedDocument[]> {
  const [analyses, sources] = await Promise.all([db.analyses.bulkGet([...ids]), db.sources.bulkGet([...ids])]);
  return analyses.flatMap((analysis, at) => (analysis ? [describe(analysis, sources[at]?.text ?? '')] : []));
}

function describe({ document, mentions, mended, places }: AnalysisRow, source: string): DescribedDocument {
  const mapped = { text: mended, places, item: { start: 0 } };
  const fromSource = ({ start, end }: Span): Span => {
    const first = placeInText(mapped, start);
    return { start: first, end: Math.max(first, placeInText(mapped, end)) };
  };
  return { document, mentions, reading: { text: { text: mended, source, fromSource } } };
}
