/**
 * Matches of a pattern, looked for only around the words that each of them holds ("mød", a month), and where words begin:
 * to try a pattern with optional beginnings at every place of a text takes a hundred times as long as to find a word in it.
 * The words of all patterns are found together (text/piece-finder.ts).
 */
import type { Span } from '../text/mapped-text.ts';
import { PieceFinder } from '../text/piece-finder.ts';

/** What stands in every match of a pattern. */
export interface Core {
  /** One of them, see piece-finder.ts. */
  readonly pieces: readonly string[];
  /** Characters before its beginning, and behind its end, that a match may take in or look at. */
  readonly before: number;
  readonly behind: number;
  /**
   * Where given, a match begins with one of these pieces, with the word in which it stands, or at most so many words before
   * that; its patterns are sticky.
   */
  readonly from?: { readonly pieces: readonly string[]; readonly words: number };
}

/** A window is cut between words, where there are blanks within so many characters. */
const LONGEST_WORD = 100;

const isBlank = (code: number): boolean => code === 32 || code === 10;
/** By bytes: a pattern's "\b" takes "å" for no letter. */
const isPlainLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** Where the patterns of a core are looked for. */
interface Around {
  /** Ascending, none over another. */
  readonly windows: Span[];
  /** Beginnings of the pieces of `from`, ascending. */
  readonly starts: number[];
}

export class CoreFinder {
  private readonly pieces: PieceFinder;

  constructor(private readonly cores: readonly Core[]) {
    this.pieces = new PieceFinder([
      ...cores.map(({ pieces }) => pieces),
      ...cores.map(({ from }) => from?.pieces ?? []),
    ]);
  }

  lookIn(text: string): ReadonlyMap<Core, Around> {
    const { cores } = this;
    const around = cores.map((): Around => ({ windows: [], starts: [] }));
    this.pieces.find(text, (group, start, end) => {
      const core = cores[group];
      if (core) addWindow(text, core, { start, end }, around[group]?.windows ?? []);
      else around[group - cores.length]?.starts.push(start);
    });
    for (const { starts } of around) starts.sort((a, b) => a - b);
    return new Map(cores.map((core, at) => [core, around[at] as Around]));
  }
}

export class CoreSearch {
  private readonly around: ReadonlyMap<Core, Around>;

  constructor(
    readonly text: string,
    finder: CoreFinder,
  ) {
    this.around = finder.lookIn(text);
  }

  /**
   * @param pattern global; sticky for a core that says where matches begin.
   * @param core of those of the finder.
   * @returns its matches with their places in the whole text.
   */
  find(pattern: RegExp, core: Core): RegExpExecArray[] {
    const around = this.around.get(core);
    if (!around) return [];
    return core.from ? this.findFrom(pattern, around, core.from.words) : this.findIn(pattern, around);
  }

  private findIn(pattern: RegExp, { windows }: Around): RegExpExecArray[] {
    const matches: RegExpExecArray[] = [];
    for (const { start, end } of windows) {
      const window = this.text.slice(start, end);
      // Not matchAll: it makes a pattern anew for each of many small windows.
      pattern.lastIndex = 0;
      for (let match = pattern.exec(window); match; match = pattern.exec(window)) {
        if (match[0] === '') pattern.lastIndex++;
        match.index += start;
        matches.push(match);
      }
    }
    return matches;
  }

  private findFrom(pattern: RegExp, { windows, starts }: Around, words: number): RegExpExecArray[] {
    const matches: RegExpExecArray[] = [];
    let next = 0;
    for (const { start, end } of windows) {
      while ((starts[next] ?? end) < start) next++;
      if ((starts[next] ?? end) >= end) continue;
      const window = this.text.slice(start, end);
      let untried = 0;
      for (let begin = starts[next]; begin !== undefined && begin < end; begin = starts[++next]) {
        const last = begin - start;
        for (let at = wordsBefore(window, last, words, untried); at <= last; at++) {
          untried = at + 1;
          if (at < last && (isBlank(window.charCodeAt(at)) || isPlainLetter(window.charCodeAt(at - 1)))) continue;
          pattern.lastIndex = at;
          const match = pattern.exec(window);
          if (!match) continue;
          match.index += start;
          matches.push(match);
          untried = Math.max(untried, at + match[0].length);
          at = untried - 1;
        }
      }
    }
    return matches;
  }
}

/** Where the word begins that stands so many words before the one at a place; looks back no further than `floor`. */
function wordsBefore(text: string, from: number, words: number, floor: number): number {
  let at = from;
  for (let left = words; at > floor; at--) {
    if (!isBlank(text.charCodeAt(at - 1))) continue;
    if (left-- === 0) break;
    while (at > floor + 1 && isBlank(text.charCodeAt(at - 2))) at--;
  }
  return Math.max(at, floor);
}

/** @param windows in the order in which their cores end. */
function addWindow(text: string, { before, behind }: Core, { start, end }: Span, windows: Span[]): void {
  let from = cutBefore(text, start - before);
  for (let last = windows.at(-1); last && from <= last.end; last = windows.at(-1)) {
    from = Math.min(from, last.start);
    windows.pop();
  }
  windows.push({ start: from, end: cutBehind(text, end + behind) });
}

function cutBefore(text: string, from: number): number {
  for (let at = from; at > 0 && at > from - LONGEST_WORD; at--) if (isBlank(text.charCodeAt(at - 1))) return at;
  return Math.max(0, from);
}

function cutBehind(text: string, from: number): number {
  const { length } = text;
  for (let at = from; at < length && at < from + LONGEST_WORD; at++) if (isBlank(text.charCodeAt(at))) return at;
  return Math.min(length, from);
}
