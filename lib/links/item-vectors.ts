/** An item as ranking sees it: read from the index where it is in it, else made from its text with the index's words. */
import { titleKey } from './build-index.ts';
import { fieldsOf } from './item-fields.ts';
import { STANDINGS, type Standing } from './item-standing.ts';
import type { LinkItem } from './model.ts';
import type { OpenIndex } from './packed-index.ts';
import { hashText } from './term-table.ts';
import { readTerms } from './terms.ts';
import { WEIGHTS } from './weights.ts';
import { normOf, toVector } from './write-vectors.ts';

export interface Vector {
  /** Ascending. */
  readonly terms: Uint32Array;
  readonly weights: Uint8Array;
  readonly norm: number;
}

export interface ItemVectors {
  readonly body: Vector;
  readonly title: Vector;
  readonly passages: readonly Vector[];
  readonly standing: Standing;
  readonly titleHash: number;
}

function vectorAt(index: OpenIndex, vector: number): Vector {
  const start = index.vectorStart[vector] ?? 0;
  const end = index.vectorStart[vector + 1] ?? start;
  return {
    terms: index.terms.subarray(start, end),
    weights: index.weights.subarray(start, end),
    norm: index.norms[vector] ?? 1,
  };
}

export function vectorsAt(index: OpenIndex, item: number): ItemVectors {
  const first = index.firstVector[item] ?? 0;
  const end = index.firstVector[item + 1] ?? first;
  const passages: Vector[] = [];
  for (let vector = first + 2; vector < end; vector++) passages.push(vectorAt(index, vector));
  return {
    body: vectorAt(index, first),
    title: vectorAt(index, first + 1),
    passages,
    standing: STANDINGS[index.standing[item] ?? 0] ?? 'matter',
    titleHash: index.titleHash[item] ?? 0,
  };
}

/** Terms of the corpus that a text's words stand for, with how often; words that the corpus lacks are left out. */
export function termsOfText(
  text: string,
  index: OpenIndex,
  times = 1,
  into = new Map<number, number>(),
): Map<number, number> {
  const add = (stem: string, count: number): void => {
    const term = index.table.find(stem);
    if (term >= 0) into.set(term, (into.get(term) ?? 0) + count);
  };
  for (const { word, stem } of readTerms(text)) {
    add(stem, times);
    for (const part of index.partsOf(word)) add(part, times * WEIGHTS.compoundPart);
  }
  return into;
}

export function vectorOf(
  frequencies: ReadonlyMap<number, number>,
  saturation: number,
  own: ReadonlySet<number>,
  index: OpenIndex,
): Vector {
  const entries = toVector(frequencies, saturation, own, index.factors);
  return {
    terms: Uint32Array.from(entries, (entry) => entry.term),
    weights: Uint8Array.from(entries, (entry) => entry.weight),
    norm: normOf(entries, index.factors),
  };
}

export function vectorsOf(item: LinkItem, index: OpenIndex): ItemVectors {
  const fields = fieldsOf(item);
  const own = new Set(termsOfText(item.body, index).keys());
  const body = termsOfText(fields.body, index);
  termsOfText(fields.title, index, WEIGHTS.title, body);
  return {
    body: vectorOf(body, WEIGHTS.saturation, own, index),
    title: vectorOf(termsOfText(fields.title, index), 0.5, own, index),
    passages: fields.passages.map((passage) => vectorOf(termsOfText(passage, index), 0.5, own, index)),
    standing: fields.standing,
    titleHash: hashText(titleKey(item.item.title)),
  };
}
