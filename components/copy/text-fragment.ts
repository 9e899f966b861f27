/** A link that the browser opens at the quoted words (the text fragment of the WICG's draft: `#:~:text=first,last`). */

/** Words at either end of a long quote: a quote over several paragraphs is found by its ends only. */
const END_WORDS = 6;

/** The address with the fragment; as it is where the quote has no words. */
export function linkToQuote(address: string, quote: string): string {
  const words = quote.replace(/…/g, ' ').split(/\s+/).filter(Boolean);
  if (words.length === 0) return address;
  const ends =
    words.length <= END_WORDS * 2
      ? [words.join(' ')]
      : [words.slice(0, END_WORDS).join(' '), words.slice(-END_WORDS).join(' ')];
  const bare = address.replace(/:~:.*$/s, '');
  return `${bare}${bare.includes('#') ? '' : '#'}:~:text=${ends.map(encode).join(',')}`;
}

function encode(words: string): string {
  return encodeURIComponent(words).replace(/-/g, '%2D');
}
