/**
 * The words a scanned text is mended by, as a tree of letters. Built once, at the first scanned document, from the
 * lists in words.json (front-coded: a digit-like character tells how many letters are kept from the word before).
 */
import words from './words.json' with { type: 'json' };

/** A tree in arrays: node 0 is the root; children of a node are a chain of siblings. */
export interface Lexicon {
  readonly letter: Uint16Array;
  readonly child: Int32Array;
  readonly sibling: Int32Array;
  /** How common the word is that ends here, as a natural logarithm; 0 where none ends. */
  readonly weight: Float32Array;
  /** Forms without æ, ø, å that are words themselves and rather meant than their look-alikes. */
  readonly stays: ReadonlySet<string>;
  /** Words that stand in the tree as printed, yet are rather meant as their look-alikes with æ, ø, å ("made"). */
  readonly moves: ReadonlySet<string>;
  /** Names that begin with æ, ø or å. */
  readonly proper: ReadonlySet<string>;
}

/** The words of a front-coded list, in its order. */
export function unpackWords(packed: string): string[] {
  const list: string[] = [];
  let word = '';
  for (const [, kept, rest] of packed.matchAll(/([0-O])([^0-O]+)/g)) {
    word = word.slice(0, (kept?.charCodeAt(0) ?? 48) - 48) + (rest ?? '');
    list.push(word);
  }
  return list;
}

export function buildLexicon(
  bands: readonly (readonly [weight: number, list: readonly string[]])[],
  sets: Readonly<Record<'stays' | 'moves' | 'proper', Iterable<string>>>,
): Lexicon {
  const size = 1 + bands.reduce((sum, [, list]) => sum + list.reduce((letters, word) => letters + word.length, 0), 0);
  const letter = new Uint16Array(size);
  const child = new Int32Array(size);
  const sibling = new Int32Array(size);
  const weight = new Float32Array(size);
  let used = 1;
  for (const [strength, list] of bands) {
    for (const word of list) {
      let node = 0;
      for (let at = 0; at < word.length; at++) {
        const code = word.charCodeAt(at);
        let next = child[node] ?? 0;
        while (next && letter[next] !== code) next = sibling[next] ?? 0;
        if (!next) {
          next = used++;
          letter[next] = code;
          sibling[next] = child[node] ?? 0;
          child[node] = next;
        }
        node = next;
      }
      weight[node] = Math.max(weight[node] ?? 0, strength);
    }
  }
  return {
    letter,
    child,
    sibling,
    weight,
    stays: new Set(sets.stays),
    moves: new Set(sets.moves),
    proper: new Set(sets.proper),
  };
}

let loaded: Lexicon | null = null;

/** The Danish words; built at the first call, some milliseconds. */
export function danishLexicon(): Lexicon {
  loaded ??= buildLexicon(
    words.bands.map(({ weight, packed }) => [weight, unpackWords(packed)] as const),
    { stays: unpackWords(words.stays), moves: unpackWords(words.moves), proper: unpackWords(words.proper) },
  );
  return loaded;
}

export function childOf(lexicon: Lexicon, node: number, code: number): number {
  let next = lexicon.child[node] ?? 0;
  while (next && lexicon.letter[next] !== code) next = lexicon.sibling[next] ?? 0;
  return next;
}
