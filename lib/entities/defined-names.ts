/**
 * Names that the document defines itself: after "Business Network Zealand (BNZ)" the letters BNZ stand for it in the
 * whole document. A definition of this document goes before what the letters mean elsewhere.
 */
import { genitiveEnd } from './gazetteer.ts';
import { Gap } from './scan-tokens.ts';
import type { Candidate, Scene } from './scene.ts';

const ACRONYM = /^(?=\p{L}{0,9}\p{Lu}\p{L}{0,9}\p{Lu}|\p{Lu}\d)[\p{Lu}\d][\p{L}\d-]{1,9}$/u;
const NO_BODY =
  /^(?:projektet|programmet|projekt|puljen|planen|strategien|aftalen|ordningen|systemet|metoden|modellen|uddannelsen|initiativet|loven|begrebet|indsatsen|tilbuddet|redskabet|kampagnen|portalen)$/;
const NO_ACRONYM = /^(?:SF|RV|DF|LA|KD|EL|DD|UP|NB|CO2|GDPR|IT|HR|MED|VIP)$/;

export function findDefined(scene: Scene, bodies: readonly Candidate[]): Candidate[] {
  const byEnd = new Map<number, Candidate>();
  for (const body of bodies) {
    const other = byEnd.get(body.end);
    const better =
      !other || body.start < other.start || (body.start === other.start && (body.weight ?? 0) > (other.weight ?? 0));
    if (better) byEnd.set(body.end, body);
  }
  const meanings = new Map<string, string>();
  const found: Candidate[] = [];
  for (const open of scene.openings) {
    if (!scene.isSign(open + 2, ')')) continue;
    const short = scene.word(open + 1);
    if (!ACRONYM.test(short) || NO_ACRONYM.test(short)) continue;
    const body = byEnd.get(scene.end(open - 1));
    const first = spelledOut(scene, open, short);
    if (body?.canonical && (first === null || scene.start(first) >= body.start)) {
      meanings.set(short, body.canonical);
      continue;
    }
    if (first === null) continue;
    const name = scene.text.slice(scene.start(first), scene.end(open - 1)).replace(/\s+/g, ' ');
    meanings.set(short, name);
    found.push({
      type: 'organisation',
      start: scene.start(first),
      end: scene.end(open - 1),
      canonical: name,
      weight: 1,
    });
  }
  if (meanings.size === 0) return found;
  for (const index of scene.capitals) {
    if (scene.end(index) - scene.start(index) > 11) continue;
    const word = scene.word(index);
    const meaning = meanings.get(word) ?? (word.endsWith('s') ? meanings.get(word.slice(0, -1)) : undefined);
    if (!meaning) continue;
    found.push({
      type: 'organisation',
      start: scene.start(index),
      end: genitiveEnd(scene.text, scene.end(index)),
      canonical: meaning,
      weight: 4,
    });
  }
  return found;
}

/** First token of the capital words before the bracket whose initials are the letters; null when they do not spell it. */
function spelledOut(scene: Scene, open: number, short: string): number | null {
  const letters = [...short.toLowerCase()].filter((letter) => /\p{L}/u.test(letter));
  let index = open - 1;
  let capitals = 0;
  for (let at = letters.length - 1; at >= 0 && index >= 0 && open - index < 12; ) {
    if (scene.gap(index + 1) === Gap.Paragraph || scene.kind(index) > 2) return null;
    if (scene.word(index).charAt(0).toLowerCase() === letters[at]) {
      if (scene.isUpper(index)) capitals++;
      at--;
    } else if (scene.isUpper(index) || !/^(?:og|for|af|i|på|til|of|and|the)$/.test(scene.word(index))) return null;
    index--;
  }
  const first = index + 1;
  return capitals >= 2 && scene.isUpper(first) && !NO_BODY.test(scene.lower(first - 1)) ? first : null;
}
