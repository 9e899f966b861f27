/**
 * The spellings of one person over the corpus become one name: clean documents before scans, an entry of one's own
 * before a mention in passing, the fuller name before the shorter.
 */

import type { KnownNames, KnownPerson } from './known-names.ts';
import { scanDistance } from './mend-name.ts';
import { Roster } from './roster.ts';

export interface SettledNames {
  /** Every spelling → the settled name. */
  readonly names: ReadonlyMap<string, string>;
  /** Bare names of the corpus' companies → full ones. */
  readonly companies: ReadonlyMap<string, string>;
  /** All sightings of a settled name. */
  sightings(name: string): readonly KnownPerson[];
}

const NOBODY: readonly KnownPerson[] = [];
const NO_COMPANIES: ReadonlyMap<string, string> = new Map();

export function settleKnownNames(known: KnownNames | undefined): SettledNames {
  const names = new Map<string, string>();
  const seen = new Map<string, KnownPerson[]>();
  const roster = new Roster();
  const byTrust = [...(known?.persons ?? [])].sort(([, a], [, b]) => trust(b) - trust(a));
  for (const [name, sightings] of byTrust) {
    const words = name.split(' ');
    const near = roster.find(words, isScanned(sightings));
    const one = near !== null && mayBeOne(sightings, seen.get(near) ?? NOBODY);
    if (one && isBetterSpelling(words, sightings, near, seen.get(near) ?? NOBODY)) {
      rename(near, name, names, seen);
      roster.add(name, { known: true, member: true });
    }
    const settled = one ? (names.get(near) ?? near) : name;
    names.set(name, settled);
    if (settled === name) roster.add(name, { known: true, member: true });
    const list = seen.get(settled);
    if (list) list.push(...sightings);
    else seen.set(settled, [...sightings]);
  }
  return { names, companies: known?.companies ?? NO_COMPANIES, sightings: (name) => seen.get(name) ?? NOBODY };
}

/**
 * A member's own entry beats a clean mention in passing, unless scanning explains the difference: "Line Barfod" in her
 * entry, "Barfoed" where another stands in for her.
 */
function isBetterSpelling(
  words: readonly string[],
  one: readonly KnownPerson[],
  near: string,
  other: readonly KnownPerson[],
): boolean {
  if (
    words.length !== near.split(' ').length ||
    !isScanned(one) ||
    !other.every(({ passing }) => passing) ||
    one.every(({ passing }) => passing)
  )
    return false;
  return words.some(
    (word, index) => scanDistance(word.toLowerCase(), (near.split(' ')[index] ?? '').toLowerCase()) === null,
  );
}

function rename(from: string, to: string, names: Map<string, string>, seen: Map<string, KnownPerson[]>): void {
  for (const [spelling, settled] of names) if (settled === from) names.set(spelling, to);
  seen.set(to, seen.get(from) ?? []);
  seen.delete(from);
}

function isScanned(sightings: readonly KnownPerson[]): boolean {
  return sightings.every(({ scanned }) => scanned);
}

function trust(sightings: readonly KnownPerson[]): number {
  return sightings.reduce((sum, { scanned, passing }) => sum + (scanned ? 1 : 100) * (passing ? 1 : 10), 0);
}

/** Two spellings with different municipalities, or parties at the same date, are two persons. */
function mayBeOne(one: readonly KnownPerson[], other: readonly KnownPerson[]): boolean {
  const differ = (field: 'municipality' | 'party'): boolean => {
    const values = one.flatMap((sighting) => sighting[field] ?? []);
    const others = other.flatMap((sighting) => sighting[field] ?? []);
    return values.length > 0 && others.length > 0 && !values.some((value) => others.includes(value));
  };
  return !differ('municipality') || !differ('party');
}
