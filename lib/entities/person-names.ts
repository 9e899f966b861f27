/** The grammar of Danish personal names: which tokens may stand in one, and where one begins and ends. */
import roleFacts from './facts/roles.json' with { type: 'json' };
import type { KnownMatches } from './find-known.ts';
import { Gap, TokenKind } from './scan-tokens.ts';
import type { Scene } from './scene.ts';

const VERBS = new Set(roleFacts.verbs.split(' '));
/** "von", "el", "ter", "à": small words inside names; "v." and "v. d." are short for "von", "van der". */
const PARTICLES = new Set(
  'von van de af el al bin ibn la le der den ten ter te du d di da dos do zu zur i à á v y'.split(' '),
);
const MAX_PARTICLES = 3;
/** "Chr.", "Joh.": shortened given names that stand inside a name as initials do. */
const SHORTENED = new Set('Chr Kr Joh Th Fr Fred Ferd Vilh Edv Alb Alex Rasm Nic Gl Sv Jac'.split(' '));
/** "el-Khatib": a name whose article is small. */
const SMALL_ARTICLE = /^(?:el|al|ul|ad|as|ar|at|es|ibn|bin)-\p{Lu}\p{Ll}{2,}/u;
const NOUN_LIKE = /^\p{Lu}\p{Ll}{2,}$/u;
const OPENING_QUOTE = /^["“”„«»]$/;

export function isSpeechVerb(word: string): boolean {
  return VERBS.has(word);
}

/** May the token stand inside a name: a capital word of ordinary shape, or one that a scanner robbed of its capital Ø. */
export function isNamePart(scene: Scene, index: number, known: KnownMatches): boolean {
  if (!scene.isUpper(index))
    return scene.isLower(index) && (isArticled(scene, index) || (scene.scanned && isDamagedInitial(scene, index)));
  const { given, namePart } = scene.traits(index);
  if (!(namePart || scene.rollWords.has(scene.word(index)) || isPlainSurname(scene, index)) || isLabel(scene, index))
    return false;
  const match = known.at(index);
  // Part of a longer known name ("Niels Brock"), or a body by itself: no person.
  return !match || !(match.last > match.first || (match.term.type !== 'municipality' && !given));
}

/** "Dan Skjerning (A)": between a given name and a bracket a word may end like a noun and be a surname all the same. */
function isPlainSurname(scene: Scene, index: number): boolean {
  return (
    scene.isSign(index + 1, '(') &&
    scene.traits(index - 1).given &&
    scene.gap(index) === Gap.Blank &&
    NOUN_LIKE.test(scene.word(index)) &&
    !scene.traits(index).body &&
    !scene.traits(index).role
  );
}

/** "Sagsnr:", "Referent:" alone at the start of a line. */
function isLabel(scene: Scene, index: number): boolean {
  return scene.isSign(index + 1, ':') && scene.opensLine(index);
}

function isArticled(scene: Scene, index: number): boolean {
  return (
    scene.text[scene.start(index) + 2] === '-' && SMALL_ARTICLE.test(scene.word(index)) && scene.isUpper(index - 1)
  );
}

/** "djvind", "@jvind": an Ø read as d, j or @ at the start of a name. */
function isDamagedInitial(scene: Scene, index: number): boolean {
  return /^[dj][a-z]{3,}/.test(scene.word(index)) && scene.opensLine(index);
}

/** "S." in "Allan S. Andersen": a lone capital with a point. */
export function isInitial(scene: Scene, index: number): boolean {
  if (!scene.isUpper(index) || !scene.isSign(index + 1, '.') || scene.gap(index + 1) !== Gap.None) return false;
  const length = scene.end(index) - scene.start(index);
  return length <= 2 || (length <= 4 && SHORTENED.has(scene.word(index)));
}

/** One past the particles that start at `index` ("van der", "v. d."); `index` where none do. */
function particlesEnd(scene: Scene, index: number): number {
  let at = index;
  for (let steps = 0; steps < MAX_PARTICLES; steps++) {
    const word = scene.isLower(at) && scene.end(at) - scene.start(at) < 4 ? scene.word(at) : '';
    if (!PARTICLES.has(word) || scene.gap(at) >= Gap.Line) break;
    const short = word.length === 1 && scene.isSign(at + 1, '.');
    if (word === 'v' && !short) break;
    at += short ? 2 : 1;
  }
  return at;
}

/** Index of the first particle of those that end before `end`; `end` where none do. */
function particlesStart(scene: Scene, end: number): number {
  for (let back = MAX_PARTICLES * 2; back > 0; back--) {
    if (particlesEnd(scene, end - back) === end) return end - back;
  }
  return end;
}

/** One past "“Fut”", a name by which someone is called, between the given name and the surname; `index` for none. */
export function nicknameEnd(scene: Scene, index: number): number {
  const called =
    scene.kind(index) === TokenKind.Sign &&
    OPENING_QUOTE.test(scene.word(index)) &&
    scene.isUpper(index + 1) &&
    scene.kind(index + 2) === TokenKind.Sign &&
    OPENING_QUOTE.test(scene.word(index + 2));
  return called ? index + 3 : index;
}

/** First token of the name that ends before `end`; equals `end` when there is none. A name may run over one line end. */
export function nameStart(scene: Scene, end: number, known: KnownMatches): number {
  let first = end;
  let parts = 0;
  for (let index = end - 1; index >= 0 && parts < 6; index--) {
    if (scene.isSign(index, '.') && isInitial(scene, index - 1) && !closesLetters(scene, index - 1)) {
      index--;
      first = index;
    } else if (isNamePart(scene, index, known)) {
      first = index;
      parts++;
    } else if (parts > 0 && scene.gap(index + 1) < Gap.Paragraph && nicknameEnd(scene, index - 2) === index + 1) {
      index -= 2;
      if (!isNamePart(scene, index - 1, known)) break;
      continue;
    } else if (parts > 0 && particlesBefore(scene, index, known)) {
      index = particlesStart(scene, index + 1);
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
    // "Stine\nRahbek Pedersen", "Mogens Chr.\nGade": without a given name yet, and one at the end of the line above.
    if (gap === Gap.Line && !scene.traits(first).given && mayGoBack(scene, first - 1)) continue;
    if (gap === Gap.Paragraph || (gap === Gap.Line && parts > 1) || (gap === Gap.Line && scene.traits(first).given))
      break;
  }
  return first;
}

/** "For stemte V og C. Anna Berg …": the letter is a party's and closes its sentence. */
const closesLetters = (scene: Scene, index: number): boolean =>
  scene.word(index - 1) === 'og' && scene.isUpper(index - 2) && scene.end(index - 2) - scene.start(index - 2) === 1;

function particlesBefore(scene: Scene, index: number, known: KnownMatches): boolean {
  const from = particlesStart(scene, index + 1);
  return from <= index && isNamePart(scene, from - 1, known);
}

function mayGoBack(scene: Scene, last: number): boolean {
  return scene.traits(last).given || (scene.isSign(last, '.') && isInitial(scene, last - 1));
}

/** One past the last token of the name that starts at `first`. */
export function nameEnd(scene: Scene, first: number, known: KnownMatches): number {
  let end = first + 1;
  let index = first + 1;
  let surname = false;
  for (let parts = 1; parts < 6; ) {
    const gap = scene.gap(index);
    if (gap === Gap.Paragraph || (gap === Gap.Line && parts > 1 && (surname || !breaksInside(scene, index)))) break;
    if (isInitial(scene, index) && (scene.isUpper(index + 2) || particlesEnd(scene, index + 2) > index + 2)) {
      index += 2;
      continue;
    }
    if (isNamePart(scene, index, known)) {
      const traits = scene.traits(index);
      if (gap === Gap.Line && traits.given && !traits.surname) break;
      end = index + 1;
      index++;
      parts++;
      surname ||= !traits.given;
      if (isGenitive(scene, index - 1) && !isNamePart(scene, index, known)) break;
      continue;
    }
    const behind = Math.max(particlesEnd(scene, index), nicknameEnd(scene, index));
    if (
      behind > index &&
      scene.word(index) !== 'i' &&
      isNamePart(scene, behind, known) &&
      (scene.gap(behind) < Gap.Line || scene.kind(behind - 1) === TokenKind.Sign)
    ) {
      index = behind;
      continue;
    }
    break;
  }
  return end;
}

/** "Jens Christian\nGolding-Vrå": the line was full, and a surname is still to come. */
function breaksInside(scene: Scene, index: number): boolean {
  return scene.goesOn(index) && scene.traits(index).surname;
}

function isGenitive(scene: Scene, index: number): boolean {
  return scene.text[scene.end(index) - 1] === 's';
}
