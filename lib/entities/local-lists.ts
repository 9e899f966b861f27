/**
 * Lists of one municipality by their names ("Skagenlisten stemte imod") and by the letter that a document gives them
 * ("L = Skagenlisten", "Skagenlisten (L)", "Liste L (Skagenlisten)").
 */
import { PLACES } from './facts.ts';
import { Gap } from './scan-tokens.ts';
import type { Candidate, Scene } from './scene.ts';

const NAME = /^\p{Lu}\p{Ll}{2,18}listens?$/u;
/** "Ventelisten", "Deltagerlisten": lists that are no parties. */
const NO_PARTY =
  /^(?:Vente|Deltager|Adresse|Medlems|Pris|Prioriterings|Bilags|Kandidat|Stemme|Check|Tjek|Ønske|Navne|Tale|Kontakt|Opgave|Brutto|Netto|Akt|Sags|Litteratur|Projekt|Positiv|Negativ|Forslags|Udvælgelses|Ansøger|Punkt|Emne|Høring\p{Ll}*|Mailing|Varslings|Liste|Aktivitets|Anlægs|Investerings|Råd\p{Ll}*|Sort|Rød)listens?$/u;
const LETTER = /^[A-ZÆØÅ]$/;

export interface LocalLists {
  readonly mentions: readonly Candidate[];
  /** Letter → the list's name. */
  readonly letters: ReadonlyMap<string, string>;
}

export function findLocalLists(scene: Scene): LocalLists {
  const mentions: Candidate[] = [];
  const letters = new Map<string, string>();
  for (const index of scene.capitals) {
    const word = scene.word(index);
    if (!NAME.test(word) || NO_PARTY.test(word)) continue;
    const letter = letterBeside(scene, index);
    const last = letter === null ? placeBehind(scene, index) : lastOfName(scene, index);
    const name = last === index ? word.replace(/s$/, '') : scene.text.slice(scene.start(index), scene.end(last));
    if (letter !== null) {
      letters.set(scene.word(letter), name);
      mentions.push(party(scene, letter, name));
    } else if (scene.opensSentence(index) && !ACTS.test(scene.word(index + 1))) continue;
    mentions.push(party(scene, index, name, last));
  }
  for (const open of scene.openings) {
    // "(N = Nyt Odsherred)".
    if (!LETTER.test(scene.word(open + 1)) || !scene.isSign(open + 2, '=') || !scene.isUpper(open + 3)) continue;
    const last = lastOfName(scene, open + 3);
    const name = scene.text.slice(scene.start(open + 3), scene.end(last));
    letters.set(scene.word(open + 1), name);
    mentions.push(party(scene, open + 1, name), party(scene, open + 3, name, last));
  }
  return { mentions, letters };
}

const ACTS =
  /^(?:og|stemte|stemmer|ønsker|ønskede|tager|tog|kan|kunne|undlod|foreslår|foreslog|anbefaler|anbefalede|støtter|bemærkede|mener|har|havde|var|samt|udpegede|tiltræder)$/;

/** "Hjertelisten Næstved". */
function lastOfName(scene: Scene, index: number): number {
  let last = index;
  while (last - index < 2 && scene.isUpper(last + 1) && scene.gap(last + 1) === Gap.Blank) last++;
  return last;
}

/** "Lokallisten Lolland": the place that the list is of. */
const placeBehind = (scene: Scene, index: number): number =>
  scene.gap(index + 1) === Gap.Blank && AREAS.has(scene.word(index + 1)) ? index + 1 : index;
const AREAS: ReadonlySet<string> = new Set([
  ...PLACES,
  ...'Vestsjælland Østsjælland Sydsjælland Nordsjælland Vendsyssel Himmerland Djursland'.split(' '),
]);

/** The token of the letter that stands for the list right here. */
function letterBeside(scene: Scene, index: number): number | null {
  if (
    (scene.isSign(index - 1, '=') || scene.isSign(index - 1, ':') || scene.word(index - 1) === 'er') &&
    LETTER.test(scene.word(index - 2))
  )
    return index - 2;
  // "(L) = Limfjordslisten".
  if (scene.isSign(index - 1, '=') && scene.isSign(index - 2, ')') && LETTER.test(scene.word(index - 3)))
    return index - 3;
  if (scene.isSign(index + 1, '=') && LETTER.test(scene.word(index + 2))) return index + 2;
  if (scene.isSign(index + 1, '(') && LETTER.test(scene.word(index + 2)) && scene.isSign(index + 3, ')'))
    return index + 2;
  const labelled = scene.isSign(index - 1, '(') && /^[Ll]isten?$/.test(scene.word(index - 3));
  return labelled && LETTER.test(scene.word(index - 2)) ? index - 2 : null;
}

const party = (scene: Scene, index: number, canonical: string, last = index): Candidate => ({
  type: 'party',
  start: scene.start(index),
  end: scene.end(last),
  canonical,
  weight: 2,
});
