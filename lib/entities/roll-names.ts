/**
 * The members whom the reading of the roll found: their names, the letters beside them and their municipalities are
 * marked there whatever a name looks like, for the roll says what stands where.
 */
import type { Attendee } from '../document/model.ts';
import { NO_PARTY, PARTIES } from './facts.ts';
import type { NameFound } from './find-persons.ts';
import { genitiveEnd } from './gazetteer.ts';
import type { PartySlot } from './party-slots.ts';
import type { Scene } from './scene.ts';

/** Entries are short; a longer span is not looked through to its end. */
const MOST_TOKENS = 40;
const SHORTS = new Map(PARTIES.flatMap(({ letter, short }) => (short ? [[short, letter]] : [])));

/** The first and one past the last token of the entry. */
export function entryOf(scene: Scene, attendee: Attendee): { from: number; to: number } {
  const { start, end } = scene.spanOf(attendee);
  const from = scene.tokenAt(start);
  let to = from;
  while (to < scene.tokens.count && scene.start(to) < end && to - from < MOST_TOKENS) to++;
  return { from, to };
}

/** Names as the roll has them. Of a scan, whose names come mended, nothing is said here. */
export function findRollNames(scene: Scene, slots: readonly PartySlot[]): NameFound[] {
  if (scene.scanned) return [];
  const found: NameFound[] = [];
  for (const attendee of scene.document?.attendance ?? []) {
    if (!/ /.test(attendee.name) || attendee.end <= attendee.start) continue;
    const { from, to } = entryOf(scene, attendee);
    const first = nameAt(scene, from, to, attendee.name);
    if (!first) continue;
    const { index, last } = first;
    const known = slots.find(({ nameEnd }) => nameEnd === last + 1) ?? null;
    found.push({
      first: index,
      last,
      start: scene.start(index),
      end: genitiveEnd(scene.text, scene.end(last)),
      slot: known ?? slotIn(scene, attendee, from, index, last, to),
    });
  }
  return found;
}

/** Members named in full elsewhere, also those whose given name is on no list. */
export function findNamedMembers(scene: Scene, names: Iterable<string>): { first: number; end: number }[] {
  const byFirst = new Map<string, string[]>();
  for (const name of names) {
    const space = name.indexOf(' ');
    if (space < 2 || byFirst.get(name.slice(0, space))?.includes(name)) continue;
    byFirst.set(name.slice(0, space), [...(byFirst.get(name.slice(0, space)) ?? []), name]);
  }
  if (byFirst.size === 0) return [];
  return scene.capitals.flatMap((index) => {
    const named = byFirst.get(scene.word(index)) ?? [];
    const matches = named.flatMap((name) => nameAt(scene, index, index + 8, name) ?? []);
    const longest = matches.filter((match) => match.index === index).sort((a, b) => b.last - a.last)[0];
    return longest ? [{ first: index, end: longest.last + 1 }] : [];
  });
}

/** The tokens that spell the name. */
function nameAt(scene: Scene, from: number, to: number, name: string): { index: number; last: number } | null {
  for (let index = from; index < to; index++) {
    if (!scene.isUpper(index) && !scene.isLower(index)) continue;
    const start = scene.start(index);
    let last = index;
    while (last + 1 < to && scene.end(last) - start < name.length) last++;
    if (isSpelt(scene.text.slice(start, scene.end(last)).replace(/\s+/g, ' '), name)) return { index, last };
  }
  return null;
}

/** As it is, or with a genitive s. */
const isSpelt = (printed: string, name: string): boolean => printed === name || printed === `${name}s`;

/** The party's letter or short form in the entry, set off by a sign or a column. */
function slotIn(
  scene: Scene,
  { party }: Attendee,
  from: number,
  first: number,
  last: number,
  to: number,
): PartySlot | null {
  if (party === null) return null;
  for (let index = from; index < to; index++) {
    if (index >= first && index <= last) continue;
    const letters = scene.word(index);
    if (letters !== party && SHORTS.get(letters) !== party && !NO_PARTY.has(letters)) continue;
    if (!setOff(scene, index)) continue;
    return { nameEnd: last + 1, after: index + 1, start: scene.start(index), end: scene.end(index), letters };
  }
  return null;
}

const setOff = (scene: Scene, index: number): boolean =>
  ['(', '[', ',', '–', '-', '/'].some((sign) => scene.isSign(index - 1, sign)) ||
  [':', ')', ']', ',', '–', '-'].some((sign) => scene.isSign(index + 1, sign)) ||
  scene.opensLine(index) ||
  scene.opensLine(index + 1) ||
  /\t| {3}/.test(scene.printedBefore(index));
