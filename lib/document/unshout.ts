/** A name in capitals as it is written in running text. */

/** "TEKNIK- OG MILJØUDVALGET" → "Teknik- og Miljøudvalget". */
export function unshout(text: string): string {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length < 5 || letters !== letters.toUpperCase()) return text;
  return text
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})(\p{L}*)/gu, (all, before: string, first: string, rest: string) =>
      ['og', 'for', 'i', 'af'].includes(first + rest) ? all : before + first.toUpperCase() + rest,
    );
}
