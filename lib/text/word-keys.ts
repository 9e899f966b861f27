/**
 * Words as numbers, made letter by letter while a text is passed over: a step that asks of every word whether it is one
 * of a few, or stands elsewhere too, need not cut any of them out. The same letters, large or small, give the same key;
 * other words nearly never do, so whoever finds a key compares the letters.
 */
import { isLetterCode } from './letters.ts';

/** Codes below are told by table: nearly all letters of a text are there. */
const TABLE = 0x250;

/** What counts as part of a word: the small letter by code unit, 0 for what is no part. */
export type WordSigns = Uint16Array;

/** Letters, and what else is named. */
export const signsOf = (others = ''): WordSigns =>
  Uint16Array.from({ length: TABLE }, (_, code) =>
    isLetterCode(code) || others.includes(String.fromCharCode(code)) ? smallOf(code) : 0,
  );

function smallOf(code: number): number {
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

const LETTERS = signsOf();

const signOf = (code: number, signs: WordSigns): number =>
  code < TABLE ? (signs[code] as number) : isLetterCode(code) ? smallOf(code) : 0;

const FACTOR = 31;
const LONGEST_TAIL = 64;
const POWERS = Int32Array.from({ length: LONGEST_TAIL + 1 }, (_, power) => powerOf(power));

function powerOf(power: number): number {
  let product = 1;
  for (let at = 0; at < power; at++) product = Math.imul(product, FACTOR);
  return product;
}

/** The key of two words put together. @param length letters of the second. */
export const joinKeys = (one: number, other: number, length: number): number =>
  (Math.imul(one, POWERS[length] ?? powerOf(length)) + other) | 0;

/** Calls back for every word, in order: start, end and key. */
export function forEachKeyedWord(
  text: string,
  see: (start: number, end: number, key: number) => void,
  signs: WordSigns = LETTERS,
): void {
  let start = -1;
  let key = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = signOf(text.charCodeAt(at), signs);
    if (sign !== 0) {
      if (start < 0) {
        start = at;
        key = 0;
      }
      key = (Math.imul(key, FACTOR) + sign) | 0;
    } else if (start >= 0) {
      see(start, at, key);
      start = -1;
    }
  }
  if (start >= 0) see(start, text.length, key);
}

export function keyOf(word: string): number {
  let key = 0;
  for (let at = 0; at < word.length; at++) key = (Math.imul(key, FACTOR) + small(word.charCodeAt(at))) | 0;
  return key;
}

const small = (code: number): number => signOf(code, LETTERS) || code;

/** Where among so many slots, a power of two, a key is looked for first. */
export const slotOf = (key: number, slots: number): number => (Math.imul(key, 0x9e3779b1) >>> 8) & (slots - 1);

/** A power of two, at least half of it free. */
export function slotsFor(words: number): number {
  let size = 16;
  while (size < words * 2) size *= 2;
  return size;
}

/** Whether the same word, large or small letters, stands at both places. */
export function isSameWord(one: string, from: number, other: string, start: number, length: number): boolean {
  for (let at = 0; at < length; at++) {
    const [code, twin] = [one.charCodeAt(from + at), other.charCodeAt(start + at)];
    if (code !== twin && small(code) !== small(twin)) return false;
  }
  return true;
}

/** A list of words, asked by key. */
export class WordList {
  private readonly slots: Int32Array;
  private readonly keys: Int32Array;
  readonly words: readonly string[];

  /** @param words of two that are the same the first is found. */
  constructor(words: Iterable<string>) {
    this.words = [...words];
    this.keys = Int32Array.from(this.words, keyOf);
    this.slots = new Int32Array(slotsFor(this.words.length));
    for (let index = 0; index < this.words.length; index++) {
      let slot = slotOf(this.keys[index] as number, this.slots.length);
      while (this.slots[slot]) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = index + 1;
    }
  }

  /** Which word of the list stands there, by its place; -1 for none. */
  find(text: string, start: number, end: number, key: number): number {
    const { slots, keys, words } = this;
    for (let slot = slotOf(key, slots.length); slots[slot]; slot = (slot + 1) & (slots.length - 1)) {
      const index = (slots[slot] as number) - 1;
      if (keys[index] !== key) continue;
      const word = words[index] as string;
      if (word.length === end - start && isSameWord(word, 0, text, start, word.length)) return index;
    }
    return -1;
  }

  /** Whether a word of the list has the key; another word may have it too. */
  hasKey(key: number): boolean {
    const { slots, keys } = this;
    for (let slot = slotOf(key, slots.length); slots[slot]; slot = (slot + 1) & (slots.length - 1))
      if (keys[(slots[slot] as number) - 1] === key) return true;
    return false;
  }
}
