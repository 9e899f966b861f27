/**
 * Tells a scanned or misspelt name from a known one: "Kgbenhavns", "Hillerad", "Sjzelland" and "Lutken" stand for names
 * that lost their æ, ø, å, ä, ü; a pair is compared letter by letter along the errors that scanners really make.
 */

/** What a scanner makes of a letter (lower case). Observed in scanned minutes; longer readings first. */
const READINGS: Readonly<Record<string, readonly string[]>> = {
  ø: ['ea', 'oe', 'g', 'o', 'a', 'e', '@', '9', '0', '6', 'q', 'd', 'j', '&', 'ö', 'p'],
  æ: ['sze', 'zae', 'eae', 'eze', 'aze', 'ae', 'ee', 'ze', 'se', 'aa', 'oe', 'ea', 'a', 'e', 'z', 'ä'],
  å: ['aa', 'ao', 'a', 'd', 'é', 'á', 'â', 'à', 'ä', '4', 'e', 'o'],
  ä: ['ae', 'æ', 'a', 'é', 'e', 'å'],
  ö: ['oe', 'o', 'é', 'ø', 'g', '6'],
  ü: ['ue', 'ii', 'i', 'u', 'y', 'ti', 'ui', 'li'],
  é: ['e'],
  è: ['e'],
  ş: ['s'],
  ç: ['c'],
  ğ: ['g'],
  ı: ['i', 'l'],
  m: ['rn', 'nn'],
  n: ['ri'],
  l: ['i', '1', '|', '!'],
  i: ['l', '1', '|', 'j', '!'],
  o: ['0', 'c'],
  s: ['5'],
  b: ['6'],
  c: ['e'],
  h: ['b', 'li'],
  u: ['ii'],
  w: ['vv'],
  d: ['cl'],
  t: ['f'],
  f: ['t'],
};

const MILD = new Set(['æ', 'ø', 'å', 'ä', 'ö', 'ü', 'é', 'è', 'ş', 'ç', 'ğ', 'ı']);

/** How far a damaged word is from a clean one: 0 equal; lost Danish letters cost 1 each, other misreadings 2; else null. */
export function scanDistance(damaged: string, clean: string, limit = 6): number | null {
  if (damaged === clean) return 0;
  const difference = damaged.length - clean.length;
  if (difference > 3 || difference < -2 || damaged.length > 60) return null;
  return align(damaged, 0, clean, 0, limit);
}

function align(damaged: string, i: number, clean: string, j: number, budget: number): number | null {
  let at = i;
  let to = j;
  while (to < clean.length && damaged[at] === clean[to]) {
    if (MILD.has(clean[to] ?? '')) break;
    at++;
    to++;
  }
  if (to === clean.length) return at === damaged.length ? 0 : null;
  const letter = clean[to] ?? '';
  if (damaged[at] === letter) {
    const rest = align(damaged, at + 1, clean, to + 1, budget);
    if (rest !== null) return rest;
  }
  // "Danmarksdemokrateme": two letters run into one.
  if (letter === 'r' && damaged[at] === 'm' && clean[to + 1] === 'n' && budget > 1) {
    const rest = align(damaged, at + 1, clean, to + 2, budget - 2);
    if (rest !== null) return rest + 2;
  }
  const cost = MILD.has(letter) ? 1 : 2;
  // Scanners keep the shape of a capital: only Danish letters are lost at a word's beginning.
  if (budget < cost || (to === 0 && cost > 1)) return null;
  let best: number | null = null;
  for (const reading of READINGS[letter] ?? []) {
    if (!damaged.startsWith(reading, at)) continue;
    const rest = align(damaged, at + reading.length, clean, to + 1, budget - cost);
    if (rest !== null && (best === null || rest + cost < best)) best = rest + cost;
  }
  return best;
}

/**
 * A key that survives the errors above: the consonants that scanners leave alone, in order. Damaged and clean forms
 * of one name share it, so a lookup finds the few names worth comparing.
 */
export function skeleton(word: string): string {
  return word
    .toLowerCase()
    .replace(/rn|nn/g, 'm')
    .replace(/[^bkmnprtvxfw]/g, '')
    .replace(/[bw]/g, 'v')
    .replace(/[ft]/g, 't')
    .replace(/n/g, 'm')
    .replace(/v+/g, 'v')
    .replace(/m+/g, 'm');
}

function toBuckets(words: Iterable<string>): Map<string, string[]> {
  const buckets = new Map<string, string[]>();
  for (const word of words) {
    const key = skeleton(word);
    const bucket = buckets.get(key);
    if (!bucket) buckets.set(key, [word]);
    else if (!bucket.includes(word)) bucket.push(word);
  }
  return buckets;
}

/** Clean words by their skeletons, to look a damaged one up in. */
export class NameMender {
  private buckets: ReadonlyMap<string, readonly string[]> | null = null;

  /** @param words clean words; compared in lower case, returned as given. Gone through when one is first looked up. */
  constructor(private readonly words: Iterable<string>) {}

  /** The clean word that a damaged one most likely stands for; null when none comes near. */
  mend(damaged: string): string | null {
    const word = damaged.toLowerCase();
    this.buckets ??= toBuckets(this.words);
    let best: string | null = null;
    let least = word.length < 5 ? 2 : word.length < 9 ? 3 : 5;
    for (const clean of this.buckets.get(skeleton(word)) ?? []) {
      const distance = scanDistance(word, clean.toLowerCase(), least);
      if (distance !== null && distance < least) {
        best = clean;
        least = distance;
      }
    }
    return best;
  }
}
