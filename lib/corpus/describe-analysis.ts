/** A kept document as the entities room describes names from: what was read in them, and the way from source to mended text. */
import type { DescribedDocument } from '../entities/corpus-documents.ts';
import { placeInText } from '../links/source-places.ts';
import type { Span } from '../text/mapped-text.ts';
import type { StoredAnalysis } from './rows/analysis-row.ts';

export function describeAnalysis({ document, mentions, mended, places, source }: StoredAnalysis): DescribedDocument {
  const mapped = { text: mended, places, item: { start: 0 } };
  const fromSource = ({ start, end }: Span): Span => {
    const first = placeInText(mapped, start);
    return { start: first, end: Math.max(first, placeInText(mapped, end)) };
  };
  return { document, mentions, reading: { text: { text: mended, source, fromSource } } };
}
