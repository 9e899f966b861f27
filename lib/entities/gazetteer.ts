/**
 * Known names looked up token by token: one hash lookup for a capital letter, and the longest name that goes on from
 * there. Case, genitive and scanning damage are settled while walking, so the table holds each name once.
 */

import { NameMender, scanDistance } from './mend-name.ts';
import type { MentionType } from './model.ts';
import { Gap, scanTokens, TokenKind } from './scan-tokens.ts';
import type { Scene } from './scene.ts';

export interface Term {
  readonly type: MentionType;
  readonly canonical: string;
  /** What it is: "ministry", "kkr" … */
  readonly kind: string;
  /** The name as written. */
  readonly text: string;
  /** An acronym: the case must be right ("EVA", not "Eva"). */
  readonly exact: boolean;
  /** May stand with a small letter ("kommunaldirektørkredsen"). */
  readonly lower: boolean;
  /** Also an ordinary word: a capital at the start of a sentence proves nothing. */
  readonly word: boolean;
}

export interface Match {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
  /** Tokens `first` … `last` of the scene. */
  readonly first: number;
  readonly last: number;
  /** Letters were mended to find it. */
  readonly mended: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  terms: Term[];
}

const MAX_TOKENS = 16;

interface Table {
  readonly first: ReadonlyMap<string, Node>;
  /** Of the first words. */
  readonly mender: NameMender;
}

function makeTable(terms: Iterable<Term>): Table {
  const first = new Map<string, Node>();
  for (const term of terms) {
    const tokens = scanTokens(term.text);
    let level = first;
    let node: Node | undefined;
    for (let index = 0; index < tokens.count; index++) {
      const key = plainSign(term.text.slice(tokens.start[index], tokens.end[index]).toLowerCase());
      node = level.get(key);
      if (!node) {
        node = { next: new Map(), terms: [] };
        level.set(key, node);
      }
      level = node.next;
    }
    node?.terms.push(term);
  }
  return { first, mender: new NameMender(first.keys()) };
}

export class Gazetteer {
  private table: Table | null = null;

  /** @param terms are gone through when a name is first looked up: most of what wakes the worker asks for none. */
  constructor(private readonly terms: Iterable<Term>) {}

  private open(): Table {
    this.table ??= makeTable(this.terms);
    return this.table;
  }

  /** The longest name that starts at a token. Linear in the longest name, whatever the text. */
  match(scene: Scene, first: number, mended: ReadonlyMap<string, string>): Match | null {
    const { key } = scene.traits(first);
    const best = this.matchAs(scene, first, key, false);
    const clean = best || !scene.scanned ? undefined : mended.get(key);
    return best ?? (clean ? this.matchAs(scene, first, clean, true) : null);
  }

  /** @param key what the first word is read as. */
  private matchAs(scene: Scene, first: number, key: string, damaged: boolean): Match | null {
    const { first: table } = this.open();
    const entry = table.get(key);
    const whole = entry ? this.walk(scene, first, entry, damaged) : null;
    if (whole) return whole;
    const bare = withoutGenitive(key);
    const node = bare ? table.get(bare) : undefined;
    return node ? this.accept(scene, node, first, first, 1, damaged) : null;
  }

  /** Does a name begin with the word? */
  has(word: string): boolean {
    return this.open().first.has(word.toLowerCase());
  }

  /** The same where a name stands with small letters because something owns it ("KKR's embedsmandsudvalg vedr. klima"). */
  matchLower(scene: Scene, first: number): Match | null {
    const entry = this.open().first.get(scene.lower(first));
    return entry ? this.walk(scene, first, entry, false, true) : null;
  }

  /** For scanned text: which known first word a damaged one stands for. Asked once a distinct word. */
  mend(word: string): string | null {
    const key = word.toLowerCase();
    const { first, mender } = this.open();
    if (first.has(key)) return null;
    return mender.mend(key) ?? genitiveOf(mender.mend(key.replace(/s$/, '')), first);
  }

