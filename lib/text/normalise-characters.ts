/**
 * Brings the characters of a collected text to one form: composed letters, plain blanks and line ends, no invisible
 * characters. First step of the way, so that every later step may compare characters one by one.
 */
import type { Edit, MappedText } from './mapped-text.ts';

const PLAIN: Readonly<Record<string, string>> = {
  '\u00ad': '',
  '\u200b': '',
  '\u200c': '',
  '\u200d': '',
  '\u200e': '',
  '\u200f': '',
  '\u061c': '',
  '\u202a': '',
  '\u202b': '',
  '\u202c': '',
  '\u202d': '',
  '\u202e': '',
  '\u2060': '',
  '\u2066': '',
  '\u2067': '',
  '\u2068': '',
  '\u2069': '',
  '\ufeff': '',
  '\ufffe': '',
  '\t': ' ',
  '\u00a0': ' ',
  '\u1680': ' ',
  '\u202f': ' ',
  '\u205f': ' ',
  '\u3000': ' ',
  '\r': '\n',
  '\u000b': '\n',
  '\f': '\n',
  '\u0085': '\n',
  '\u2028': '\n',
  '\u2029': '\n',
  '\u2010': '-',
  '\u2011': '-',
  '\u00ac': '-',
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
};

const SPECIAL =
  /\r\n|[^\P{Cc}\n]|[\u00a0\u00ac\u00ad\u061c\u1680\u2000-\u2011\u2028-\u202f\u205f\u2060\u2066-\u2069\u3000\ufeff\ufffe\ufb00-\ufb04]|.[\u0300-\u036f]{1,8}/gu;

/** What needs no look, left out: sought first, for the pattern itself asks of every character what follows it. */
const SIGN =
  /[^\n -~\u00a1-\u00ab\u00ae-\u02ff\u0370-\u061b\u061d-\u167f\u1681-\u1fff\u2012-\u2027\u2030-\u205e\u2061-\u2065\u206a-\u2fff\u3001-\ufaff\ufb05-\ufefe\uff00-\ufffd]/g;
/** So far before an accent its letter begins. */
const LETTER = 2;

/** A soft hyphen right before a line end joins the word: the break goes with it. */
function joinsLines(text: string, at: number): number {
  let end = at + 1;
  while (text[end] === ' ' || text[end] === '\r') end++;
  return text[end] === '\n' ? end + 1 : at + 1;
}

export function normaliseCharacters(text: MappedText): MappedText {
  const edits: Edit[] = [];
  let done = 0;
  SIGN.lastIndex = 0;
  while (SIGN.test(text.text)) {
    SPECIAL.lastIndex = Math.max(done, SIGN.lastIndex - 1 - LETTER);
    const match = SPECIAL.exec(text.text);
    if (!match) break;
    const found = match[0];
    const start = match.index;
    let end = start + found.length;
    let plain: string;
    if (found === '\r\n') plain = '\n';
    else if (found === '\u00ad') {
      plain = '';
      end = joinsLines(text.text, start);
    } else if (found.length > 1) plain = found.normalize('NFC');
    else plain = PLAIN[found] ?? (found < ' ' ? '' : ' ');
    done = end;
    SIGN.lastIndex = end;
    if (plain !== found || end !== start + found.length) edits.push({ start, end, text: plain });
  }
  return text.edit(edits);
}
