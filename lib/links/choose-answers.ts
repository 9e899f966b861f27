/** From scored passages to the few answers that are shown, each word for word with its place. */
import type { Span } from '../text/mapped-text.ts';
import type { LinkItem } from './model.ts';
import type { Passage } from './passages.ts';
import type { ScoredPassage } from './score-passages.ts';
import { spanInSource } from './source-places.ts';

export interface Answer extends Span {
  readonly item: string;
  readonly documentId: string;
  /** Mended words of the passage; `start` and `end` are its place in the source. */
  readonly quote: string;
  readonly score: number;
  /** Items of the same meeting that say the same. */
  readonly alsoIn: readonly string[];
  /** Answers with the same thread belong to one matter at one meeting. */
  readonly thread: string;
}

const MOST_ANSWERS = 12;
const PER_THREAD = 3;
/** What each further answer of one thread loses. */
const THREAD_DECAY = 0.97;
const NEARLY_AS_GOOD = 0.85;
const LONGEST_QUOTE = 900;

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
const threadOf = (item: LinkItem): string => `${item.body}|${item.date}|${lettersOf(item.item.title)}`;

interface Chosen {
  readonly item: LinkItem;
  readonly thread: string;
  readonly score: number;
  readonly alsoIn: Set<string>;
  start: number;
  end: number;
}

/**
 * Best first; windows that overlap and are nearly as good become one answer; the same words in agenda and minutes are
 * one answer; no thread fills the list.
 */
export function chooseAnswers(scored: readonly ScoredPassage[]): Answer[] {
  const chosen: Chosen[] = [];
  const byThread = new Map<string, Chosen[]>();
  for (const { item, passage, score } of [...scored].sort((a, b) => b.score - a.score)) {
    const thread = threadOf(item);
    const ofThread = byThread.get(thread) ?? [];
    const overlapped = ofThread.find((one) => one.item === item && one.start < passage.end && one.end > passage.start);
    if (overlapped) {
      const [start, end] = [Math.min(overlapped.start, passage.start), Math.max(overlapped.end, passage.end)];
      if (score < NEARLY_AS_GOOD * overlapped.score || end - start > LONGEST_QUOTE) continue;
      overlapped.start = start;
      overlapped.end = end;
      continue;
    }
    const twin = ofThread.find((one) => one.item !== item && sayTheSame(one, passage));
    if (twin) twin.alsoIn.add(item.id);
    else if (ofThread.length < PER_THREAD && chosen.length < MOST_ANSWERS) {
      const one = {
        item,
        thread,
        score: score * THREAD_DECAY ** ofThread.length,
        alsoIn: new Set<string>(),
        start: passage.start,
        end: passage.end,
      };
      chosen.push(one);
      byThread.set(thread, [...ofThread, one]);
    }
  }
  return chosen
    .sort((a, b) => b.score - a.score)
    .map(({ item, thread, score, alsoIn, start, end }) => ({
      item: item.id,
      documentId: item.documentId,
      quote: item.text.slice(start, end),
      score,
      alsoIn: [...alsoIn],
      thread,
      ...spanInSource(item, { start, end }),
    }));
}

/** The passage's beginning stands in what was chosen from the other document of the meeting. */
function sayTheSame({ item, start, end }: Chosen, passage: Passage): boolean {
  const begun = lettersOf(passage.text).slice(0, 60);
  return begun.length > 0 && lettersOf(item.text.slice(start, end)).includes(begun);
}
