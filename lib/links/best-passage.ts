/** Of an item that treats many things, or tells at length: the sentences that speak of another item's matter. */
import { splitCompound } from '../text/compound.ts';
import type { Span } from '../text/mapped-text.ts';
import type { Scale } from './index/open-index.ts';
import { termKey } from './index/term-key.ts';
import type { LinkItem } from './model.ts';
import { type Passage, passagesOf } from './passages.ts';
import { splitSentences } from './sentences.ts';
import { spanInSource } from './source-places.ts';
import { isCommonStem, readTerms } from './terms.ts';

/** A word of the matter's title against one of its text. */
const TITLE_WORD = 3;
/** Of two passages that share as much the shorter one: words that a passage may have at no cost. */
const FREE_WORDS = 25;

/** A sentence at the edge of a passage stays where it shares so much of what the best one does. */
const LEAST_OF_BEST = 0.3;

export interface QuotedPassage {
  /** Mended; title and case line are never in it. */
  readonly quote: string;
  /** In the document's source. */
  readonly span: Span;
}

/** How much a stem tells; 1 for all where no index is at hand. */
export type WeighStem = (stem: string) => number;

export function weighByRarity({ factorOf }: Scale): WeighStem {
  return (stem) => factorOf(termKey(stem));
}

/** The passage of `other` that shares most with `present`; its first one where none does, null where it says nothing. */
export function findBestPassage(present: LinkItem, other: LinkItem, weigh: WeighStem = () => 1): QuotedPassage | null {
  const title = stemsOf(present.item.title);
  const body = stemsOf(present.text);
  const scoreOf = (text: string): number => {
    const stems = stemsOf(text);
    let shared = 0;
    for (const stem of stems) {
      if (isCommonStem(stem)) continue;
      shared += weigh(stem) * (title.has(stem) ? TITLE_WORD : body.has(stem) ? 1 : 0);
    }
    return shared / Math.sqrt(FREE_WORDS + stems.size);
  };
  let best: { passage: Passage; score: number } | null = null;
  for (const passage of passagesOf(other)) {
    const score = scoreOf(passage.text);
    if (!best || score > best.score) best = { passage, score };
  }
  if (!best) return null;
  const span = trimPassage(best.passage, scoreOf);
  return { quote: other.text.slice(span.start, span.end), span: spanInSource(other, span) };
}

/** From the first sentence that speaks of the matter to the last one. */
function trimPassage({ text, start, end }: Passage, scoreOf: (text: string) => number): Span {
  const sentences = splitSentences(text).map((span) => ({ span, score: scoreOf(text.slice(span.start, span.end)) }));
  const least = LEAST_OF_BEST * Math.max(...sentences.map(({ score }) => score));
  const telling = sentences.filter(({ score }) => score >= least && score > 0);
  const [first, last] = [telling[0], telling.at(-1)];
  return first && last ? { start: start + first.span.start, end: start + last.span.end } : { start, end };
}

function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  for (const { stem, word } of readTerms(text)) {
    stems.add(stem);
    for (const part of splitCompound(word, () => false)) stems.add(part);
  }
  return stems;
}
