/** Which characters are letters, told from their codes: the steps that look at every character cannot ask a pattern. */

const LETTER = /\p{L}/u;

/** One code unit; halves of surrogate pairs are none. */
export function isLetterCode(code: number): boolean {
  if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122;
  if (code < 0x250)
    return (code >= 0xc0 && code !== 0xd7 && code !== 0xf7) || code === 0xaa || code === 0xb5 || code === 0xba;
  // Dashes, dots and quotation marks.
  if (code >= 0x2000 && code < 0x2070) return false;
  return LETTER.test(String.fromCharCode(code));
}

export const isDigitCode = (code: number): boolean => code >= 48 && code <= 57;
