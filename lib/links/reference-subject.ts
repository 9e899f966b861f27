/** Which of some items a reference means where no number tells it: by the subject of the sentence around it. */
import { splitCompound } from '../text/compound.ts';
import type { Span } from '../text/mapped-text.ts';
import { designationsIn } from './designations.ts';
import { cleanForLinking } from './item-fields.ts';
import type { LinkItem } from './model.ts';
import { isCommonStem, readTerms } from './terms.ts';

/** Characters on either side in which the sentence around a reference is sought. */
const SENTENCE_REACH = 320;
const TITLE_BONUS = 3;
/** The item that names the sentence's "rute 250" is meant rather than one that shares other words. */
const DESIGNATION_BONUS = 3;
/** A word of the paragraph beside one of the sentence itself. */
const PARAGRAPH_WORD = 0.3;
/** A word of the title over it; where the sentence says "sagen", it says nothing else of what it means. */
const TITLE_WORD = 0.4;
const SAME_TITLE_WORD = 0.8;
const SAME_MATTER = /(?<!\p{L})(?:sagen|punktet|forslaget|planen|emnet)(?!\p{L})/iu;
/** What the best item must share with the sentence; less, and only the meeting is known. */
const LEAST_EVIDENCE = 2.5;
/** The same where not even the meeting is told, and how much more than the next matter. */
const CLEAR_EVIDENCE = 7;
const CLEAR_LEAD = 1.8;
/** Less evidence does where nothing else comes near. */
const ALONE_EVIDENCE = 4;
const ALONE_LEAD = 4;

/** What tells the subject of a reference: its sentence, its paragraph, the title of the item in which it stands. */
export interface Around {
  readonly sentence: string;
  readonly paragraph: string;
  readonly title: string;
}

/** The sentence that holds the reference, and what else its paragraph says near it. */
export function wordsAround(text: string, { start, end }: Span): Omit<Around, 'title'> {
  const before = text.slice(Math.max(0, start - SENTENCE_REACH), start);
  const after = text.slice(end, end + 2 * SENTENCE_REACH);
  const lead = before.slice(lastEnd(before, /[.!?]\s|\n\n|\n(?=[–•-]\s)/gu));
  const tail = after.slice(0, firstEnd(after, /[.!?](?:\s|$)|\n\n|\n(?=[–•-]\s)/u));
  const paragraphLead = before.slice(lastEnd(before, /\n\n/gu));
  const paragraph = `${paragraphLead} ${after.slice(0, firstEnd(after, /\n\n/u))}`;
  return { sentence: `${lead} ${text.slice(start, end)} ${tail}`, paragraph };
}

function lastEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

function firstEnd(text: string, pattern: RegExp): number {
  const at = text.search(pattern);
  return at < 0 ? text.length : at;
}

/** The stems of a text with those of its compounds' parts. */
function stemsOf(text: string, isWord: (stem: string) => boolean): Map<string, number> {
  const stems = new Map<string, number>();
  const add = (stem: string, times: number): void => void stems.set(stem, (stems.get(stem) ?? 0) + times);
  for (const { word, stem } of readTerms(cleanForLinking(text))) {
    add(stem, 1);
    for (const part of new Set(splitCompound(word, isWord))) add(part, 0.5);
  }
  return stems;
}

interface Ranked {
  readonly item: LinkItem;
  readonly score: number;
}

/** The items by how many of the sentence's words they share, weighed by how few of the items have them; best first. */
function rankBySubject({ sentence, paragraph, title: holder }: Around, items: readonly LinkItem[]): Ranked[] {
  const words = new Set(items.flatMap((one) => readTerms(one.text).map((term) => term.stem)));
  const isWord = (stem: string): boolean => words.has(stem);
  const stemmed = items.map((one) => ({
    item: one,
    title: stemsOf(one.item.title, isWord),
    text: stemsOf(one.text, isWord),
  }));
  const spread = new Map<string, number>();
  for (const { text } of stemmed) for (const stem of text.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  const asked = stemsOf(sentence, isWord);
  for (const [stem, times] of stemsOf(paragraph, isWord)) {
    if (!asked.has(stem)) asked.set(stem, Math.min(1, times) * PARAGRAPH_WORD);
  }
  const own = SAME_MATTER.test(sentence) ? SAME_TITLE_WORD : TITLE_WORD;
  for (const [stem, times] of stemsOf(holder, isWord)) {
    asked.set(stem, Math.max(asked.get(stem) ?? 0, Math.min(1, times) * own));
  }
  const designations = designationsIn(sentence);
  const scored = stemmed.map(({ item, title, text }) => {
    const said = item.text.toLowerCase();
    let score = DESIGNATION_BONUS * designations.filter((thing) => said.includes(thing)).length;
    for (const [stem, times] of asked) {
      const rarity = Math.log(1 + items.length / (spread.get(stem) ?? items.length)) * (isCommonStem(stem) ? 0.25 : 1);
      const frequency = text.get(stem) ?? 0;
      const inItem = frequency / (frequency + 2) + (title.has(stem) ? TITLE_BONUS : 0);
      score += rarity * inItem * Math.min(1, times);
    }
    return { item, score };
  });
  return scored.sort((a, b) => b.score - a.score);
}

/** The item of a known meeting that a reference means; null where none shares enough. */
export function bestBySubject(around: Around, items: readonly LinkItem[]): string | null {
  const [best] = rankBySubject(around, items);
  return best && best.score >= LEAST_EVIDENCE ? best.item.id : null;
}

/** The one item of many meetings that shares much more than every other matter; null where none stands out. */
export function clearBySubject(around: Around, items: readonly LinkItem[]): string | null {
  const [best, ...others] = rankBySubject(around, items);
  if (!best) return null;
  const next = others.find(({ item }) => item.item.title !== best.item.item.title)?.score ?? 0;
  const isClear = best.score >= CLEAR_EVIDENCE && best.score >= next * CLEAR_LEAD;
  const isAlone = best.score >= ALONE_EVIDENCE && best.score >= next * ALONE_LEAD;
  return isClear || isAlone ? best.item.id : null;
}
