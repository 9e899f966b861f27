/**
 * The words that a compound may be made of, whatever the corpus holds: the Danish lexicon and nouns of local government,
 * without what looks like a word inside others (prefixes, endings, parts of place names). The same word is taken apart
 * the same way in every corpus, so that an item's terms never depend on what else is kept.
 *
 * Kept as hashes of their stems, ascending: a woken worker needs them within a millisecond.
 * `npm run compound-keys` writes them anew from the lists.
 */
import keys from './compound-keys.json' with { type: 'json' };
import { hashText } from './hash-text.ts';
import { unpackKeys } from './unpack-keys.ts';

let hashes: Uint32Array | null = null;

export function isCompoundPart(stem: string): boolean {
  hashes ??= unpackKeys(keys.packed);
  const wanted = hashText(stem);
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hashes[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return hashes[low] === wanted;
}
