/** Items that a text names by their number and their meeting ("punkt 3.5 i referatet fra den 14. juni 2024"). */
import type { LinkItem } from './model.ts';
import { firstItemOf, type IndexedDocument, type OpenIndex } from './packed-index.ts';

interface Documents {
  readonly documents: readonly IndexedDocument[];
  /** By item: place in `documents`, ascending. */
  readonly documentOf: Uint32Array;
}

/** An item of a meeting on a day, as a reference names it. */
export interface NamedItem {
  readonly body: string | null;
  /** ISO date. */
  readonly date: string;
  readonly number: string;
}

/** What the item's references name by number, of other meetings than its own. */
export function namedItems({ references, body, date }: LinkItem): NamedItem[] {
  return references.flatMap(({ target }) => {
    if (target.item === null || target.date?.length !== 10) return [];
    if (target.date === date && isNamed(body, target.body)) return [];
    return [{ body: target.body, date: target.date, number: target.item }];
  });
}

/** A reference without a body means any; a committee may be named without its municipality. */
export function isNamed(body: string, name: string | null): boolean {
  return name === null || body === name || body.endsWith(`, ${name}`);
}

/** Places of the items that bear the number, in every document of the meeting (agenda and minutes). */
export function placesOfNamed({ body, date, number }: NamedItem, { documents, documentOf }: Documents): number[] {
  const places: number[] = [];
  for (const [place, document] of documents.entries()) {
    if (document.date !== date || !isNamed(document.body, body)) continue;
    const within = document.items.split('\n').indexOf(number);
    if (within >= 0) places.push(firstItemOf(documentOf, place) + within);
  }
  return places;
}

/** Pairs of places of which the first item names the second; `named` is by item. */
export function pairsOfNamed(named: readonly (readonly NamedItem[])[], corpus: Documents): Uint32Array {
  const known = new Map<string, number[]>();
  const placesOf = (one: NamedItem): number[] => {
    const key = `${one.body}|${one.date}|${one.number}`;
    const places = known.get(key) ?? placesOfNamed(one, corpus);
    known.set(key, places);
    return places;
  };
  const pairs = named.flatMap((list, from) => list.flatMap(placesOf).flatMap((to) => [from, to]));
  return Uint32Array.from(pairs);
}

/** Which items the one at `place` (-1: not in the corpus) names by number, and which name it. */
export function pointersOf(item: LinkItem, place: number, index: OpenIndex): ReadonlyMap<number, 'names' | 'named'> {
  const pointers = new Map<number, 'names' | 'named'>();
  for (let i = 0; i < index.pointers.length; i += 2) {
    if (index.pointers[i + 1] === place) pointers.set(index.pointers[i] ?? 0, 'named');
  }
  for (const one of namedItems(item)) for (const to of placesOfNamed(one, index)) pointers.set(to, 'names');
  return pointers;
}
