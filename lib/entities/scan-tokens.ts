/**
 * Words, numbers and signs with their places, in one pass and without cutting a single string: the recognisers look at
 * thousands of tokens and need the text of few.
 */

/** What a token is. `Upper` and `Lower` are words by their first letter. */
export const TokenKind = { Lower: 1, Upper: 2, Number: 3, Sign: 4 } as const;

/** What stands before a token. */
export const Gap = { None: 0, Blank: 1, Line: 2, Paragraph: 3 } as const;

export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  readonly gap: Uint8Array;
}

const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
const BLANK = 4;
const BREAK = 5;
const SIGN = 0;

const CLASSES = new Uint8Array(0x250);
for (let code = 0; code < CLASSES.length; code++) {
  const char = String.fromCharCode(code);
  if (code === 10) CLASSES[code] = BREAK;
  else if (code <= 32 || code === 0xa0) CLASSES[code] = BLANK;
  else if (code >= 48 && code <= 57) CLASSES[code] = DIGIT;
  else if (char.toLowerCase() !== char) CLASSES[code] = UPPER;
  else if (char.toUpperCase() !== char || code === 0xdf) CLASSES[code] = LOWER;
}

/** Typographic signs and symbols stand between 0x2000 and 0x2fff; beyond the table everything else counts as a letter. */
function classOf(code: number): number {
  if (code < CLASSES.length) return CLASSES[code] ?? SIGN;
  if (code >= 0x2000 && code < 0x3000) return code <= 0x200a || code === 0x202f ? BLANK : SIGN;
  return code === 0xfffd ? SIGN : LOWER;
}

const AT = 64;
const HYPHEN = 45;
const COMMA = 44;
const POINT = 46;

/**
 * A word may hold digits and inner hyphens ("EU-kontor", "C40", "Wedel-Brandt"); an "@" before a letter belongs to the
 * word (a scanned Ø, or an address that no name stands in), as does the apostrophe of "D’Amico". A number keeps its inner points and commas ("1.550.000").
 */
export function scanTokens(text: string): Tokens {
  let capacity = Math.max(16, text.length >> 2);
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let kind = new Uint8Array(capacity);
  let gap = new Uint8Array(capacity);
  let count = 0;
  let breaks = 0;
  let blank = false;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    let type = classOf(code);
    if (type === BLANK) {
      blank = true;
      at++;
      continue;
    }
    if (type === BREAK) {
      breaks++;
      at++;
      continue;
    }
    const from = at++;
    if (code === AT && at < text.length && isLetter(text.charCodeAt(at))) type = UPPER;
    if (type === LOWER || type === UPPER) at = wordEnd(text, at);
    else if (type === DIGIT) at = numberEnd(text, at);
    if (count === capacity) {
      capacity *= 2;
      start = grow(start, new Int32Array(capacity));
      end = grow(end, new Int32Array(capacity));
      kind = grow(kind, new Uint8Array(capacity));
      gap = grow(gap, new Uint8Array(capacity));
    }
    start[count] = from;
    end[count] = at;
    kind[count] =
      type === LOWER
        ? TokenKind.Lower
        : type === UPPER
          ? TokenKind.Upper
          : type === DIGIT
            ? TokenKind.Number
            : TokenKind.Sign;
    gap[count] = breaks > 1 ? Gap.Paragraph : breaks === 1 ? Gap.Line : blank ? Gap.Blank : Gap.None;
    count++;
    breaks = 0;
    blank = false;
  }
  return { text, count, start, end, kind, gap };
}

function isLetter(code: number): boolean {
  const type = classOf(code);
  return type === LOWER || type === UPPER;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** "D’Amico", "O'Brien": one capital before the apostrophe at `at`, another behind it. */
function isElision(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at - 1)) === UPPER && classOf(text.charCodeAt(at + 1)) === UPPER;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const type = classOf(code);
    if (type === LOWER || type === UPPER || type === DIGIT) at++;
    else if ((code === HYPHEN || code === AT) && at + 1 < text.length && isLetter(text.charCodeAt(at + 1))) at += 2;
    else if (at === from && isApostrophe(code) && isElision(text, at)) at += 2;
    else break;
  }
  return at;
}

function numberEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (classOf(code) === DIGIT) at++;
    else if ((code === POINT || code === COMMA) && classOf(text.charCodeAt(at + 1)) === DIGIT) at += 2;
    else break;
  }
  return at;
}

function grow<Store extends Int32Array | Uint8Array>(from: Store, to: Store): Store {
  to.set(from);
  return to;
}
