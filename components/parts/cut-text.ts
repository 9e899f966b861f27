/** Cutting quotes: the words marked in them, and the first part of a long one. Document text stays text. */

/** A quote in three parts; `marked` is empty where the offsets do not fit the quote. */
export function cutAtMark(quote: string, start: number, end: number): readonly [string, string, string] {
  const fits = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= quote.length;
  if (!fits) return [quote, '', ''];
  return [quote.slice(0, start), quote.slice(start, end), quote.slice(end)];
}

/**
 * The first part of a text longer than `limit` characters, ended at a word; null where all of it is short enough (a
 * little above the limit is: nobody should have to press a button for two more words).
 */
export function shortenText(text: string, limit: number): string | null {
  if (text.length <= limit * 1.25) return null;
  const blank = text.lastIndexOf(' ', limit);
  const cut = text.slice(0, blank > limit / 2 ? blank : limit);
  return `${cut.replace(/[\s,;:–-]{1,5}$/, '')} …`;
}
