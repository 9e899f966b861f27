/**
 * How far a body's name runs after "for", "om", "vedr.": "Embedsmandsudvalget for det specialiserede socialområde",
 * "Udvalget for Klima, Teknik og Miljø", "Ekspertudvalget om kollektiv mobilitet i hele Danmark". A name ends where a
 * sentence goes on.
 */
import { Gap, TokenKind } from './scan-tokens.ts';
import type { Scene } from './scene.ts';

const ARTICLE = /^(?:det|den|de|et|en)$/;
const ADJECTIVE = /(?:iv|ig|sk|al|el|ns|ts|ende|ede|ale|elle|iske|lige|ige|ive|ære|nære|fælles|hele)$/;
const NO_NOUN =
  /^(?:at|der|som|har|er|vil|kan|skal|blev|bliver|var|om|og|eller|men|hvor|hvis|når|ikke|også|med|til|fra|ved|samt|på|under|efter|før|siden|godkender|tager|drøfter|indstiller|orienterer|møde|mødet|hver|alle|se|jf|hhv|fremlægger|peger|foreslår|behandler|anbefaler|deltager|udarbejder|har|følger|vurderer)$/;
const DEFINITE = /(?:erne|rne|en|et)$/;
/** Another body begins here. */
const BODY = /(?:udvalget|(?<!om)rådet|radet|ministeriet|styrelsen|kredsen|nævnet|forvaltningen)$/i;
/** A society or an institution of its own stands behind the "og". */
const OTHER_SOCIETY = /(?:l(?:ag|aug|av)|forening|selskab|værk|klub|museum|hospital|sygehus|universitet|gymnasium)$/i;
const WANTS_MORE = /^(?:og|for|om|det|den|de|i|vedr|vedrørende|samt|,|-|\.)$/;
const NO_PLACE = /^(?:KKR|Region|KL|Kommune)$/;
const MAX = 14;

/** One past the last token of the phrase that starts at `from`; `from` itself when none starts there. */
export function phraseEnd(scene: Scene, from: number): number {
  let end = conjunctEnd(scene, from);
  if (end === from) return from;
  const indefinite = !DEFINITE.test(scene.word(end - 1)) || scene.isUpper(end - 1);
  for (let steps = 0; steps < 6 && end - from < MAX; steps++) {
    const next = joined(scene, end, indefinite);
    if (next === end) break;
    end = next;
  }
  return fieldEnd(scene, from, placeEnd(scene, end));
}

/** "rekruttering i ældreplejen": what is done where, all in small letters; a field closes the name. */
function fieldEnd(scene: Scene, from: number, end: number): number {
  if (!scene.isLower(from) || end - from > 2 || scene.word(end) !== 'i' || !scene.isLower(end + 1)) return end;
  const field = scene.word(end + 1);
  const closes =
    scene.kind(end + 2) === TokenKind.Sign || scene.gap(end + 2) >= Gap.Line || NO_NOUN.test(scene.word(end + 2));
  return closes && /(?:plejen|området|sektoren|erhvervet|skolen|dagtilbud|byggeriet|trafikken|indsatsen)$/.test(field)
    ? end + 2
    : end;
}

/** Article, adjectives, noun – or a run of capital words. */
function conjunctEnd(scene: Scene, from: number): number {
  if (!mayGoOn(scene, from, from)) return from;
  let index = from;
  if (ARTICLE.test(scene.lower(index))) index++;
  if (scene.isUpper(index)) {
    while (scene.isUpper(index) && mayGoOn(scene, index, from) && index - from < 6) index++;
    if (scene.isSign(index, '-') && scene.gap(index) === Gap.None) return suspended(scene, index, from);
    return index;
  }
  while (scene.isLower(index) && index - from < 4 && mayGoOn(scene, index, from)) {
    const word = scene.word(index);
    if (NO_NOUN.test(word)) return index > from && !ARTICLE.test(scene.word(index - 1)) ? index : from;
    index++;
    if (scene.isSign(index, '-') && scene.gap(index) === Gap.None) return suspended(scene, index, from);
    const article = ARTICLE.test(scene.lower(from)) && index - from === 2;
    if (
      !(ADJECTIVE.test(word) || (article && word.endsWith('e'))) ||
      !scene.isLower(index) ||
      NO_NOUN.test(scene.word(index))
    )
      return index;
  }
  return index;
}

/** "børne- og ungeområdet": the hyphen hangs until its noun comes. */
function suspended(scene: Scene, hyphen: number, from: number): number {
  let index = hyphen + 1;
  if (scene.isSign(index, ',')) index++;
  else if (/^(?:og|eller)$/.test(scene.word(index))) index++;
  else return from;
  return scene.isUpper(index) || scene.isLower(index) ? conjunctEnd(scene, index) : from;
}

/** ", uddannelse", " og beskæftigelse": conjuncts of the same shape; a comma only where an "og" follows soon. */
function joined(scene: Scene, end: number, indefinite: boolean): number {
  const comma = scene.isSign(end, ',');
  if (!comma && !/^(?:og|samt)$/.test(scene.word(end))) return end;
  if (!mayGoOn(scene, end + 1, end)) return end;
  if (comma && !listGoesOn(scene, end + 1, scene.isUpper(end - 1))) return end;
  if (scene.isUpper(end - 1) !== scene.isUpper(end + 1) || BODY.test(scene.word(end + 1))) return end;
  const next = conjunctEnd(scene, end + 1);
  // "Udvalget for Social og Sundhed, Børne- og Skoleudvalget": another body, its hyphen hanging.
  if (next === end + 1 || BODY.test(scene.word(next - 1))) return end;
  // "Digelaget for Vester Strand og Lem Pumpelag".
  if (next > end + 2 && OTHER_SOCIETY.test(scene.word(next - 1))) return end;
  const last = scene.word(next - 1);
  if (!scene.isUpper(next - 1) && indefinite && DEFINITE.test(last) && last.length > 5) return end;
  return next;
}

/** After a comma: one or two words, then "og" or another comma, and the "og" within reach. */
function listGoesOn(scene: Scene, from: number, capital: boolean): boolean {
  if (capital && !scene.isUpper(from)) return false;
  for (let index = from; index < from + 8; index++) {
    if (scene.word(index) === 'og') return true;
    if (!scene.isUpper(index) && !scene.isLower(index) && !scene.isSign(index, ',') && !scene.isSign(index, '-'))
      return false;
  }
  return false;
}

/** "i Hovedstaden", "i hele Danmark", "for Østdanmark": a place closes the name. */
function placeEnd(scene: Scene, end: number): number {
  if (scene.word(end) !== 'i' || scene.gap(end) === Gap.Paragraph) return end;
  const place = scene.word(end + 1) === 'hele' ? end + 2 : end + 1;
  return scene.isUpper(place) &&
    scene.gap(place) < Gap.Paragraph &&
    !NO_PLACE.test(scene.word(place)) &&
    !/^[Kk]ommune/.test(scene.word(place + 1))
    ? place + 1
    : end;
}

function mayGoOn(scene: Scene, index: number, from: number): boolean {
  if (index - from >= MAX || scene.gap(index) === Gap.Paragraph) return false;
  // A short line ends the name, unless it ends on a word that wants another.
  if (scene.gap(index) === Gap.Line && (scene.isNumber(index + 1) || scene.isSign(index + 1, ':'))) return false;
  return scene.gap(index) < Gap.Line || scene.goesOn(index) || WANTS_MORE.test(scene.word(index - 1));
}
