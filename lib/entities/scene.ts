/** What every recogniser looks at: the mended text as tokens, and what is known of the document it stands in. */
import type { MeetingDocument, Reading } from '../document/model.ts';
import type { MappedText, Span } from '../text/mapped-text.ts';
import type { MentionType } from './model.ts';
import { Gap, scanTokens, TokenKind, type Tokens } from './scan-tokens.ts';
import type { WordMemory, WordTraits } from './word-traits.ts';

/** A mention as found, with offsets in the mended text. */
export interface Candidate {
  readonly type: MentionType;
  readonly start: number;
  readonly end: number;
  readonly canonical: string | null;
  readonly value?: number;
  readonly valueMax?: number;
  readonly currency?: string;
  readonly subject?: string;
  readonly iso?: string;
  readonly doubt?: string;
  /** Between two of the same length the higher one wins. */
  readonly weight?: number;
}

export class Scene {
  readonly text: string;
  readonly tokens: Tokens;
  readonly scanned: boolean;
  readonly document: MeetingDocument | null;
  /** ISO date of the document; null when it is unknown. */
  readonly date: string | null;
  /** Indices of the tokens of each kind that recognisers start from. */
  readonly capitals: number[] = [];
  readonly numbers: number[] = [];
  readonly openings: number[] = [];
  /** Long lower-case words that may name a body or an act, by their ending. */
  readonly compounds: number[] = [];
  /** "lov" and "bekendtgørelse" before "om" or "nr.", "lov(s)" after "barnets". */
  readonly acts: number[] = [];
  /** "million", "mia" and their like, for amounts written in words. */
  readonly scales: number[] = [];

  /** The words of the members' names as the roll has them; none of a scan. */
  readonly rollWords: ReadonlySet<string>;

  private readonly mended: MappedText;
  /** By token; null while nobody has asked. */
  private readonly words: (WordTraits | null)[];

  /** @param remembered words judged before, in other texts of the same run. */
  constructor(
    reading: Reading,
    private readonly remembered: WordMemory,
  ) {
    this.mended = reading.text;
    this.text = reading.text.text;
    this.tokens = scanTokens(this.text);
    this.scanned = reading.scanned;
    this.document = reading.document;
    this.date = reading.document?.date ?? firstDate(this.text);
    this.rollWords = new Set(
      reading.scanned ? [] : this.document?.attendance.flatMap(({ name }) => name.split(' ')).filter(isLongWord),
    );
    this.words = new Array<WordTraits | null>(this.tokens.count).fill(null);
    const { count, kind, start, end } = this.tokens;
    for (let index = 0; index < count; index++) {
      const type = kind[index];
      if (type === TokenKind.Upper) this.capitals.push(index);
      else if (type === TokenKind.Number) this.numbers.push(index);
      else if (type === TokenKind.Lower) {
        const to = end[index] ?? 0;
        const from = start[index] ?? 0;
        if (to - from >= LONG || (to - from >= 7 && endsLikeName(this.text, to))) this.compounds.push(index);
        if ((to - from === 3 || to - from === 4) && this.text.startsWith('lov', from)) this.acts.push(index);
        if (to - from === 14 && this.text.startsWith('bekendtgørelse', from)) this.acts.push(index);
        if (this.text.startsWith('tusind', from) && to - from === 6 && kind[index - 1] === TokenKind.Lower)
          this.scales.push(index);
        if (this.text.charCodeAt(from) === 109 && this.text.charCodeAt(from + 1) === 105 && to - from < 11) {
          if (kind[index - 1] === TokenKind.Lower) this.scales.push(index);
        }
      } else if (this.text.charCodeAt(start[index] ?? 0) === 40) this.openings.push(index);
    }
  }

  /** The token's text; empty beyond the ends. Of a word always the same string, which is looked up in sets all the quicker. */
  word(index: number): string {
    if (index < 0 || index >= this.tokens.count) return '';
    return this.isWord(index) ? this.traits(index).text : this.cut(index);
  }

  /** What the token's word looks like; judged once a distinct word. */
  traits(index: number): WordTraits {
    const asked = this.words[index];
    if (asked) return asked;
    if (index < 0 || index >= this.tokens.count) return this.remembered.judge('');
    const traits = this.remembered.judge(this.cut(index));
    this.words[index] = traits;
    return traits;
  }

  private isWord(index: number): boolean {
    const kind = this.tokens.kind[index];
    return kind === TokenKind.Lower || kind === TokenKind.Upper;
  }

  private cut(index: number): string {
    return this.text.slice(this.start(index), this.end(index));
  }

  /** The token as it stands in the source; broken over lines it comes mended. */
  printed(index: number): string {
    const { start, end } = this.mended.toSource({ start: this.start(index), end: this.end(index) });
    const text = this.mended.source.slice(start, end);
    return /\s/.test(text) ? this.word(index) : text;
  }

