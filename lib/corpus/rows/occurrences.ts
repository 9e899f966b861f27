/** Where a name stands in the corpus: a row a document with the keys of its names, the places out of what was read. */
import type { MeetingDocument } from '../../document/model.ts';
import type { Mention } from '../../entities/model.ts';
import { placeInText } from '../../links/source-places.ts';
import { mentionKey } from '../mention-key.ts';
import type { StoredAnalysis } from './analysis-row.ts';

/** The names of a document. */
export interface OccurrencesRow {
  readonly documentId: string;
  /** `<type>:<canonical form>`, see mention-key.ts; each once. */
  readonly keys: readonly string[];
  /** How often, by place in `keys`. */
  readonly counts: readonly number[];
}

/** One occurrence of a name. */
export interface MentionPlace {
  readonly documentId: string;
  readonly itemId: string | null;
  /** In the source text. */
  readonly start: number;
  readonly end: number;
  /** In the mended text. */
  readonly mendedStart: number;
  readonly mendedEnd: number;
}

export function toOccurrences(documentId: string, mentions: readonly Mention[]): OccurrencesRow {
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    const key = mentionKey(mention);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return { documentId, keys: [...counts.keys()], counts: [...counts.values()] };
}

/** How often names with these keys stand in the documents. */
export function countOccurrences(rows: Iterable<OccurrencesRow>, keys: ReadonlySet<string>): number {
  let count = 0;
  for (const row of rows) for (const [at, key] of row.keys.entries()) if (keys.has(key)) count += row.counts[at] ?? 0;
  return count;
}

/** Items follow one another; what stands between them is nobody's. */
function itemIdAt({ items }: MeetingDocument, at: number): string | null {
  const item = items.findLast(({ start }) => start <= at);
  return item && at < item.end ? item.id : null;
}

/** Places of the names with these keys, in the order of the text. */
export function placesIn(analysis: StoredAnalysis, keys: ReadonlySet<string>): MentionPlace[] {
  const { documentId, document, mentions, mended, places } = analysis;
  const text = { text: mended, places, item: { start: 0 } };
  return mentions
    .filter((mention) => keys.has(mentionKey(mention)))
    .map(({ start, end }) => {
      const mendedStart = placeInText(text, start);
      return {
        documentId,
        itemId: itemIdAt(document, start),
        start,
        end,
        mendedStart,
        mendedEnd: Math.max(mendedStart, placeInText(text, end)),
      };
    });
}
