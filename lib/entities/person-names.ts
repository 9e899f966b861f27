/** The grammar of Danish personal names: which tokens may stand in one, and where one begins and ends. */
import roleFacts from './facts/roles.json' with { type: 'json' };
import { GIVEN_NAMES, SURNAMES } from './facts.ts';
import type { KnownMatches } from './find-known.ts';
import { Gap } from './scan-tokens.ts';
import type { Scene } from './scene.ts';

const ROLES = new Set(roleFacts.roles.split(' '));
const ROLE_ENDINGS = new RegExp(`\\p{L}{2,40}(?:${roleFacts.suffixes})$`, 'u');
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
/** Capital words that begin sentences, headings and columns, never names; and bodies' head words. */
const NO_NAME =
  /^(?:Afbud|Deltagere?|Fraværende|Kommune|Region|Regionen|KKR|KL|Dato|Sted|Tid|Punkt|Bilag|Sag|Der|Det|Den|De|Dette|Disse|En|Et|Som|At|Og|Men|For|Fra|Til|Med|Ved|Hvis|Når|Efter|Under|Indstilling|Beslutning|Baggrund|Sagsfremstilling|Referat|Dagsorden|Formand|Formanden|Borgmester|Borgmesteren|Direktør|Direktøren|Medlem|Medlemmer|Suppleant|Suppleanter|Udvalg|Udvalget|Råd|Rådet|Byråd|Byrådet|Navn|Parti|Gruppe|Side|Møde|Mødet|Siden|Status|Orientering|Godkendelse|Mandag|Tirsdag|Onsdag|Torsdag|Fredag|Lørdag|Søndag|Plan|Projekt|Strategi|Aftale|Universitet|Hospital|Sygehus|Skole|Gymnasium|Fond|Fonden|Forening|Park|Plads|Vej|Center|Centret|Centeret|Hotel|Kirke|Havn|Station|Politi|Holding|Group|Denmark|Office|Capacity|Nord|Syd|Øst|Vest)s?$/;
const BODY_ENDING =
  /(?:udvalget?|rådet|nævnet|styrelsen|ministeriet|forvaltningen|foreningen|forbundet|kommunen?|skolen|centret|huset|planen|loven|vej|gade|plads|allé|alle|stræde)s?$/;
const CAPITALS = /^[A-ZÆØÅ]{3,}$/;

export function isRole(word: string): boolean {
  const lower = word.toLowerCase();
  return ROLES.has(lower) || ROLE_ENDINGS.test(lower);
}

export function isSpeechVerb(word: string): boolean {
  return VERBS.has(word);
}

/** Also for the first part of a compound ("Anne-Grethe"). */
export function isGivenName(word: string): boolean {
  if (GIVEN_NAMES.has(word)) return true;
  const hyphen = word.indexOf('-');
  return hyphen > 1 && GIVEN_NAMES.has(word.slice(0, hyphen));
}

/** On the lists, or shaped like one: -sen, -gaard, -gård, double names. */
export function isSurname(word: string): boolean {
  const bare = word.replace(/s$/, '');
  if (SURNAMES.has(word) || SURNAMES.has(bare)) return true;
  if (
    /^\p{Lu}\p{Ll}{2,20}(?:sen|gaard|gård|strup|toft|lund|holm|berg|feldt?|quist|kvist|mann|skov|bæk|dahl|bjerg|strøm|høj|rup)s?$/u.test(
      word,
    )
  )
    return true;
  const hyphen = word.indexOf('-');
  return hyphen > 1 && isSurname(word.slice(hyphen + 1));
}

/** May the token stand inside a name: a capital word of ordinary shape, or one that a scanner robbed of its capital Ø. */
export function isNamePart(scene: Scene, index: number, known: KnownMatches): boolean {
  if (!scene.isUpper(index)) return scene.scanned && scene.isLower(index) && isDamagedInitial(scene, index);
  const word = scene.word(index);
  if (
    word.length < 2 ||
    NO_NAME.test(word) ||
    (isRole(word) && !isGivenName(word)) ||
    BODY_ENDING.test(word) ||
    /\d/.test(word)
  )
    return false;
  const match = known.at(index);
  // Part of a longer known name ("Niels Brock"), or a body by itself: no person.
  if (match && (match.last > match.first || (match.term.type !== 'municipality' && !isGivenName(word)))) return false;
  return !(CAPITALS.test(word) && !isGivenName(capitalise(word)));
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
    } else if (isNamePart(scene, index, known) && !isRole(scene.word(index))) {
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
    if (
      gap === Gap.Paragraph ||
      (gap === Gap.Line && parts > 1) ||
      (gap === Gap.Line && isGivenName(scene.word(first)))
    )
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
      if (scene.gap(index) === Gap.Line && isGivenName(scene.word(index)) && !isSurname(scene.word(index))) break;
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

export function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
