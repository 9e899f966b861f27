/**
 * In scans: runs of capital words that no list knows as a name ("Annc-Grethe Wulff Friis"), but that stand close to a
 * person whom this document or the corpus names elsewhere.
 */
import type { Person } from './complete-names.ts';
import type { KnownMatches } from './find-known.ts';
import { genitiveEnd } from './gazetteer.ts';
import type { Roster } from './roster.ts';
import { Gap } from './scan-tokens.ts';
import type { Scene } from './scene.ts';

const MAX_WORDS = 5;

/** @param mend the words of tokens `first` … `last`, letters put back. */
export function findDamaged(
  scene: Scene,
  taken: ReadonlySet<number>,
  known: KnownMatches,
  roster: Roster,
  mend: (first: number, last: number) => string[],
): Person[] {
  const found: Person[] = [];
  const asked = new Map<string, string | null>();
  let behind = -1;
  for (const first of scene.capitals) {
    if (first <= behind || !isFree(scene, first, taken, known)) continue;
    let last = first;
    while (last - first < MAX_WORDS && scene.gap(last + 1) < Gap.Line && isFree(scene, last + 1, taken, known)) last++;
    behind = last;
    if (last === first || last - first >= MAX_WORDS) continue;
    const printed = scene.text.slice(scene.start(first), scene.end(last));
    let canonical = asked.get(printed);
    if (canonical === undefined) {
      const words = mend(first, last);
      canonical = roster.find(words, true) ?? roster.find(withoutGenitive(words), true);
      asked.set(printed, canonical);
    }
    if (!canonical) continue;
    const end = genitiveEnd(scene.text, scene.end(last));
    found.push({ first, last, start: scene.start(first), end, slot: null, canonical });
  }
  return found;
}

function isFree(scene: Scene, index: number, taken: ReadonlySet<number>, known: KnownMatches): boolean {
  return scene.isUpper(index) && !taken.has(index) && known.at(index)?.term.type !== 'organisation';
}

function withoutGenitive(words: readonly string[]): string[] {
  return [...words.slice(0, -1), (words.at(-1) ?? '').replace(/s$/, '')];
}
