/** All words of a text: where they stand, and how often each comes. */
import { forEachKeyedWord, isSameWord, slotOf, slotsFor } from './word-keys.ts';

/** Only a text made for it has so many words on one heap: what is beyond goes unknown, so that time stays linear. */
const MOST_TRIES = 200;
/** Characters of a word and what parts it from the next, at least. */
const USUAL_LENGTH = 5;

export class WordsOfText {
  length = 0;
  /** Of each word, in order; what is beyond `length` is room. */
  starts: Int32Array<ArrayBuffer>;
  ends: Int32Array<ArrayBuffer>;
  keys: Int32Array<ArrayBuffer>;
  /** The first of each distinct word, plus one. */
  private readonly slots: Int32Array;
  /** How often a distinct word comes, at the place of its first. */
  private readonly times: Int32Array;

  constructor(private readonly text: string) {
    const room = 64 + Math.ceil(text.length / USUAL_LENGTH);
    [this.starts, this.ends, this.keys] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)];
    forEachKeyedWord(text, (start, end, key) => {
      if (this.length === this.starts.length) this.grow();
      this.starts[this.length] = start;
      this.ends[this.length] = end;
      this.keys[this.length++] = key;
    });
    this.slots = new Int32Array(slotsFor(this.length));
    this.times = new Int32Array(this.length);
    for (let index = 0; index < this.length; index++) {
      const slot = this.find(this.keys[index] as number, this.text, this.starts[index] as number, this.lengthOf(index));
      if (slot < 0) continue;
      this.slots[slot] ||= index + 1;
      const first = (this.slots[slot] as number) - 1;
      this.times[first] = (this.times[first] as number) + 1;
    }
  }

  lengthOf(index: number): number {
    return (this.ends[index] as number) - (this.starts[index] as number);
  }

  /** How often the word comes, large or small letters. */
  timesOf(word: string, key: number): number {
    const slot = this.find(key, word, 0, word.length);
    const first = slot < 0 ? -1 : (this.slots[slot] as number) - 1;
    return first < 0 ? 0 : (this.times[first] as number);
  }

  /** Whether a word has the key; another word may have it too. */
  hasKey(key: number): boolean {
    const { slots, keys } = this;
    let slot = slotOf(key, slots.length);
    for (let tries = 0; slots[slot] && tries < MOST_TRIES; tries++, slot = (slot + 1) & (slots.length - 1))
      if (keys[(slots[slot] as number) - 1] === key) return true;
    return false;
  }

  /** The slot of a word, or the free one that it may have; -1 where too many are in its way. */
  private find(key: number, text: string, start: number, length: number): number {
    const { slots, keys, starts } = this;
    let slot = slotOf(key, slots.length);
    for (let tries = 0; tries < MOST_TRIES; tries++, slot = (slot + 1) & (slots.length - 1)) {
      const index = (slots[slot] as number) - 1;
      if (index < 0) return slot;
      if (keys[index] !== key || this.lengthOf(index) !== length) continue;
      if (isSameWord(this.text, starts[index] as number, text, start, length)) return slot;
    }
    return -1;
  }

  private grow(): void {
    this.starts = longer(this.starts);
    this.ends = longer(this.ends);
    this.keys = longer(this.keys);
  }
}

function longer(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(list.length * 2);
  grown.set(list);
  return grown;
}