  private walk(scene: Scene, first: number, entry: Node, damaged: boolean, anyCase = false): Match | null {
    let best = this.accept(scene, entry, first, first, 0, damaged, anyCase);
    let node = entry;
    let mended = damaged;
    for (let index = first + 1; index < first + MAX_TOKENS && node.next.size > 0; index++) {
      // A page's end may part a name; what goes on word by word is still one.
      if (scene.gap(index) === Gap.Paragraph && !scene.scanned) break;
      const key = keyOf(scene, index);
      const bare = scene.kind(index) === TokenKind.Sign ? null : withoutGenitive(key);
      const owned = bare ? node.next.get(bare) : undefined;
      if (owned)
        best = this.accept(scene, owned, first, index, key.length - (bare ?? '').length, mended, anyCase) ?? best;
      const next = node.next.get(key);
      if (next) {
        node = next;
        best = this.accept(scene, node, first, index, 0, mended, anyCase) ?? best;
        continue;
      }
      if (owned) break;
      const near = scene.scanned ? nearest(node, key) : null;
      if (!near) break;
      node = near.node;
      mended = true;
      best = this.accept(scene, node, first, index, 0, true, anyCase) ?? best;
    }
    return best;
  }

  private accept(
    scene: Scene,
    node: Node,
    first: number,
    last: number,
    suffix: number,
    mended: boolean,
    anyCase = false,
  ): Match | null {
    const start = scene.start(first);
    const end = scene.end(last);
    for (const term of node.terms) {
      if (term.exact && scene.text.slice(start, end - suffix) !== term.text) continue;
      // "PFAS" is no genitive of PFA.
      if (term.exact && suffix === 1 && scene.text[end - 1] === 'S') continue;
      if (!anyCase && !term.lower && !scene.isUpper(first) && !scene.isNumber(first) && !mended) continue;
      // "KL- og KKR-formandskabet": the hyphen hangs, the name is part of a longer word.
      if (scene.text[end] === '-' && /\s/.test(scene.text[end + 1] ?? ' ')) continue;
      if (term.word && (scene.opensSentence(first) || first === 0) && !isListed(scene, term, last + 1)) continue;
      return { term, start, end: suffix ? end : genitiveEnd(scene.text, end), first, last, mended };
    }
    return null;
  }
}

/** "Odder Kommune", "Lejre, Faxe og …" at the start of a sentence: what follows says that the word is a place here. */
function isListed(scene: Scene, { type }: Term, next: number): boolean {
  if (type !== 'municipality') return false;
  if (/^Kommunes?$/.test(scene.word(next))) return true;
  // "Skive ⇥ 22 pct.": the first cell of a table's row.
  if (scene.gap(next) === Gap.Blank && /\t|\s{3}/.test(scene.printedBefore(next))) return true;
  return (scene.isSign(next, ',') || scene.word(next) === 'og') && scene.isUpper(next + 1);
}

function keyOf(scene: Scene, index: number): string {
  return plainSign(scene.lower(index));
}

/** All apostrophes are one. */
function plainSign(key: string): string {
  return key.length === 1 && isApostrophe(key.charCodeAt(0)) ? "'" : key;
}

/** "Movias" → "movia"; null when there is no genitive to take away. */
function withoutGenitive(key: string): string | null {
  return key.length > 2 && key.endsWith('s') ? key.slice(0, -1) : null;
}

function genitiveOf(clean: string | null, known: ReadonlyMap<string, Node>): string | null {
  return clean && known.has(clean) ? clean : null;
}

/** Takes in "'s", "’s", "’" after s, also doubled by a scanner. */
export function genitiveEnd(text: string, end: number): number {
  let at = end;
  while (at < end + 2 && isApostrophe(text.charCodeAt(at))) at++;
  if (at === end) return end;
  if (text[at] === 's' && !/[\p{L}\d]/u.test(text[at + 1] ?? '')) return at + 1;
  return /s/i.test(text[end - 1] ?? '') && !/[\p{L}\d]/u.test(text[at] ?? '') ? at : end;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2018 || code === 0xb4 || code === 0x60;
}

/** The child that a damaged word stands for, genitive or not. */
function nearest(node: Node, key: string): { node: Node } | null {
  if (key.length < 3) return null;
  let best: Node | null = null;
  let least = key.length < 6 ? 2 : 5;
  const forms = key.endsWith('s') ? [key, key.slice(0, -1)] : [key];
  for (const [clean, child] of node.next) {
    for (const form of forms) {
      const distance = scanDistance(form, clean, least);
      if (distance !== null && distance < least) {
        best = child;
        least = distance;
      }
    }
  }
  return best ? { node: best } : null;
}
