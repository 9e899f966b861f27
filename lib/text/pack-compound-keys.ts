/** From the lists of words to the keys that compound-words.ts is asked by. Not part of what is shipped. */
import { hashText } from './hash-text.ts';
import { unpackWords } from './lexicon.ts';
import moreWords from './more-compound-words.json' with { type: 'json' };
import noParts from './no-compound-parts.json' with { type: 'json' };
import { stemWord } from './stem.ts';
import { packKeys } from './unpack-keys.ts';
import words from './words.json' with { type: 'json' };

const SHORTEST_STEM = 4;
/** A stem that has lost more than this of its word ("godkendes" → "godk") is no word of its own. */
const MOST_LOST = 2;

export function packCompoundKeys(): string {
  const excluded = new Set(noParts);
  const stems = new Set(moreWords.map(stemWord));
  for (const { packed } of words.bands) {
    for (const word of unpackWords(packed)) {
      const stem = stemWord(word);
      if (stem.length >= SHORTEST_STEM && word.length - stem.length <= MOST_LOST && !excluded.has(stem))
        stems.add(stem);
    }
  }
  return packKeys(Uint32Array.from(stems, hashText).sort());
}
