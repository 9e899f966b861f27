/**
 * The words that a compound may be made of, whatever the corpus holds: the Danish lexicon and nouns of
 * local government, without what looks like a word
 * inside others (prefixes, endings, parts of place names). The same word is taken apart the same way in every corpus, so
 * that an item's terms never depend on what else is kept.
 */
import { unpackWords } from './lexicon.ts';
import moreWords from './more-compound-words.json' with { type: 'json' };
import noParts from './no-compound-parts.json' with { type: 'json' };
import { stemWord } from './stem.ts';
import words from './words.json' with { type: 'json' };

const SHORTEST_STEM = 4;
/** A stem that has lost more than this of its word ("godkendes" → "godk") is no word of its own. */
const MOST_LOST = 2;

let stems: ReadonlySet<string> | null = null;

/** Built at the first call, some milliseconds. */
export function isCompoundPart(stem: string): boolean {
  stems ??= readStems();
  return stems.has(stem);
}

function readStems(): ReadonlySet<string> {
  const excluded = new Set(noParts);
  const found = new Set(moreWords.map(stemWord));
  for (const { packed } of words.bands) {
    for (const word of unpackWords(packed)) {
      const stem = stemWord(word);
      if (stem.length >= SHORTEST_STEM && word.length - stem.length <= MOST_LOST && !excluded.has(stem))
        found.add(stem);
    }
  }
  return found;
}
