/**
 * Of all the names that the corpus knows, those that can make a difference to one text: the ones it may print, and whether
 * a surname that it has is one person's or several's. A text is read the same with these as with all, and must be read
 * again only when they have changed.
 */
import { hashText } from '../text/hash-text.ts';
import type { KnownPerson } from './known-names.ts';
import type { SettledNames } from './settle-known-names.ts';

export interface ChosenNames extends SettledNames {
  /** The same where the same text would be read the same; "" where no name makes a difference. */
  readonly digest: string;
  /** The same of the companies alone. */
  readonly companiesDigest: string;
}

/** What of a text is known beside its traits. */
export interface ChoiceContext {
  /** Only a damaged letter is read by what its bearer was seen with: a clean text need not be read again for that. */
  readonly clean?: boolean;
  /** Bare names of companies with the full ones that the text itself prints: the corpus adds nothing to them. */
  readonly own?: readonly (readonly [bare: string, full: string])[];
}

export type ChooseNames = (traits: Uint32Array, context?: ChoiceContext) => ChosenNames;

const CAPITALISED = /\p{Lu}[\p{L}’'.-]*(?:[ \t]{1,3}\p{Lu}[\p{L}’'.-]*)*/uy;
/** Words between which a name may leave out others ("Ken Max Magelund"). */
const REACH = 3;

const surnameTrait = (surname: string): number => hashText(` ${surname}`);
/** As the roster looks for a name of which one word is damaged: by the other, and its first letter. */
const pairTraits = (given: string, surname: string): [number, number] => [
  hashText(`${given} ${surname.charAt(0)}-`),
  hashText(`-${given.charAt(0)} ${surname}`),
];

/** What of a text decides which names matter to it: hashes of its capitalised words and of their pairs, ascending. */
export function nameTraits(text: string): Uint32Array<ArrayBuffer> {
  const traits = new Set<number>();
  // The same names stand in a text again and again.
  for (const run of capitalisedIn(text)) {
    const words = run.toLowerCase().split(/[ \t]+/);
    for (const [at, given] of words.entries()) {
      for (const surname of formsOf(given)) traits.add(surnameTrait(surname));
      for (const last of words.slice(at + 1, at + 1 + REACH)) {
        for (const surname of formsOf(last)) for (const trait of pairTraits(given, surname)) traits.add(trait);
      }
    }
  }
  return Uint32Array.from(traits).sort();
}

/** Runs of capitalised words, each once. That a character is no capital is told by its code: a pattern asks that of each in turn. */
function capitalisedIn(text: string): Set<string> {
  const runs = new Set<string>();
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < FIRST_CAPITAL || (code > LAST_CAPITAL && code < FIRST_OTHER)) continue;
    CAPITALISED.lastIndex = at;
    const [run] = CAPITALISED.exec(text) ?? [];
    if (run === undefined) continue;
    runs.add(run);
    at += run.length - 1;
  }
  return runs;
}

const [FIRST_CAPITAL, LAST_CAPITAL] = [65, 90];
/** Of the capitals beyond those of English. */
const FIRST_OTHER = 0xc0;

/** As printed, and without a genitive s. */
const formsOf = (word: string): string[] => (word.endsWith('s') ? [word, word.slice(0, -1)] : [word]);

interface Spelling {
  readonly spelling: string;
  readonly name: string;
}

export function nameChooser(settled: SettledNames): ChooseNames {
  const byPair = new Map<number, Spelling[]>();
  const bySurname = new Map<number, Spelling[]>();
  for (const [spelling, name] of settled.names) {
    const words = spelling.toLowerCase().split(' ');
    const [given = '', surname = ''] = [words[0], words.at(-1)];
    const entry = { spelling, name };
    for (const trait of pairTraits(given, surname)) put(byPair, trait, entry);
    const bearers = bySurname.get(surnameTrait(surname)) ?? [];
    // Two persons are as good as many: the surname alone is then nobody's.
    if (!bearers.some((other) => other.name === name) && bearers.length < 2) bearers.push(entry);
    bySurname.set(surnameTrait(surname), bearers);
  }
  const byFirstWord = new Map<number, Spelling[]>();
  for (const [spelling, name] of settled.companies) {
    put(byFirstWord, surnameTrait(spelling.toLowerCase().split(' ')[0] ?? ''), { spelling, name });
  }
  const digests = new Map<string, number>();
  const digestOf = ({ spelling, name }: Spelling): number => {
    const known = digests.get(spelling) ?? hashText(`${spelling}|${name}|${JSON.stringify(settled.sightings(name))}`);
    digests.set(spelling, known);
    return known;
  };
  return (traits, { clean = false, own = [] } = {}) => {
    const names = new Map<string, string>();
    const companies = new Map<string, string>();
    const marks = new Set<string>();
    const companyMarks = new Set<string>();
    const printed = new Set(own.map(([bare]) => bare));
    const markOf = (entry: Spelling): string =>
      clean ? `${entry.spelling}|${entry.name}` : `${entry.spelling}|${digestOf(entry)}`;
    for (const trait of traits) {
      for (const entry of byPair.get(trait) ?? []) {
        names.set(entry.spelling, entry.name);
        marks.add(markOf(entry));
      }
      for (const { spelling, name } of byFirstWord.get(trait) ?? []) {
        companies.set(spelling, name);
        if (!printed.has(spelling)) companyMarks.add(`company|${spelling}|${name}`);
      }
      const bearers = bySurname.get(trait) ?? [];
      for (const entry of bearers) {
        names.set(entry.spelling, entry.name);
        if (bearers.length === 1) marks.add(markOf(entry));
      }
      if (bearers.length > 1) marks.add(`several|${trait}`);
    }
    const companiesDigest = digestAll(companyMarks);
    return {
      names,
      companies,
      sightings: (name): readonly KnownPerson[] => settled.sightings(name),
      companiesDigest,
      digest: marks.size + companyMarks.size === 0 ? '' : `${digestAll(marks)}-${companiesDigest}`,
    };
  };
}

/** 64 bits, whatever the order; "" of none. */
function digestAll(marks: ReadonlySet<string>): string {
  if (marks.size === 0) return '';
  const sorted = [...marks].sort().join('\n');
  return `${hashText(sorted).toString(16)}${hashText(`${sorted.length}${sorted}`).toString(16)}`;
}

function put(map: Map<number, Spelling[]>, key: number, entry: Spelling): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}
