/** The grammar of Danish personal names: which tokens may stand in one, and where one begins and ends. */
import roleFacts from './facts/roles.json' with { type: 'json' };
import type { KnownMatches } from './find-known.ts';
import { Gap } from './scan-tokens.ts';
import type { Scene } from './scene.ts';

const VERBS = new Set(roleFacts.verbs.split(' '));
const PARTICLES = new Set([
  'von',
  'van',
  'de',
  'af',
  'el',
  'al',
  'bin',
  'la',
  'der',
  'den',
  'ten',
  'du',
  'd',
  'zu',
  'i',
]);
export function isSpeechVerb(word: string): boolean {
  return VERBS.has(word);
}

/** May the token stand inside a name: a capital word of ordinary shape, or one that a scanner robbed of its capital Ø. */
export function isNamePart(scene: Scene, index: number, known: KnownMatches): boolean {
  if (!scene.isUpper(index)) return scene.scanned && scene.isLower(index) && isDamagedInitial(scene, index);
  const { given, namePart } = scene.traits(index);
  if (!namePart) return false;
  const match = known.at(index);
  // Part of a longer known name ("Niels Brock"), or a body by itself: no person.
  return !match || !(match.last > match.first || (match.term.type !== 'municipality' && !given));
}

/** "djvind", "@jvind": an Ø read as d, j or @ at the start of a name. */
function isDamagedInitial(scene: Scene, index: number): boolean {
  return /^[dj][a-z]{3,}/.test(scene.word(index)) && scene.opensLine(index);
}

/** "S." in "Allan S. Andersen": a lone capital with a point. */
export function isInitial(scene: Scene, index: number): boolean {
  return scene.isUpper(index) && scene.end(index) - scene.start(index) <= 2 && scene.isSign(index + 1, '.');
}

/** First token of the name that ends before `end`; equals `end` when there is none. A name may run over one line end. */
export function nameStart(scene: Scene, end: number, known: KnownMatches): number {
  let first = end;
  let parts = 0;
  for (let index = end - 1; index >= 0 && parts < 6; index--) {
    if (scene.isSign(index, '.') && isInitial(scene, index - 1)) {
      index--;
      first = index;
    } else if (isNamePart(scene, index, known)) {
      first = index;
      parts++;
    } else if (
      parts > 0 &&
      PARTICLES.has(scene.word(index)) &&
      isNamePart(scene, index - 1, known) &&
      scene.gap(index) < Gap.Line
    ) {
      continue;
    } else if (
      scene.isUpper(index) &&
      scene.end(index) - scene.start(index) === 1 &&
      parts > 0 &&
      scene.gap(index) < Gap.Line
    ) {
      first = index;
    } else break;
    const gap = scene.gap(first);
    // "Stine\nRahbek Pedersen": without a given name yet, and one at the end of the line above.
    if (gap === Gap.Line && !scene.traits(first).given && scene.traits(first - 1).given) continue;
    if (gap === Gap.Paragraph || (gap === Gap.Line && parts > 1) || (gap === Gap.Line && scene.traits(first).given))
      break;
  }
  return first;
}

/** One past the last token of the name that starts at `first`. */
export function nameEnd(scene: Scene, first: number, known: KnownMatches): number {
  let end = first + 1;
  let index = first + 1;
  for (let parts = 1; parts < 6; ) {
    if (scene.gap(index) === Gap.Paragraph || (scene.gap(index) === Gap.Line && parts > 1)) break;
    if (isInitial(scene, index) && scene.isUpper(index + 2)) {
      index += 2;
      continue;
    }
    if (isNamePart(scene, index, known)) {
      if (scene.gap(index) === Gap.Line && scene.traits(index).given && !scene.traits(index).surname) break;
      end = index + 1;
      index++;
      parts++;
      if (isGenitive(scene, index - 1) && !isNamePart(scene, index, known)) break;
      continue;
    }
    if (
      PARTICLES.has(scene.word(index)) &&
      scene.word(index) !== 'i' &&
      isNamePart(scene, index + 1, known) &&
      scene.gap(index + 1) < Gap.Line
    ) {
      index++;
      continue;
    }
    break;
  }
  return end;
}

function isGenitive(scene: Scene, index: number): boolean {
  return scene.text[scene.end(index) - 1] === 's';
}
