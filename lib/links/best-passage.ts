/** Of an item that treats many things, or tells at length: the sentences that speak of another item's matter. */
import { splitCompound } from '../text/compound.ts';
import type { Span } from '../text/mapped-text.ts';
import type { LinkItem } from './model.ts';
import type { OpenIndex } from './packed-index.ts';
import { type Passage, passagesOf } from './passages.ts';
import { spanInSource } from './source-places.ts';
import { isCommonStem, readTerms } from './terms.ts';

/** A word of the matter's title against one of its text. */
const TITLE_WORD = 3;
/** Of two passages that share as much the shorter one: words that a passage may have at no cost. */
const FREE_WORDS = 25;

export interface QuotedPassage {
  /** Mended; title and case line are never in it. */
  readonly quote: string;
  /** In the document's source. */
  readonly span: Span;
}

/** How much a stem tells; 1 for all where no index is at hand. */
export type WeighStem = (stem: string) => number;

export function weighByRarity(index: OpenIndex): WeighStem {
  return (stem) => {
    const term = index.table.find(stem);
    return term < 0 ? 0 : (index.factors[term] ?? 0);
  };
}

/** The passage of `other` that shares most with `present`; its first one where none does, null where it says nothing. */
export function findBestPassage(present: LinkItem, other: LinkItem, weigh: WeighStem = () => 1): QuotedPassage | null {
  const title = stemsOf(present.item.title);
  const body = stemsOf(present.text);
  let best: { passage: Passage; score: number } | null = null;
  for (const passage of passagesOf(other)) {
    const stems = stemsOf(passage.text);
    let shared = 0;
    for (const stem of stems) {
      if (isCommonStem(stem)) continue;
      shared += weigh(stem) * (title.has(stem) ? TITLE_WORD : body.has(stem) ? 1 : 0);
    }
    const score = shared / Math.sqrt(FREE_WORDS + stems.size);
    if (!best || score > best.score) best = { passage, score };
  }
  if (!best) return null;
  return { quote: best.passage.text, span: spanInSource(other, best.passage) };
}

function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  for (const { stem, word } of readTerms(text)) {
    stems.add(stem);
    for (const part of splitCompound(word, () => false)) stems.add(part);
  }
  return stems;
}
