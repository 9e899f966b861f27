/** From names as printed to full, mended ones: genitive off, lost letters back, short forms completed from the roster. */

import { findDamaged } from './damaged-names.ts';
import { GIVEN_NAMES, NAME_MENDER, PLACES, SURNAMES } from './facts.ts';
import type { KnownMatches } from './find-known.ts';
import type { NameFound } from './find-persons.ts';
import { genitiveEnd } from './gazetteer.ts';
import { isNamePart, isSpeechVerb, nicknameEnd } from './person-names.ts';
import { completePrinted, type PrintedNames, packPrinted } from './printed-names.ts';
import { restoreLetters } from './restore-letters.ts';
import type { Roster } from './roster.ts';
import { Gap } from './scan-tokens.ts';
import type { Scene } from './scene.ts';
import type { SettledNames } from './settle-known-names.ts';

export interface Person extends NameFound {
  readonly canonical: string;
}

export interface NamesFound {
  readonly persons: Person[];
  /** What was asked of the corpus' names, see printed-names.ts; null for a scan. */
  readonly printed: string | null;
}

export function completeNames(
  scene: Scene,
  names: readonly NameFound[],
  knownMatches: KnownMatches,
  settled: SettledNames,
): NamesFound {
  const mendedWords = new Map<string, string>();
  const printed: PrintedNames = {
    attending: (scene.scanned ? [] : (scene.document?.attendance ?? []))
      .map(({ name }) => name)
      .filter((name) => /^\p{Lu}/u.test(name)),
    names: names.map((name) => ({
      words: mendName(scene, name, mendedWords),
      member: Boolean(name.slot) && !isSubstituted(scene, name),
    })),
    scanned: scene.scanned,
  };
  const { full, roster, present } = completePrinted(printed, settled);
  const persons = names.flatMap((name, index) => {
    const canonical = full[index];
    return typeof canonical === 'string' ? [{ ...name, canonical }] : [];
  });
  const taken = tokensOf(persons);
  const mend = (first: number, last: number): string[] => mendName(scene, { first, last }, mendedWords);
  const damaged = scene.scanned ? findDamaged(scene, taken, knownMatches, roster, mend) : [];
  for (const index of tokensOf(damaged)) taken.add(index);
  const surnames = findSurnames(scene, persons, taken, knownMatches, present);
  const given = findGivenNames(scene, taken, knownMatches, present);
  return {
    persons: [...persons, ...damaged, ...surnames, ...given].sort((a, b) => a.start - b.start),
    printed: packPrinted(printed, full),
  };
}

/** "suppleant for Line Barfoed (Ø)": named in passing, so the spelling counts for less. */
function isSubstituted(scene: Scene, name: NameFound | undefined): boolean {
  return name !== undefined && scene.word(name.first - 1) === 'for';
}

/** The words of a printed name, letters put back, initials with their point. */
function mendName(
  scene: Scene,
  { first, last }: Pick<NameFound, 'first' | 'last'>,
  mended: Map<string, string>,
): string[] {
  const words: string[] = [];
  for (let index = first; index <= last; index++) {
    const behind = nicknameEnd(scene, index);
    if (behind > index) index = behind - 1;
    else if (scene.isSign(index, '.')) words.push(`${words.pop() ?? ''}.`);
    // "J.P.", "v.d." are one word.
    else if (scene.gap(index) === Gap.None && index > first) words.push((words.pop() ?? '') + scene.word(index));
    else if (!scene.scanned) words.push(scene.word(index).replace("'", '’'));
    else {
      const printed = scene.printed(index);
      const clean = mended.get(printed) ?? mendWord(printed.replace("'", '’'));
      mended.set(printed, clean);
      words.push(clean);
    }
  }
  return words;
}

/** "Sg" was "Sø": no name of two letters ends so. */
function mendWord(word: string): string {
  if (/^[B-DF-HJ-NP-TV]g$/.test(word)) return `${word.charAt(0)}ø`;
  if (GIVEN_NAMES.has(word) || SURNAMES.has(word) || word.length < 3) return word;
  if (word.includes('-')) return word.split('-').map(mendWord).join('-');
  const bare = word.endsWith('s') ? word.slice(0, -1) : word;
  if (GIVEN_NAMES.has(bare) || SURNAMES.has(bare)) return word;
  return NAME_MENDER.mend(word) ?? NAME_MENDER.mend(bare) ?? restoreLetters(word);
}

/** At the start of a sentence a surname may be any word: it must be a rare one, and do something. */
function isActing(scene: Scene, index: number): boolean {
  const verb = scene.word(index + 1);
  if (isSpeechVerb(verb)) return true;
  return (
    scene.end(index) - scene.start(index) > 4 &&
    !SURNAMES.has(scene.word(index)) &&
    /^(?:gjorde|gav|fik|tog|gik|kom|var|vil|kan|\p{Ll}{3,12}(?:ede|te))$/u.test(verb)
  );
}

