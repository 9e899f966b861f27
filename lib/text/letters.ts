/** Which characters are letters, told from their codes: the steps that look at every character cannot ask a pattern. */

const LETTER = /\p{L}/u;

/** One code unit; halves of surrogate pairs are none. */
export function isLetterCode(code: number): boolean {
  if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122;
  if (code < 0x250)
    return (code >= 0xc0 && code !== 0xd7 && code !== 0xf7) || code === 0xaa || code === 0xb5 || code === 0xba;
  return LETTER.test(String.fromCharCode(code));
}

export const isDigitCode = (code: number): boolean => code >= 48 && code <= 57;

/** Calls back for every run of letters, in order: start and end. */
export function forEachWord(text: string, see: (start: number, end: number) => void): void {
  let start = -1;
  for (let at = 0; at < text.length; at++) {
    if (isLetterCode(text.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      see(start, at);
      start = -1;
    }
  }
  if (start >= 0) see(start, text.length);
}
