/**
 * What scanning does to a text, at stated rates: Danish letters that the machine does not know, letters taken for
 * others, blanks within words. Not the confusions that the mender was made from, but those of scanners in general.
 */
import { type DamagedText, damageText, type Replacement, seededRandom } from './damaged-text.ts';

export interface ScanDamage {
  readonly name: string;
  /** Share of æ, ø, å and § that are lost. */
  readonly danish: number;
  /** Share of other letters that are taken for another. */
  readonly letters: number;
  /** Share of words in which a blank is put. */
  readonly blanks: number;
}

export const SCANS: readonly ScanDamage[] = [
  { name: 'scan, light', danish: 0.2, letters: 0.002, blanks: 0.001 },
  { name: 'scan, medium', danish: 0.6, letters: 0.005, blanks: 0.003 },
  { name: 'scan, no Danish letters', danish: 1, letters: 0.002, blanks: 0.001 },
  { name: 'scan, bad', danish: 0.9, letters: 0.012, blanks: 0.006 },
];

const DANISH: Readonly<Record<string, readonly string[]>> = {
  ø: ['o', 'o', 'o', 'g', '@', '¢', 'e', '0', '6'],
  æ: ['ae', 'ae', 'a', 'ee', 'z', 'e'],
  å: ['a', 'a', 'a', 'á', '4', 'd'],
  Ø: ['0', 'O', '@', 'Q', 'J'],
  Æ: ['AE', 'E', 'A'],
  Å: ['A', 'A', 'Á'],
  '§': ['S', '8', '$', '5'],
};
const LETTERS: Readonly<Record<string, readonly string[]>> = {
  l: ['I', '1', 'i'],
  i: ['l', 'j'],
  e: ['c', 'o'],
  n: ['u', 'ri'],
  m: ['rn', 'nn'],
  h: ['b', 'li'],
  t: ['f', 'l'],
  g: ['q', '9'],
  c: ['e', 'o'],
  u: ['n', 'ii'],
  o: ['c', '0'],
  s: ['5', 'a'],
  d: ['cl', 'a'],
  b: ['h', '6'],
  r: ['t', 'i'],
  a: ['o', 'e'],
};

/** Deterministic: the same text, damage and seed give the same result. Digits and capitals other than Æ, Ø, Å stay. */
export function damageByScan(clean: string, { danish, letters, blanks }: ScanDamage, seed: number): DamagedText {
  const random = seededRandom(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const edits: Replacement[] = [];
  for (let at = 0; at < clean.length; at++) {
    const letter = clean[at] ?? '';
    const lost = DANISH[letter];
    if (lost) {
      if (random() < danish) edits.push({ start: at, end: at + 1, text: pick(lost) });
      continue;
    }
    const taken = LETTERS[letter];
    if (taken && random() < letters) edits.push({ start: at, end: at + 1, text: pick(taken) });
    // About one letter in six begins a word's middle.
    else if (/\p{Ll}\p{Ll}/u.test(clean.slice(at - 1, at + 1)) && random() < blanks / 6)
      edits.push({ start: at, end: at, text: ' ' });
  }
  return damageText(clean, edits);
}
