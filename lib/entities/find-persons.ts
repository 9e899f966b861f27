/**
 * Persons: the name before a party's letter, names that begin with a given name, names after a role or before a verb of
 * speech, the rest of a list of names. What a name is in full is settled by `complete-names.ts`.
 */
import type { KnownMatches } from './find-known.ts';
import { genitiveEnd } from './gazetteer.ts';
import type { PartySlot } from './party-slots.ts';
import { isInitial, isNamePart, isSpeechVerb, nameEnd, nameStart } from './person-names.ts';
import { findNamedMembers, findRollNames } from './roll-names.ts';
import { Gap } from './scan-tokens.ts';
import type { Scene } from './scene.ts';

/** A name as printed: tokens `first` … `last`. */
export interface NameFound {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly slot: PartySlot | null;
}

export function findNames(scene: Scene, known: KnownMatches, slots: readonly PartySlot[]): NameFound[] {
  const taken = new Set<number>();
  const found: NameFound[] = [];
  const add = (first: number, end: number, slot: PartySlot | null): void => {
    for (let index = first; index < end; index++) if (taken.has(index)) return;
    for (let index = first; index < end; index++) taken.add(index);
    found.push({
      first,
      last: end - 1,
      start: scene.start(first),
      end: genitiveEnd(scene.text, scene.end(end - 1)),
      slot,
    });
  };
  for (const { first, last, slot } of findRollNames(scene, slots)) add(first, last + 1, slot);
  for (const slot of slots) {
    const start = nameStart(scene, slot.nameEnd, known);
    const first = slot.nameEnd - start > 2 && opensBeforeName(scene, start) ? start + 1 : start;
    if (isSlotName(scene, first, slot.nameEnd) && !isTitle(scene, first)) add(first, slot.nameEnd, slot);
  }
  const members = scene.scanned ? [] : (scene.document?.attendance ?? []).map(({ name }) => name);
  for (const { first, end } of findNamedMembers(scene, members)) add(first, end, null);
  for (const index of scene.capitals) {
    if (taken.has(index)) continue;
    if (isInitial(scene, index)) addInitialled(scene, index, known, add);
    if (taken.has(index) || !isNamePart(scene, index, known)) continue;
    if (
      scene.isUpper(index - 1) &&
      scene.gap(index) === Gap.Blank &&
      isNamePart(scene, index - 1, known) &&
      !taken.has(index - 1) &&
      scene.traits(index - 1).given
    )
      continue;
    if (opensBeforeName(scene, index)) continue;
    const end = nameEnd(scene, index, known);
    if (STREET.test(scene.word(end)) && scene.gap(end) === Gap.Blank) continue;
    if (end - index >= 2 ? isName(scene, known, index, end) : isLoneName(scene, index)) add(index, end, null);
  }
  extendLists(scene, known, found, taken, add);
  return found.sort((a, b) => a.start - b.start);
}

/** "Niels Bohrs Vej", "Frederik IX's Plads": somebody's street. */
const STREET = /^(?:Vej|Alle|Allé|Plads|Gade|Vænge|Boulevard|Stræde|Torv|Bro|Park|Sti|Passage|Kaj|Have|Skole|Minde)$/;

/** "Ejeren Olav de Linde": a capital that only the sentence gave, before a given name. */
function opensBeforeName(scene: Scene, index: number): boolean {
  return (
    !scene.traits(index).given &&
    scene.opensSentence(index) &&
    scene.traits(index + 1).given &&
    scene.gap(index + 1) === Gap.Blank
  );
}

/** A letter in brackets names a party only behind a person: two words, or a known given name. */
function isSlotName(scene: Scene, first: number, end: number): boolean {
  return end - first >= 2 || (end - first === 1 && scene.traits(first).given);
}

/** "4 (Åben) Anlægsregnskab for Ny Svømmehal (B)": the letter behind the numbered title of an item says its kind. */
function isTitle(scene: Scene, first: number): boolean {
  if (scene.traits(first).given) return false;
  let opening = first;
  while (opening > first - 16 && !scene.opensLine(opening)) opening--;
  return opening < first && scene.isNumber(opening);
}

/** "advokat H.C. Juhl-Thøgersen": a name that begins with initials wants a role before it or a verb behind it. */
function addInitialled(
  scene: Scene,
  index: number,
  known: KnownMatches,
  add: (first: number, end: number, slot: null) => void,
): void {
  if (known.at(index) || (isInitial(scene, index - 2) && scene.gap(index) < Gap.Line)) return;
  let body = index;
  while (body < index + 6 && isInitial(scene, body)) body += 2;
  if (!isNamePart(scene, body, known) || scene.gap(body) >= Gap.Line) return;
  const end = nameEnd(scene, body, known);
  const acts = isSpeechVerb(scene.word(end)) && scene.gap(end) < Gap.Paragraph && scene.traits(end - 1).surname;
  if ((scene.traits(index - 1).role && scene.gap(index) < Gap.Paragraph) || acts) add(index, end, null);
}

function isName(scene: Scene, known: KnownMatches, first: number, end: number): boolean {
  const { text: word, given } = scene.traits(first);
  const { text: last, surname } = scene.traits(end - 1);
  if (given) return !(word === 'Hans' && scene.opensSentence(first) && !surname);
  if (scene.traits(first - 1).role && scene.gap(first) < Gap.Paragraph) return true;
  if (scene.isSign(first - 1, ',') && scene.traits(first - 2).role && surname) return true;
  if (isSpeechVerb(scene.word(end)) && scene.gap(end) < Gap.Paragraph) return !known.at(first) && !known.at(end - 1);
  return (
    surname && end - first <= 4 && /^\p{Lu}\p{Ll}+$/u.test(word) && /sens?$/.test(last) && !scene.opensSentence(first)
  );
}

/** A given name by itself: only where someone stands in for them. */
function isLoneName(scene: Scene, index: number): boolean {
  return (
    scene.traits(index).given &&
    scene.word(index - 1) === 'for' &&
    /^(?:suppleant|stedfortræder|substitut)$/.test(scene.lower(index - 2))
  );
}

/** "Ali Bo, Xeni Vu og Mette Hansen": what stands in a list of names is a name, when it looks like one. */
function extendLists(
  scene: Scene,
  known: KnownMatches,
  found: readonly NameFound[],
  taken: ReadonlySet<number>,
  add: (first: number, end: number, slot: null) => void,
): void {
  for (const { last } of [...found]) {
    let joint = last + 1;
    if (scene.isSign(joint, '(')) {
      while (joint < last + 8 && !scene.isSign(joint, ')')) joint++;
      joint++;
    }
    for (let steps = 0; steps < 40; steps++) {
      if (!scene.isSign(joint, ',') && scene.word(joint) !== 'og') break;
      const first = joint + 1;
      let body = first;
      while (body < first + 6 && isInitial(scene, body)) body += 2;
      if (taken.has(first) || !isNamePart(scene, body, known) || scene.gap(first) === Gap.Paragraph) break;
      const end = nameEnd(scene, body, known);
      const closing =
        scene.isSign(end, ',') ||
        scene.word(end) === 'og' ||
        scene.isSign(end, '(') ||
        scene.isSign(end, '.') ||
        scene.gap(end) >= Gap.Line;
      if (end - first < 2 || end - body > 4 || !closing) break;
      add(first, end, null);
      joint = end;
    }
  }
}