  /** What the source has between the token before and this one. */
  printedBefore(index: number): string {
    if (index <= 0) return '';
    const before = this.mended.toSource({ start: this.start(index - 1), end: this.end(index - 1) });
    const own = this.mended.toSource({ start: this.start(index), end: this.end(index) });
    return this.mended.source.slice(before.end, own.start);
  }

  /** A span of the source in the mended text. */
  spanOf(source: Span): Span {
    return this.mended.fromSource(source);
  }

  /** The first token that ends behind an offset of the mended text. */
  tokenAt(offset: number): number {
    let low = 0;
    let high = this.tokens.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.end(middle) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  lower(index: number): string {
    if (index < 0 || index >= this.tokens.count) return '';
    return this.isWord(index) ? this.traits(index).key : this.cut(index).toLowerCase();
  }

  start(index: number): number {
    return this.tokens.start[index] ?? this.text.length;
  }

  end(index: number): number {
    return this.tokens.end[index] ?? this.text.length;
  }

  kind(index: number): number {
    return index < 0 || index >= this.tokens.count ? 0 : (this.tokens.kind[index] ?? 0);
  }

  isUpper(index: number): boolean {
    return this.kind(index) === TokenKind.Upper;
  }

  isLower(index: number): boolean {
    return this.kind(index) === TokenKind.Lower;
  }

  isNumber(index: number): boolean {
    return this.kind(index) === TokenKind.Number;
  }

  /** Is the token this one sign? Compares a character, cuts nothing. */
  isSign(index: number, sign: string): boolean {
    return this.kind(index) === TokenKind.Sign && this.text.startsWith(sign, this.start(index));
  }

  /** What stands before the token (`Gap`); a paragraph break beyond the ends. */
  gap(index: number): number {
    return index <= 0 || index >= this.tokens.count ? Gap.Paragraph : (this.tokens.gap[index] ?? Gap.None);
  }

  /** First word of a sentence, a heading, a bullet or a line of a list, where a capital says nothing. */
  opensSentence(index: number): boolean {
    if (this.gap(index) === Gap.Paragraph) return true;
    const before = index - 1;
    // "3.6 Forsvarets udbygning": the first word of a numbered title.
    if (this.kind(before) === TokenKind.Number && this.opensLine(before)) return true;
    if (this.kind(before) !== TokenKind.Sign) return false;
    const sign = this.word(before);
    if (sign === '.') return !ABBREVIATIONS.has(this.lower(before - 1)) || this.gap(index) >= Gap.Line;
    return '?!:•*·”"»'.includes(sign) || ('–-—'.includes(sign) && this.gap(before) >= Gap.Line);
  }

  /** Joined to the token before by a blank, or by the end of a line that was full. */
  goesOn(index: number): boolean {
    const gap = this.gap(index);
    if (gap !== Gap.Line) return gap === Gap.Blank;
    const end = this.end(index - 1);
    return end > FULL_LINE && !this.text.slice(end - FULL_LINE, end).includes('\n');
  }

  /** First token of a line. */
  opensLine(index: number): boolean {
    return this.gap(index) >= Gap.Line;
  }
}

const isLongWord = (word: string): boolean => word.length > 2 && /^\p{Lu}\p{Ll}/u.test(word);

/** Words of this length are few: "fælleskommunale sekretariat" is looked for among them. */
const LONG = 15;

/** A line of this length was broken by the page's width, not by its writer. */
const FULL_LINE = 40;

const ABBREVIATIONS = new Set(
  'ca jf fx bl pkt nr kl pr vedr hhv inkl ekskl mfl evt st stk d kr mio mia s dr hr afd sml ang'.split(' '),
);

/** The first full date of a text whose meeting was not read. */
function firstDate(text: string): string | null {
  const head = text.slice(0, 2000);
  const match = head.match(/\b(\d{1,2})[-./](\d{1,2})[-./](20\d\d)\b/);
  if (match) return `${match[3]}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}`;
  const year = head.match(/\d{1,2}\. \p{Ll}{3,9} (20\d\d)/u)?.[1];
  return year ? `${year}-06-30` : null;
}

/** -en, -et, -ens, -ets, -ne, -iat, -kab: endings of bodies and acts. */
function endsLikeName(text: string, to: number): boolean {
  const last = text.charCodeAt(to - 1);
  const before = text.charCodeAt(to - 2);
  if (last === 115) return before === 110 || before === 116; // -ns, -ts
  if (last === 110) return before === 101; // -en
  if (last === 116) return before === 101 || before === 97; // -et, -at
  return last === 100 && before === 229; // -råd
}
