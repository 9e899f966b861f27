/**
 * Matches of a pattern, looked for only around the word that each of them holds ("mød", a month): to try a pattern with
 * optional beginnings at every place of a text takes ten times as long as to find a word in it.
 */
import type { Span } from '../text/mapped-text.ts';

/** The word that stands in every match of a pattern. */
export interface Core {
  /** Global, in small letters. */
  readonly word: RegExp;
  /** Characters before its beginning, and behind its end, that a match may take in or look at. */
  readonly before: number;
  readonly behind: number;
}

/** A window is cut between words, where there are blanks within so many characters. */
const LONGEST_WORD = 100;

const isBlank = (code: number): boolean => code === 32 || code === 10;

export class CoreSearch {
  private readonly lower: string;
  private readonly windows = new Map<Core, readonly Span[]>();

  constructor(readonly text: string) {
    // The one letter whose small form is longer: it would shift all places.
    this.lower = text.replaceAll('İ', 'I').toLowerCase();
  }

  /** @param pattern global. @returns its matches with their places in the whole text. */
  find(pattern: RegExp, core: Core): RegExpExecArray[] {
    const matches: RegExpExecArray[] = [];
    for (const { start, end } of this.windowsOf(core)) {
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

  private windowsOf(core: Core): readonly Span[] {
    const known = this.windows.get(core);
    if (known) return known;
    const windows: { start: number; end: number }[] = [];
    for (const { index, 0: found } of this.lower.matchAll(core.word)) {
      const start = this.cutBefore(index - core.before);
      const end = this.cutBehind(index + found.length + core.behind);
      const last = windows.at(-1);
      if (last && start <= last.end) last.end = Math.max(last.end, end);
      else windows.push({ start, end });
    }
    this.windows.set(core, windows);
    return windows;
  }

  private cutBefore(from: number): number {
    for (let at = from; at > 0 && at > from - LONGEST_WORD; at--) if (isBlank(this.text.charCodeAt(at - 1))) return at;
    return Math.max(0, from);
  }

  private cutBehind(from: number): number {
    const { length } = this.text;
    for (let at = from; at < length && at < from + LONGEST_WORD; at++) if (isBlank(this.text.charCodeAt(at))) return at;
    return Math.min(length, from);
  }
}
