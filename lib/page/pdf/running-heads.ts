/**
 * Heads and feet that pages repeat: the same words (but for their numbers) at the same height on many pages. They are
 * read where they first stand; after that they only part the sentences that run from page to page.
 */
import { type Line, textOf } from './group-lines.ts';

export interface RunningHeads {
  /** Learn from a page, before it and its neighbours are laid out. */
  look(page: number, lines: readonly Line[]): void;
  /** The page's lines without what was read on an earlier page. */
  leaveOut(page: number, lines: readonly Line[]): readonly Line[];
}

/** So many lines from the page's upper and lower edge may be heads and feet. */
const DEEPEST = 3;
/** On so many pages, and this share of all (left and right pages may have their own). */
const FEWEST_PAGES = 3;
const SHARE = 0.4;
/** White between heads and text, in sizes of the larger letters. */
const WHITE = 1.7;
/** Heights are compared in steps of so many points. */
const STEP = 4;
/** Different heads that are counted at most. */
const MOST_HEADS = 2000;

export function createRunningHeads(): RunningHeads {
  const pagesOf = new Map<string, Set<number>>();
  const seen = new Set<number>();
  const isRepeated = (key: string, page: number): boolean => {
    const pages = pagesOf.get(key);
    if (!pages || pages.size < FEWEST_PAGES || pages.size < SHARE * seen.size) return false;
    return page !== Math.min(...pages);
  };
  return {
    look: (page, lines) => {
      if (lines.length > 0) seen.add(page);
      for (const line of edgesOf(lines)) {
        for (const key of keysOf(line)) {
          const pages = pagesOf.get(key);
          if (pages) pages.add(page);
          else if (pagesOf.size < MOST_HEADS) pagesOf.set(key, new Set([page]));
        }
      }
    },
    leaveOut: (page, lines) => {
      const count = (inwards: readonly Line[]): number => {
        let heads = 0;
        for (let at = 0; at < DEEPEST && keysOf(inwards[at]).some((key) => isRepeated(key, page)); at++) {
          // White parts a head from the text: a heading with which many pages begin is none.
          if (isApart(inwards[at], inwards[at + 1])) heads = at + 1;
        }
        return heads;
      };
      const [above, below] = [count(lines), count([...lines].reverse())];
      // A page of nothing but heads keeps them: it would seem a picture.
      return above + below >= lines.length ? lines : lines.slice(above, lines.length - below);
    },
  };
}

function edgesOf(lines: readonly Line[]): Line[] {
  return lines.length <= 2 * DEEPEST ? [...lines] : [...lines.slice(0, DEEPEST), ...lines.slice(-DEEPEST)];
}

function isApart(head: Line | undefined, next: Line | undefined): boolean {
  return !head || !next || Math.abs(head.y - next.y) >= WHITE * Math.max(head.size, next.size);
}

/** Two, so that a line near a step's edge is still known again. */
function keysOf(line: Line | undefined): string[] {
  if (!line) return [];
  const words = line.segments
    .map(textOf)
    .join(' ')
    .replace(/\d{1,9}/g, '#');
  const step = line.y / STEP;
  return [`${Math.round(step)} ${words}`, `${Math.floor(step) + 0.5} ${words}`];
}