function tokensOf(persons: readonly Person[]): Set<number> {
  const tokens = new Set<number>();
  for (const { first, last } of persons) for (let index = first; index <= last; index++) tokens.add(index);
  return tokens;
}

/** Words that are given names too and begin sentences. */
const ALSO_WORDS = /^(?:Hans|Maj|Mark|Dan|Alle|Storm|Bo|Ask|Sol|My|Per|Liv|Fri|Tage)$/;

/** "Anne spurgte til taksten": a given name alone that speaks, where the document names one who bears it. */
function findGivenNames(scene: Scene, taken: ReadonlySet<number>, known: KnownMatches, present: Roster): Person[] {
  const found: Person[] = [];
  let speaking = 0;
  const meant: Person[] = [];
  for (const index of scene.capitals) {
    const word = scene.word(index);
    if (taken.has(index) || known.at(index) || (meant.at(-1)?.last ?? -1) >= index) continue;
    const bare = word.endsWith('s') && !scene.traits(index).given ? word.slice(0, -1) : word;
    if (!(scene.traits(index).given || GIVEN_NAMES.has(bare))) continue;
    if (isNamePart(scene, index - 1, known)) continue;
    const canonical = present.findGiven(bare);
    if (!canonical) continue;
    const second = scene.word(index + 1);
    const isDouble = second !== '' && canonical.startsWith(`${word} ${second} `) && scene.gap(index + 1) === Gap.Blank;
    const last = isDouble ? index + 1 : index;
    if (!isDouble && (ALSO_WORDS.test(word) || isNamePart(scene, index + 1, known))) continue;
    const end = genitiveEnd(scene.text, scene.start(index) + bare.length);
    const person: Person = {
      first: index,
      last,
      start: scene.start(index),
      end: isDouble ? scene.end(last) : Math.max(scene.end(index), end),
      slot: null,
      canonical,
    };
    meant.push(person);
    if (!isSpeechVerb(scene.word(last + 1)) || scene.gap(last + 1) >= Gap.Paragraph) continue;
    speaking++;
    found.push(person);
  }
  // Minutes that call their members by given names do so throughout.
  return speaking >= INFORMAL ? meant : found;
}

/** So many given names that speak make minutes among friends. */
const INFORMAL = 4;

/** "anlægget i Idom", "ved Sevel", "Borbjerg Skole": surnames that the text uses as places too. */
function placesOf(scene: Scene, surnames: ReadonlySet<string>): ReadonlySet<string> {
  const places = new Set<string>();
  for (const index of scene.capitals) {
    const word = scene.word(index);
    if (!surnames.has(word)) continue;
    const before = scene.lower(index - 1);
    if (
      /^(?:i|omkring|nær|nord|syd|øst|vest)$/.test(before) ||
      (before === 'for' && /^(?:nord|syd|øst|vest)$/.test(scene.lower(index - 2)))
    )
      places.add(word);
    else if (!scene.isUpper(index - 1) && scene.traits(index + 1).closes && scene.gap(index + 1) === Gap.Blank)
      places.add(word);
  }
  return places;
}

/** Surnames alone, once the full name is known: "Wederking holdt oplæg". */
function findSurnames(
  scene: Scene,
  persons: readonly Person[],
  taken: ReadonlySet<number>,
  known: KnownMatches,
  present: Roster,
): Person[] {
  const surnames = new Set(persons.map(({ canonical }) => canonical.split(' ').at(-1) ?? ''));
  const places = placesOf(scene, surnames);
  const found: Person[] = [];
  for (const index of scene.capitals) {
    const word = scene.word(index);
    const bare = surnames.has(word) || !word.endsWith('s') ? word : word.slice(0, -1);
    if (!surnames.has(bare) || taken.has(index) || known.at(index) || GIVEN_NAMES.has(bare)) continue;
    if (scene.opensSentence(index) && !isActing(scene, index)) continue;
    // "i Vrå og Sindal": a surname that is a town's name must do something.
    if ((PLACES.has(bare) || places.has(bare)) && !isSpeechVerb(scene.word(index + 1)) && !scene.traits(index - 1).role)
      continue;
    if (isNamePart(scene, index - 1, known) || isNamePart(scene, index + 1, known)) continue;
    const canonical = present.findSurname(bare);
    if (!canonical) continue;
    const end = genitiveEnd(scene.text, scene.end(index));
    found.push({ first: index, last: index, start: scene.start(index), end, slot: null, canonical });
  }
  return found;
}
