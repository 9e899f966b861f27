/**
 * Matches of a pattern, looked for only around the words that each of them holds ("mød", a month): to try a pattern with
 * optional beginnings at every place of a text takes ten times as long as to find a word in it. The words of all patterns
 * are found together (text/piece-finder.ts).
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
}

/** A window is cut between words, where there are blanks within so many characters. */
const LONGEST_WORD = 100;

const isBlank = (code: number): boolean => code === 32 || code === 10;

export class CoreFinder {
  private readonly pieces: PieceFinder;

  constructor(private readonly cores: readonly Core[]) {
    this.pieces = new PieceFinder(cores.map(({ pieces }) => pieces));
  }

  /** Around each core the parts of the text in which its patterns are looked for, ascending, none over another. */
  windowsIn(text: string): ReadonlyMap<Core, readonly Span[]> {
    const windows = this.cores.map((): Span[] => []);
    this.pieces.find(text, (group, from, to) => {
      const own = windows[group];
      const core = this.cores[group];
      if (!own || !core) return;
      let start = cutBefore(text, from - core.before);
      let last = own.at(-1);
      // Those before end no later.
      for (; last && start <= last.end; last = own.at(-1)) {
        start = Math.min(start, last.start);
        own.pop();
      }
      own.push({ start, end: cutBehind(text, to + core.behind) });
    });
    return new Map(this.cores.map((core, group) => [core, windows[group] ?? []]));
  }
}

export class CoreSearch {
  private readonly windows: ReadonlyMap<Core, readonly Span[]>;

  constructor(
    readonly text: string,
    finder: CoreFinder,
  ) {
    this.windows = finder.windowsIn(text);
  }

  /**
   * @param pattern global.
   * @param core of those of the finder.
   * @returns its matches with their places in the whole text.
   */
  find(pattern: RegExp, core: Core): RegExpExecArray[] {
    const matches: RegExpExecArray[] = [];
    for (const { start, end } of this.windows.get(core) ?? []) {
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
