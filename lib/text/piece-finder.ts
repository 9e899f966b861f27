/**
 * Where pieces of words stand in a text: all of them, however many, in one pass that looks at each character once (the
 * automaton of Aho and Corasick). For finding the few places that are worth a costly pattern.
 *
 * A piece is written in small letters and found in any case. In it " " is any run of blanks, "#" any figure, and "|" at its
 * beginning or end says that no letter stands there.
 */
import { isLetterCode } from './letters.ts';

/** @param start as if each run of blanks within the piece were one. */
export type FoundPiece = (group: number, start: number, end: number) => void;

interface Piece {
  readonly group: number;
  readonly length: number;
  readonly opensWord: boolean;
  readonly closesWord: boolean;
}

const OTHER = 0;
const BLANK = 1;
const FIGURES = '0123456789';
/** Characters whose class stands in a table; of those beyond, a few are blanks or letters that have a small form here. */
const TABLE = 0x250;
const BEYOND: Readonly<Record<number, string>> = { 8490: 'k', 8491: 'å' };
const isBlank = (char: string): boolean => /\s/.test(char);

export class PieceFinder {
  private readonly classes = new Uint8Array(TABLE);
  private readonly beyond = new Map<number, number>();
  private width = 2;
  /** By state and class: the next state. */
  private readonly steps: Uint16Array;
  /** By state: what ends there. */
  private readonly ends: (readonly Piece[] | null)[] = [];

  /** @param groups pieces that are told apart no further. */
  constructor(groups: readonly (readonly string[])[]) {
    this.makeClasses(groups.flat());
    const trie: Map<number, number>[] = [new Map()];
    const own: Piece[][] = [[]];
    for (const [group, pieces] of groups.entries()) {
      for (const written of pieces) {
        const bare = written.replaceAll('|', '');
        const piece = {
          group,
          length: bare.length,
          opensWord: written.startsWith('|'),
          closesWord: written.endsWith('|'),
        };
        for (const spelt of withFigures(bare)) {
          let state = 0;
          for (const char of spelt) {
            const type = this.classOf(char.charCodeAt(0));
            let next = trie[state]?.get(type);
            if (next === undefined) {
              next = trie.push(new Map()) - 1;
              own.push([]);
              trie[state]?.set(type, next);
            }
            state = next;
          }
          own[state]?.push(piece);
        }
      }
    }
    this.steps = new Uint16Array(trie.length * this.width);
    this.link(trie, own);
  }

  /** In the order in which they end. */
  find(text: string, found: FoundPiece): void {
    const { steps, classes, width, ends } = this;
    let state = 0;
    let inBlanks = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const type = code < TABLE ? (classes[code] as number) : this.classOf(code);
      if (type === BLANK && inBlanks) continue;
      inBlanks = type === BLANK;
      state = steps[state * width + type] as number;
      const pieces = ends[state];
      if (!pieces) continue;
      for (const { group, length, opensWord, closesWord } of pieces) {
        const start = at + 1 - length;
        if (opensWord && isLetterCode(text.charCodeAt(start - 1))) continue;
        if (closesWord && isLetterCode(text.charCodeAt(at + 1))) continue;
        found(group, start, at + 1);
      }
    }
  }

  private makeClasses(pieces: readonly string[]): void {
    const known = new Map([[' ', BLANK]]);
    for (const char of pieces.flatMap(withFigures).join('')) {
      if (char !== '|' && !known.has(char)) known.set(char, this.width++);
    }
    for (let code = 0; code < TABLE; code++) {
      const char = String.fromCharCode(code);
      this.classes[code] = isBlank(char) ? BLANK : (known.get(char.toLowerCase().charAt(0)) ?? OTHER);
    }
    for (const [code, small] of Object.entries(BEYOND)) this.beyond.set(Number(code), known.get(small) ?? OTHER);
  }

  private classOf(code: number): number {
    if (code < TABLE) return this.classes[code] ?? OTHER;
    return this.beyond.get(code) ?? (isBlank(String.fromCharCode(code)) ? BLANK : OTHER);
  }

  /** Where a piece goes on no further, the longest ending of what was read that begins another. */
  private link(trie: readonly ReadonlyMap<number, number>[], own: readonly Piece[][]): void {
    const { steps, width, ends } = this;
    const fallback = new Uint16Array(trie.length);
    const queue = [0];
    for (const state of queue) {
      const fall = fallback[state] ?? 0;
      const all = state === 0 ? [] : [...(own[state] ?? []), ...(ends[fall] ?? [])];
      ends[state] = all.length > 0 ? all : null;
      for (let type = 0; type < width; type++) {
        const next = trie[state]?.get(type);
        const elsewhere = state === 0 ? 0 : (steps[fall * width + type] ?? 0);
        steps[state * width + type] = next ?? elsewhere;
        if (next === undefined) continue;
        fallback[next] = elsewhere;
        queue.push(next);
      }
    }
  }
}

/** "19##" as all that it may be. */
function withFigures(piece: string): string[] {
  const at = piece.indexOf('#');
  if (at < 0) return [piece];
  return [...FIGURES].flatMap((figure) => withFigures(`${piece.slice(0, at)}${figure}${piece.slice(at + 1)}`));
}
