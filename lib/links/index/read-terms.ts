/** From an item to its terms: a pure function of the item, the same in every corpus. How rare they are is asked later. */

import { hashText } from '../../text/hash-text.ts';
import { ownString } from '../../text/own-string.ts';
import { stemWord } from '../../text/stem.ts';
import { fieldsOf } from '../item-fields.ts';
import type { Standing } from '../item-standing.ts';
import type { LinkItem } from '../model.ts';
import { eachWord, partsOfWord, readTerms, tells } from '../terms.ts';
import { WEIGHTS } from '../weights.ts';
import { termKey } from './term-key.ts';

/** Terms of a text, ascending, with saturated frequencies (1–255). */
export interface TermVector {
  readonly terms: Uint32Array;
  readonly weights: Uint8Array;
}

export interface ItemTerms {
  readonly standing: Standing;
  /** Hash of the stems of the title. */
  readonly titleHash: number;
  readonly body: TermVector;
  readonly title: TermVector;
  readonly passages: readonly TermVector[];
}

/** Short texts saturate at once. */
const SHORT_SATURATION = 0.5;
/** Words remembered at most: a document has some thousands. More were not faster. */
const MOST_WORDS = 12_000;

const NO_KEYS: readonly number[] = [];

/** The stems of a title, so that the same item is known in agenda ("dagsorden") and minutes ("dagsordenen"). */
export function titleKey(title: string): string {
  const stems = readTerms(title).map((term) => term.stem);
  return stems.length > 0 ? [...new Set(stems)].sort().join(' ') : title.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}

/** Remembers how words were taken apart: make one for a piece of work. */
export class TermReader {
  private readonly words = new Map<string, readonly number[]>();
  private readonly stems = new Map<string, number>();

  read(item: LinkItem): ItemTerms {
    const { standing, title, body, passages } = fieldsOf(item);
    const own = new Set<number>();
    this.addStems(item.body, own);
    const whole = this.count(body);
    this.count(title, WEIGHTS.title, whole);
    return {
      standing,
      titleHash: hashText(titleKey(item.item.title)),
      body: toVector(whole, WEIGHTS.saturation, own),
      title: toVector(this.count(title), SHORT_SATURATION, own),
      passages: passages.map((passage) => toVector(this.count(passage), SHORT_SATURATION, own)),
    };
  }

  /** @param own terms of the body's own name: they count as common ones. */
  readText(text: string, own: ReadonlySet<number> = new Set()): TermVector {
    return toVector(this.count(text), SHORT_SATURATION, own);
  }

  /** Keys of the stems in a text. */
  keysIn(text: string): Set<number> {
    const keys = new Set<number>();
    this.addStems(text, keys);
    return keys;
  }

  private addStems(text: string, into: Set<number>): void {
    eachWord(text, (word) => {
      const [stem] = this.keysOf(word);
      if (stem !== undefined) into.add(stem);
    });
  }

  /** Of a word in lower case: the key of its stem, whether it tells something or not. */
  stemKeyOf(word: string): number {
    const known = this.words.get(word)?.[0] ?? this.stems.get(word);
    if (known !== undefined) return known;
    if (this.stems.size >= MOST_WORDS) this.stems.clear();
    const key = termKey(stemWord(word));
    this.stems.set(ownString(word), key);
    return key;
  }

  /** Of a word in lower case: the key of its stem, then those of a compound's parts; none where it tells nothing. */
  keysOf(word: string): readonly number[] {
    const known = this.words.get(word);
    if (known) return known;
    if (this.words.size >= MOST_WORDS) this.words.clear();
    const keys = tells(word) ? [termKey(stemWord(word)), ...new Set(partsOfWord(word).map(termKey))] : NO_KEYS;
    this.words.set(ownString(word), keys);
    return keys;
  }

  private count(text: string, times = 1, into = new Map<number, number>()): Map<number, number> {
    eachWord(text, (word) => {
      const keys = this.keysOf(word);
      for (let at = 0; at < keys.length; at++) {
        const key = keys[at] as number;
        into.set(key, (into.get(key) ?? 0) + (at === 0 ? times : times * WEIGHTS.compoundPart));
      }
    });
    return into;
  }
}

function toVector(frequencies: ReadonlyMap<number, number>, saturation: number, own: ReadonlySet<number>): TermVector {
  const terms = new Uint32Array(frequencies.size);
  let place = 0;
  for (const term of frequencies.keys()) terms[place++] = term;
  terms.sort();
  const weights = new Uint8Array(terms.length);
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] as number;
    const frequency = frequencies.get(term) ?? 0;
    const share = (frequency / (frequency + saturation)) * (own.has(term) ? WEIGHTS.commonWord : 1);
    weights[at] = Math.max(1, Math.round(255 * share));
  }
  return { terms, weights };
}
