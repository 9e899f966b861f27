/**
 * A document's items as ranking needs them, in one run of bytes that is written with the document and never changed. It
 * is read by laying arrays over it; nothing is parsed.
 *
 * Item `i` has the fields `firstField[i]` … `firstField[i + 1] - 1`: body, title, then its passages. Field `f` has the
 * terms `fieldStart[f]` …, ascending, with their weights.
 */
import { STANDINGS } from '../item-standing.ts';
import type { ItemTerms, TermVector } from './read-terms.ts';

/** Raised by one whenever the bytes of the same items may come out differently. */
export const INDEX_VERSION = 6;
/**
 * The oldest version whose bytes are laid out as today's: they answer, by the words as they were then read, until they are
 * packed anew. Raised to `INDEX_VERSION` whenever the layout changes.
 */
export const OLDEST_LAYOUT = 6;

const HEADER = 3;

export function packBlock(items: readonly ItemTerms[]): Uint8Array<ArrayBuffer> {
  const fields = items.map(({ body, title, passages }) => [body, title, ...passages]);
  const all = fields.flat();
  const terms = all.reduce((sum, field) => sum + field.terms.length, 0);
  const ints = HEADER + items.length + (items.length + 1) + (all.length + 1) + terms;
  const bytes = new Uint8Array(ints * 4 + terms + items.length);
  const view = new Uint32Array(bytes.buffer, 0, ints);
  view.set([items.length, all.length, terms]);
  const block = openBlock(bytes);
  let field = 0;
  let term = 0;
  for (const [at, item] of items.entries()) {
    block.titleHash[at] = item.titleHash;
    block.standing[at] = STANDINGS.indexOf(item.standing);
    for (const vector of fields[at] ?? []) {
      block.terms.set(vector.terms, term);
      block.weights.set(vector.weights, term);
      term += vector.terms.length;
      block.fieldStart[++field] = term;
    }
    block.firstField[at + 1] = field;
  }
  return bytes;
}

export interface DocumentBlock {
  /** Number of items. */
  readonly size: number;
  readonly titleHash: Uint32Array;
  readonly firstField: Uint32Array;
  readonly fieldStart: Uint32Array;
  readonly terms: Uint32Array;
  readonly weights: Uint8Array;
  /** Places in `STANDINGS`. */
  readonly standing: Uint8Array;
}

/** @param bytes as `packBlock` made them, at the beginning of their buffer or at a multiple of four. */
export function openBlock(bytes: Uint8Array): DocumentBlock {
  const [items = 0, fields = 0, terms = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER);
  let at = bytes.byteOffset + HEADER * 4;
  const ints = (length: number): Uint32Array => {
    const array = new Uint32Array(bytes.buffer, at, length);
    at += length * 4;
    return array;
  };
  const octets = (length: number): Uint8Array => {
    const array = new Uint8Array(bytes.buffer, at, length);
    at += length;
    return array;
  };
  return {
    size: items,
    titleHash: ints(items),
    firstField: ints(items + 1),
    fieldStart: ints(fields + 1),
    terms: ints(terms),
    weights: octets(terms),
    standing: octets(items),
  };
}

export function fieldAt(block: DocumentBlock, field: number): TermVector {
  const start = block.fieldStart[field] ?? 0;
  const end = block.fieldStart[field + 1] ?? start;
  return { terms: block.terms.subarray(start, end), weights: block.weights.subarray(start, end) };
}

/** How much an item says, whatever the corpus: 1–255, its terms' weights as a length. */
export function lengthOf(block: DocumentBlock, item: number): number {
  const { weights } = fieldAt(block, block.firstField[item] ?? 0);
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += ((weights[at] ?? 0) / 255) ** 2;
  return Math.min(255, 1 + Math.round(Math.sqrt(sum) * LENGTH_STEPS));
}

/** A length of 1 in the steps in which it is kept. */
export const LENGTH_STEPS = 16;

export function termsAt(block: DocumentBlock, item: number): ItemTerms {
  const first = block.firstField[item] ?? 0;
  const end = block.firstField[item + 1] ?? first;
  const passages: TermVector[] = [];
  for (let field = first + 2; field < end; field++) passages.push(fieldAt(block, field));
  return {
    standing: STANDINGS[block.standing[item] ?? 0] ?? 'matter',
    titleHash: block.titleHash[item] ?? 0,
    body: fieldAt(block, first),
    title: fieldAt(block, first + 1),
    passages,
  };
}
