/**
 * Places where minutes print a party beside a person: "Navn (A)", "Navn, (V)", "Navn (SF), X Kommune", a lone letter
 * on the line below a name. The slot says where the letter stands and where the name before it ends; what the letter
 * means is for others to say.
 */
import { NO_PARTY, PARTIES } from './facts.ts';
import { Gap } from './scan-tokens.ts';
import type { Scene } from './scene.ts';

export interface PartySlot {
  /** Token after the name ("(" or ","): names end right before it. */
  readonly nameEnd: number;
  readonly start: number;
  readonly end: number;
  readonly letters: string;
}

const SHORTS = new Set(PARTIES.flatMap(({ short }) => (short ? [short] : [])));
/** "Uden for partierne" is the longest. */
const MAX_LENGTH = 20;
const LETTER = /^[A-ZÆØÅ]$/;
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
    const nameEnd = scene.isSign(open - 1, ',') ? open - 1 : open;
    if (!scene.isUpper(nameEnd - 1) && !(scene.scanned && scene.isLower(nameEnd - 1))) continue;
    const start = from + inside.indexOf(letters);
    slots.push({ nameEnd, start, end: start + letters.length, letters });
  }
  for (const index of scene.capitals) {
    if (scene.end(index) - scene.start(index) !== 1 || !scene.opensLine(index) || !scene.opensLine(index + 1)) continue;
    const nameEnd = lineAbove(scene, index);
    if (nameEnd !== null)
      slots.push({ nameEnd, start: scene.start(index), end: scene.end(index), letters: scene.word(index) });
  }
  return slots;
}

function isParty(letters: string, scanned: boolean): boolean {
  return (
    LETTER.test(letters) ||
    SHORTS.has(letters) ||
    NO_PARTY.has(letters) ||
    letters === 'S' ||
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
