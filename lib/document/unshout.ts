/** A name in capitals as it is written in running text. */

const SMALL = /[a-zæøå]/;

/** All its letters are capitals, and there are some. */
export function isShouted(text: string): boolean {
  if (SMALL.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 5 && letters === letters.toUpperCase();
}

/** "TEKNIK- OG MILJØUDVALGET" → "Teknik- og Miljøudvalget". */
export function unshout(text: string): string {
  if (!isShouted(text)) return text;
  return text
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})(\p{L}*)/gu, (all, before: string, first: string, rest: string) =>
      ['og', 'for', 'i', 'af'].includes(first + rest) ? all : before + first.toUpperCase() + rest,
    );
}
