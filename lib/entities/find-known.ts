/** All known names in a text, longest first at each place: the ground that the recognisers of names build on. */
import { GAZETTEER } from './facts.ts';
import type { Match } from './gazetteer.ts';
import type { Scene } from './scene.ts';

export interface KnownMatches {
  readonly matches: readonly Match[];
  /** Match that covers a token, by token index. */
  at(index: number): Match | undefined;
}

export function findKnown(scene: Scene): KnownMatches {
  const mended = scene.scanned ? mendFirstWords(scene) : new Map<string, string>();
  const matches: Match[] = [];
  const byToken = new Map<number, Match>();
  let behind = 0;
  const starts = merge(scene.capitals, scene.compounds, numberedNames(scene));
  for (const index of starts) {
    if (index < behind) continue;
    const match = GAZETTEER.match(scene, index, mended);
    if (!match) continue;
    matches.push(match);
    for (let token = match.first; token <= match.last; token++) byToken.set(token, match);
    behind = match.last + 1;
  }
  return { matches, at: (index) => byToken.get(index) };
}

/** "3F" starts with a number. */
function numberedNames(scene: Scene): number[] {
  return scene.numbers.filter(
    (index) => scene.end(index) - scene.start(index) === 1 && scene.isUpper(index + 1) && scene.gap(index + 1) === 0,
  );
}

/** Sorted union of sorted lists. */
function merge(...lists: readonly (readonly number[])[]): number[] {
  return lists.flat().sort((a, b) => a - b);
}

/** Every distinct capital word of a scanned text that no name begins with, and the name's word it stands for. */
function mendFirstWords(scene: Scene): Map<string, string> {
  const mended = new Map<string, string>();
  const seen = new Set<string>();
  for (const index of scene.capitals) {
    const key = scene.lower(index);
    if (key.length < 4 || key.length > 40 || seen.has(key)) continue;
    seen.add(key);
    const clean = GAZETTEER.mend(key);
    if (clean) mended.set(key, clean);
  }
  return mended;
}
