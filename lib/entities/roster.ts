/**
 * The persons a document may speak of, so that a short, damaged or misspelt name finds its full one: "Bjarke Hartkopf",
 * "Jesper Wirtzen", "Ken Max Magelund". Looked up by small buckets: the cost does not grow with the number of names.
 */
import { GIVEN_NAMES } from './facts.ts';
import { scanDistance, skeleton } from './mend-name.ts';

export interface RosterName {
  readonly name: string;
  readonly words: readonly string[];
  /** From other documents of the corpus, where the spelling was settled. */
  readonly known: boolean;
  /** Printed as a member's entry, not in passing. */
  readonly member: boolean;
}

/** So many names of one bucket are compared; hostile texts cannot ask for more. */
const BUCKET = 24;

export class Roster {
  private readonly byName = new Map<string, RosterName>();
  /** Surname or given name → the one name that has it; null for several. */
  private readonly single = new Map<string, string | null>();
  /** The first two words of longer names → the one name that begins so; null for several. */
  private readonly begins = new Map<string, string | null>();
  /** By one whole word and the other's first letter, and by what scanning leaves of all. */
  private readonly near = new Map<string, RosterName[]>();

  /** @param evidence `name`: the settled name that the spelling stands for, where it is another. */
  add(spelling: string, evidence: Omit<RosterName, 'words' | 'name'> & { readonly name?: string }): void {
    const words = spelling.split(' ');
    const before = this.byName.get(spelling);
    if (words.length < 2 || before?.known || (before && !evidence.known)) return;
    const entry: RosterName = { name: spelling, words, ...evidence };
    this.byName.set(spelling, entry);
    for (const key of nearKeys(words)) put(this.near, key, entry);
    if (words.length > 2) {
      const key = words.slice(0, 2).join(' ').toLowerCase();
      const other = this.begins.get(key);
      this.begins.set(key, other === undefined || other === entry.name ? entry.name : null);
    }
    for (const key of [`${(words[0] ?? '').toLowerCase()} `, ` ${(words.at(-1) ?? '').toLowerCase()}`]) {
      const other = this.single.get(key);
      this.single.set(key, other === undefined || other === entry.name ? entry.name : null);
    }
  }

  /** The full name meant by the words of a printed one; null when none or more than one fits. */
  find(words: readonly string[], scanned: boolean): string | null {
    if (words.length === 1) return this.findSingle(words[0] ?? '');
    const name = words.join(' ');
    const exact = this.byName.get(name);
    if (exact?.known) return exact.name;
    // "Knud Erik" for Knud Erik Ollerup: two given names of one whom the roll names in full.
    const [first = '', second = ''] = words;
    if (words.length === 2 && !exact?.member && GIVEN_NAMES.has(first) && GIVEN_NAMES.has(second)) {
      const full = this.begins.get(`${first} ${second}`.toLowerCase());
      if (full) return full;
    }
    const near = this.nearest(words, scanned, exact);
    if (near) return near.name;
    return exact?.name ?? null;
  }

  /** The one person of that surname. */
  findSurname(surname: string): string | null {
    return this.single.get(` ${surname.toLowerCase()}`) ?? null;
  }

  /** The one person of that given name. */
  findGiven(given: string): string | null {
    return this.single.get(`${given.toLowerCase()} `) ?? null;
  }

  private findSingle(word: string): string | null {
    return this.single.get(`${word.toLowerCase()} `) ?? this.findSurname(word);
  }

  private nearest(words: readonly string[], scanned: boolean, self: RosterName | undefined): RosterName | null {
    const candidates = new Set(nearKeys(words).flatMap((key) => this.near.get(key) ?? []));
    let best: RosterName | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const candidate of candidates) {
      if (candidate === self || candidate.name === self?.name) continue;
      const distance = nameDistance(words, candidate, scanned);
      // A member's own entry keeps its spelling against another of this document; the corpus may correct it.
      if (distance === null || (self?.member && !candidate.known)) continue;
      if (!candidate.known && !candidate.member && self && candidate.words.length <= words.length) continue;
      if (distance < least) {
        best = candidate;
        least = distance;
      } else if (distance === least && best?.name !== candidate.name)
        best = candidate.known && !best?.known ? candidate : best;
    }
    return best ?? null;
  }
}

/**
 * How far a printed name is from a full one: 0 the same, small for lost letters, one misspelt word or left-out middle
 * names; null when it is another name.
 */
export function nameDistance(printed: readonly string[], full: RosterName, scanned: boolean): number | null {
  const words = full.words;
  if (printed.length === words.length) {
    let sum = 0;
    let misspelt = 0;
    for (let index = 0; index < words.length; index++) {
      const one = (printed[index] ?? '').toLowerCase();
      const other = (words[index] ?? '').toLowerCase();
      if (one === other) continue;
      const lost = scanned ? scanDistance(one, other, 6) : null;
      if (lost !== null) sum += lost;
      else if (isSlip(one, other)) {
        misspelt++;
        sum += 4;
      } else return null;
    }
    return misspelt > 1 ? null : sum;
  }
  if (printed.length > words.length || printed.length < 2) return null;
  const first = pairDistance(printed[0] ?? '', words[0] ?? '', scanned);
  const last = pairDistance(printed.at(-1) ?? '', words.at(-1) ?? '', scanned);
  return first === null || last === null || first + last > 3 ? null : first + last + 5;
}

function pairDistance(one: string, other: string, scanned: boolean): number | null {
  if (one.toLowerCase() === other.toLowerCase()) return 0;
  return scanned ? scanDistance(one.toLowerCase(), other.toLowerCase(), 3) : null;
}

/** One letter more, less or other in a word of some length ("Ken" and "Kent", "Barfoed" and "Barfod"). */
export function isSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || Math.min(one.length, other.length) < 3 || one[0] !== other[0])
    return false;
  if (Math.max(one.length, other.length) < 5 && one.length === other.length) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const long = one.length >= other.length ? one : other;
  const short = long === one ? other : one;
  return long.slice(at + 1) === short.slice(long.length === short.length ? at + 1 : at);
}

function nearKeys(words: readonly string[]): string[] {
  const given = (words[0] ?? '').toLowerCase();
  const surname = (words.at(-1) ?? '').toLowerCase();
  return [
    `${given} ${surname.charAt(0)}-`,
    `-${given.charAt(0)} ${surname}`,
    words.map((word) => skeleton(word)).join(' '),
  ];
}

function put(map: Map<string, RosterName[]>, key: string, entry: RosterName): void {
  const bucket = map.get(key);
  if (!bucket) map.set(key, [entry]);
  else if (bucket.length < BUCKET) bucket.push(entry);
}
