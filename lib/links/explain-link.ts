/** Why two items are linked: the meeting, the reference, the words that they share. */
import { eachShared } from './compare-items.ts';
import type { IndexedDocument } from './index/model.ts';
import type { Scale } from './index/open-index.ts';
import type { TermReader } from './index/read-terms.ts';
import type { ItemVectors, Vector } from './item-vectors.ts';
import type { LinkItem, LinkReason, RelatedItem } from './model.ts';
import { isCommonKey, readWords } from './terms.ts';

const MOST_WORDS = 4;
/** Terms that both have, the most telling first. */
function sharedTerms(a: ItemVectors, b: ItemVectors, { factorOf }: Scale): number[] {
  const told = new Map<number, number>();
  const look = (left: Vector, right: Vector): void =>
    eachShared(left, right, (term, ofA, ofB) => {
      told.set(term, Math.max(told.get(term) ?? 0, ofA * ofB * factorOf(term) ** 2));
    });
  look(a.body, b.body);
  for (const passage of a.passages) look(passage, b.body);
  for (const passage of b.passages) look(a.body, passage);
  return [...told].sort((x, y) => y[1] - x[1]).map(([term]) => term);
}

/** Letters from which a word is shown for a part of it. */
const SHORTEST_COMPOUND = 8;

/**
 * How a reader knows a term: the shortest word of the item's own text that carries it. The text is read once, compounds
 * only when a term is asked for that stands in none of its plain words.
 */
export class Surfaces {
  private readonly words = new Map<number, string>();
  private parts: Map<number, string> | null = null;
  private readonly long = new Set<string>();

  /** @param reader takes words apart, and remembers them. */
  constructor(
    item: LinkItem,
    private readonly reader: Pick<TermReader, 'stemKeyOf' | 'keysOf'>,
  ) {
    const text = `${item.item.title}\n${item.text}`;
    for (const { word, start, end } of readWords(text)) {
      const term = reader.stemKeyOf(word);
      if (word.length >= SHORTEST_COMPOUND) this.long.add(word);
      if ((this.words.get(term)?.length ?? 99) <= word.length) continue;
      const written = text.slice(start, end);
      this.words.set(term, written === written.toUpperCase() || /\d/.test(written) ? written : word);
    }
  }

  of(term: number): string | undefined {
    return this.words.get(term) ?? this.compounds().get(term);
  }

  private compounds(): ReadonlyMap<number, string> {
    if (this.parts) return this.parts;
    this.parts = new Map();
    for (const word of this.long) {
      for (const part of this.reader.keysOf(word).slice(1)) {
        if ((this.parts.get(part)?.length ?? 99) > word.length) this.parts.set(part, word);
      }
    }
    return this.parts;
  }
}

/** "lærepladser", "SOSU", "fordeling": no word twice, no common ones. */
export function sharedWords(surfaces: Surfaces, a: ItemVectors, b: ItemVectors, scale: Scale): string[] {
  const words: string[] = [];
  for (const term of sharedTerms(a, b, scale).slice(0, MOST_WORDS * 6)) {
    if (isCommonKey(term)) continue;
    const word = surfaces.of(term);
    if (!word || word.length < 3 || words.some((known) => known.includes(word) || word.includes(known))) continue;
    words.push(word);
    if (words.length === MOST_WORDS) break;
  }
  return words;
}

export interface LinkFacts {
  readonly kind: RelatedItem['kind'];
  readonly twin: boolean;
  readonly sameMeeting: boolean;
  readonly otherBody: boolean;
  readonly mentioned: boolean;
  /** The item names the other by its number, or is named by it. */
  readonly pointer: 'names' | 'named' | null;
}

export function explainLink(
  facts: LinkFacts,
  words: readonly string[],
  document: IndexedDocument,
  date: string,
): LinkReason[] {
  const { twin, sameMeeting, pointer, mentioned, otherBody } = facts;
  const other = document.kind;
  const reasons: LinkReason[] = [];
  if (twin) reasons.push({ reason: 'twin', document: other });
  else if (sameMeeting) reasons.push({ reason: 'sameMeeting', document: other });
  if (pointer) reasons.push({ reason: pointer, document: other, date: document.date });
  else if (mentioned) reasons.push({ reason: 'mentions', date: document.date });
  if (words.length > 0) {
    const isMatter = facts.kind === 'sameMatter' && document.date !== date;
    reasons.push({ reason: isMatter ? 'sameMatter' : 'sameSubject', words });
  }
  if (otherBody) reasons.push({ reason: 'otherBody', body: document.body });
  return reasons;
}
