/**
 * Bodies told by the word for what they are: "Udvalget for Klima og Miljø", "Sundhedskoordinationsudvalget",
 * "Kultur-, Fritids- og Idrætsudvalget", "Børne- og skoleudvalget". General words ("udvalget", "bestyrelsen") are none.
 */
import { phraseEnd } from './noun-phrase.ts';
import { adjectiveStart, type BodyFound, suspendedStart } from './organisation-parts.ts';
import { Gap } from './scan-tokens.ts';
import type { Scene } from './scene.ts';
import type { WordTraits } from './word-traits.ts';

/** Heads that may stand with a small letter before what the body is for. */
export const LOWER_HEAD = /^\p{Ll}{3,}(?:udvalget|udvalg)$/u;
/** Bodies whose capital may stand before a hanging hyphen. */
export const LOWER_BODY = /^\p{Ll}{3,}(?:udvalget|nævnet|forvaltningen|(?<!om)rådet)s?$/u;
const NO_PURPOSE =
  /^(?:kommunerne|borgerne|møde|mødet|en|et|at|hver|alle|deres|sine|sin|arbejdet|årene|året|perioden|tiden|øjeblikket|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tyve|begge|sammen|nylig)$/;
const PREPOSITION = /^(?:for|om|vedr|vedrørende|på|til|i|af|mod)$/;
/** Head, preposition, phrase: "Styrelsen for Patientsikkerhed". Small letters only with "for" and "vedr.". */
export function titled(scene: Scene, index: number, { key, generic }: WordTraits): BodyFound | null {
  const preposition = scene.lower(index + 1);
  if (!PREPOSITION.test(preposition) || scene.gap(index + 1) === Gap.Paragraph) return null;
  const from = scene.isSign(index + 2, '.') ? index + 3 : index + 2;
  const purpose = /^(?:for|vedr|vedrørende)$/.test(preposition);
  if (scene.isLower(index) && !purpose) return null;
  if (/^(?:i|til|af|mod|på)$/.test(preposition) && !scene.isUpper(from)) return null;
  // "Udvalget om …", "Rådet på …" in running text: the general words want "for".
  if (generic && !purpose && key !== 'ekspertudvalget') return null;
  // "Danske Ældreråd om ændringen", "Hedeselskabet om tilsyn": a name of its own, and what was said of.
  if (
    preposition === 'om' &&
    !/^(?:ekspert|forbruger)?(?:udvalg|råd|forum|kommission|partnerskab|netværk|alliance|samarbejde|gruppe)/.test(
      key.replace(/^.*(?=udvalg|kommission|partnerskab|netværk|alliance|samarbejde|gruppe|forum)/, ''),
    )
  )
    return null;
  if (/^(?:i|om)$/.test(preposition) && /råd$/.test(key) && scene.isUpper(index - 1)) return null;
  // "Styregruppen for projektet" is none, "Styregruppen for Rammeaftale Sjælland" is one.
  if (/gruppen$/.test(key) && !(scene.isUpper(index) && scene.isUpper(from))) return null;
  const end = districtEnd(scene, phraseEnd(scene, from));
  if (end === from || (scene.isLower(from) && NO_PURPOSE.test(scene.word(from)))) return null;
  return { first: adjectiveStart(scene, index), last: end - 1 };
}

/** "Fredningsnævnet for Midtjylland, vestlig del". */
function districtEnd(scene: Scene, end: number): number {
  return scene.isSign(end, ',') &&
    /^(?:øst|vest|nord|syd)lig$/.test(scene.word(end + 1)) &&
    scene.word(end + 2) === 'del'
    ? end + 3
    : end;
}

export function compound(scene: Scene, index: number, { key, council, generic }: WordTraits): BodyFound | null {
  if (council) return { first: index, last: index };
  const first = suspendedStart(scene, index);
  if (first < index) return { first, last: index };
  if (generic) {
    // "Teknisk Udvalg": a general word named by a capital adjective.
    const named = /^(?:Udvalg|Nævn)(?:et)?s?$/.test(scene.word(index)) ? adjectiveStart(scene, index) : index;
    return named < index && scene.isUpper(named) ? { first: named, last: index } : null;
  }
  const whole = adjectiveStart(scene, index);
  // Indefinite forms ("Udviklingsforum", "Sundhedsråd") are names only with something before them or in definite form.
  if (whole === index && !/(?:et|en|ets|ens)$/.test(key) && scene.opensSentence(index)) return null;
  return { first: whole, last: index };
}

/** "Holmegaardskolen", "Rynkevangskolen": a school by its own name; "Folkeskolen" and its like are none. */
const SCHOOL = /^\p{Lu}\p{Ll}{2,}skolens?$/u;
const KIND_OF_SCHOOL =
  /^(?:Folke|Privat|Fri|Efter|Høj|Musik|Kultur|Ungdoms|Handels|Erhvervs|Produktions|Heltids|Heldags|Special|Kommune|Grund|Lands?by|Distrikts|Billed|Real|Sommer|Natur|Sygeplejer?ske|Lærer|Pædagog|Modtage|Center|Fælles|Nabo|Skov|Idræts|Teater|Dag|Aften|Voksen|By|Børne|Over|Mellem|Ind|Ud|Gymnasie|Køre|Land(?:brugs)?|Tekniske|Sports|Efteruddannelses|Universitets|Daghøj|Professionshøj|Hoved|Mini|Tilsyns)skolens?$/u;

export function school(scene: Scene, index: number, word: string): BodyFound | null {
  return SCHOOL.test(word) && !KIND_OF_SCHOOL.test(word) && !scene.isSign(index + 1, '-')
    ? { first: index, last: index }
    : null;
}
