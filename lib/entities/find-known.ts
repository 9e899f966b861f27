/** All known names in a text, longest first at each place: the ground that the recognisers of names build on. */
import { GAZETTEER } from './facts.ts';
import type { Match } from './gazetteer.ts';
import { Gap } from './scan-tokens.ts';
import type { Scene } from './scene.ts';

export interface KnownMatches {
  readonly matches: readonly Match[];
  /** Match that covers a token, by token index. */
  at(index: number): Match | undefined;
}

export function findKnown(scene: Scene): KnownMatches {
  const mended = scene.scanned ? mendFirstWords(scene) : new Map<string, string>();
  const matches: Match[] = [];
  const covering = new Int32Array(scene.tokens.count);
  let behind = 0;
  const starts = merge(scene.capitals, scene.compounds, numberedNames(scene));
  for (const index of starts) {
    if (index < behind) continue;
    const match = GAZETTEER.match(scene, index, mended);
    if (!match) continue;
    matches.push(match);
    covering.fill(matches.length, match.first, match.last + 1);
    behind = match.last + 1;
  }
  return { matches, at: (index) => matches[(covering[index] ?? 0) - 1] };
}

/** "3F" starts with a number; "1813" is one, after a word that goes with a body. */
function numberedNames(scene: Scene): number[] {
  return scene.numbers.filter((index) => {
    const length = scene.end(index) - scene.start(index);
    if (length === 1) return scene.isUpper(index + 1) && scene.gap(index + 1) === Gap.None;
    return (
      length === 4 &&
      /^(?:med|til|fra|hos|via|ringe|akuttelefonen)$/i.test(scene.word(index - 1)) &&
      GAZETTEER.has(scene.word(index))
    );
  });
}

/** All of the lists, ascending. */
function merge(...lists: readonly (readonly number[])[]): Uint32Array {
  return Uint32Array.from(lists.flat()).sort();
}

/** Every distinct capital word of a scanned text that no name begins with, and the name's word it stands for. */
function mendFirstWords(scene: Scene): Map<string, string> {
  const mended = new Map<string, string>();
  const seen = new Set<string>();
  for (const index of [...scene.capitals, ...scene.compounds]) {
    const { key } = scene.traits(index);
    if (key.length < 4 || key.length > 40 || seen.has(key)) continue;
    seen.add(key);
    const clean = GAZETTEER.mend(key);
    if (clean) mended.set(key, clean);
  }
  return mended;
}
