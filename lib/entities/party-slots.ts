/**
 * Places where minutes print a party beside a person: "Navn (A)", "Navn, (V)", "Navn (SF), X Kommune", a lone letter
 * on the line below a name. The slot says where the letter stands and where the name before it ends; what the letter
 * means is for others to say.
 */
import { MUNICIPALITIES, NO_PARTY, PARTIES } from './facts.ts';
import { Gap } from './scan-tokens.ts';
import type { Scene } from './scene.ts';

export interface PartySlot {
  /** Token after the name ("(" or ","): names end right before it. */
  readonly nameEnd: number;
  /** Token after the slot. */
  readonly after: number;
  readonly start: number;
  readonly end: number;
  readonly letters: string;
}

const PLACES: ReadonlySet<string> = new Set(MUNICIPALITIES.map(({ name }) => name));
const SHORTS = new Set(PARTIES.flatMap(({ short }) => (short ? [short] : [])));
/** "Uden for partierne" is the longest. */
const MAX_LENGTH = 20;
const LETTER = /^[A-ZÆØÅ]$/;
/** "Borgerlisten", "Nordlisten": a local list by its name. */
export const LOCAL_LIST = /^\p{Lu}\p{Ll}{2,14}listen$/u;
/** What scanners make of an Ø, alone in brackets. */
const DAMAGED = /^[&@90dgøoQ6¢¥€]$/;

export function findPartySlots(scene: Scene): PartySlot[] {
  const slots: PartySlot[] = [];
  for (const open of scene.openings) {
    const from = scene.end(open);
    const length = scene.text.slice(from, from + MAX_LENGTH).indexOf(')');
    if (length < 1) continue;
    const inside = scene.text.slice(from, from + length);
    const letters = inside.trim();
    if (!isParty(letters, scene.scanned)) continue;
    const nameEnd = scene.isSign(open - 1, ',') ? open - 1 : (beforeRole(scene, open) ?? open);
    if (!mayEndName(scene, nameEnd - 1)) continue;
    const start = from + inside.indexOf(letters);
    const end = start + letters.length;
    let after = open + 2;
    while (scene.start(after) < end + 1 && after < open + 6) after++;
    slots.push({ nameEnd, after, start, end, letters });
  }
  for (const index of scene.capitals) {
    const other = commaSlot(scene, index) ?? columnSlot(scene, index);
    if (other) slots.push(other);
    if (scene.end(index) - scene.start(index) !== 1 || !scene.opensLine(index) || !scene.opensLine(index + 1)) continue;
    const nameEnd = lineAbove(scene, index);
    if (nameEnd !== null)
      slots.push({
        nameEnd,
        after: index + 1,
        start: scene.start(index),
        end: scene.end(index),
        letters: scene.word(index),
      });
  }
  return slots;
}

/** "Jacob Jensen, V" at the end of a line; the name must begin with a given name, as nothing else tells it is one. */
function commaSlot(scene: Scene, index: number): PartySlot | null {
  if (scene.end(index) - scene.start(index) > 2 || !scene.isSign(index - 1, ',') || !scene.isUpper(index - 2))
    return null;
  if (!scene.opensLine(index + 1) && !scene.isSign(index + 1, ',') && !scene.isSign(index + 1, ';')) return null;
  const letters = scene.word(index);
  const named = [3, 4, 5].some((back) => scene.traits(index - back).given && scene.isUpper(index - back));
  if (!named || !(LETTER.test(letters) || SHORTS.has(letters))) return null;
  return { nameEnd: index - 1, after: index + 1, start: scene.start(index), end: scene.end(index), letters };
}

/** "Ulrik Wilbek, borgmester (V)", "Torsten Nielsen, 1. viceborgmester (C)": the name ends before the comma. */
function beforeRole(scene: Scene, open: number): number | null {
  let role = false;
  for (let index = open - 1; index > open - 7; index--) {
    if (scene.isSign(index, ',')) return role ? index : null;
    if (scene.isLower(index)) role ||= scene.traits(index).role;
    else if (!scene.isNumber(index) && !scene.isSign(index, '.')) return null;
  }
  return null;
}

/** "Mikael Smed  A  Vordingborg": a table's row, its blanks perhaps lost. */
function columnSlot(scene: Scene, index: number): PartySlot | null {
  if (scene.end(index) - scene.start(index) > 2 || !scene.isUpper(index - 1) || !scene.isUpper(index + 1)) return null;
  const letters = scene.word(index);
  if (!(LETTER.test(letters) || SHORTS.has(letters)) || scene.gap(index) !== Gap.Blank) return null;
  const closes = scene.opensLine(index + 2) && PLACES.has(scene.word(index + 1)) && !scene.opensLine(index + 1);
  const named = [2, 3, 4].some((back) => scene.traits(index - back).given && scene.isUpper(index - back));
  return closes && named
    ? { nameEnd: index, after: index + 1, start: scene.start(index), end: scene.end(index), letters }
    : null;
}

/** A capital word, "el-Khatib", or any word of a scan. */
function mayEndName(scene: Scene, index: number): boolean {
  return scene.isUpper(index) || (scene.isLower(index) && (scene.scanned || /-\p{Lu}/u.test(scene.word(index))));
}

function isParty(letters: string, scanned: boolean): boolean {
  return (
    LETTER.test(letters) ||
    SHORTS.has(letters) ||
    NO_PARTY.has(letters) ||
    letters === 'S' ||
    LOCAL_LIST.test(letters) ||
    (scanned && DAMAGED.test(letters))
  );
}

/** The end of a line of two to four capital words, one or two lines above a lone letter. */
function lineAbove(scene: Scene, index: number): number | null {
  let end = index;
  for (let lines = 0; lines < 2; lines++) {
    let first = end - 1;
    while (first > 0 && first > end - 8 && scene.gap(first) < Gap.Line) first--;
    const words = Array.from({ length: end - first }, (_, offset) => first + offset);
    if (words.length >= 2 && words.length <= 4 && words.every((word) => scene.isUpper(word))) return end;
    if (first <= 0) return null;
    end = first;
  }
  return null;
}
