/**
 * Bodies known by their shape alone: "Sundhedskoordinationsudvalget", "Kultur-, Fritids- og Idrætsudvalget", "Udvalget
 * for Klima og Miljø", "Det regionale beskæftigelsesråd", "Køge Nord Skole", "Lolland Forsyning A/S", "konsulentfirmaet
 * Komponent". General words ("udvalget", "bestyrelsen") are none.
 */
import shapes from './facts/shapes.json' with { type: 'json' };
import type { KnownMatches } from './find-known.ts';
import { phraseEnd } from './noun-phrase.ts';
import { isInitial } from './person-names.ts';
import { Gap } from './scan-tokens.ts';
import type { Scene } from './scene.ts';
import type { WordTraits } from './word-traits.ts';

/** Tokens `first` … `last` name a body. */
export interface BodyFound {
  readonly first: number;
  readonly last: number;
}

const LOWER_HEAD = /^\p{Ll}{3,}(?:udvalget|udvalg)$/u;
const ENGLISH =
  /^(?:Network|Group|Alliance|Office|Cluster|Hub|Academy|Region|Council|Partnership|Association|Committee)$/;
const NATIONAL = /^(?:nationale|regionale|europæiske|tværkommunale|fælles|faglige|lokale|statslige|rådgivende)$/;
const NO_PURPOSE = /^(?:kommunerne|borgerne|møde|mødet|en|et|at|hver|alle|deres|sine|sin|arbejdet)$/;
const LEGAL = new Set(shapes.legal.split(' '));
const APPOSITION = new Set(shapes.apposition.split(' '));
/** Kinds of body that two places may share: "Bispebjerg og Frederiksberg Hospital". */
const JOINT =
  /^(?:Hospital|Sygehus|Brandvæsen|Beredskab|Politi|Provsti|Gymnasium|Forsyning|Skole|Erhvervsråd|Turistforening|Redning)s?$/;
const PREPOSITION = /^(?:for|om|vedr|vedrørende|på|til|i|af|mod)$/;
const NO_OWNER =
  /^(?:Bilag|Sag|Sagen|Punkt|Pkt|Side|Plan|Planen|Lokalplan|Lokalplanen|Projekt|Projektet|Programmet|Puljen|Strategien|Aftalen|Rapporten|Ordningen|Kampagnen|Baggrund|Indstilling|Beslutning|Sagsfremstilling|Resumé|Økonomi|Afbud|Deltagere|Ny|Nyt|Nye|Den|Det|De|En|Et|I|På|Til|Fra|For|Med|Ved|Om|Af|Og|Som|Der|At|Status|Orientering|Godkendelse|Under|Efter|Oplæg|Referat|Møde|Ifølge|Hos|Via|Mellem|Samt|Hertil|Også|Både|Ejer|Virksomheden|Selskabet|Firmaet|Entreprenøren|Leverandøren|Operatøren|Ligeledes|Naboen|Busselskabet|Arkitektfirmaet|Advokatfirmaet|Desuden|Derudover|Endvidere|Herudover)$/;

export function findShapes(scene: Scene, known: KnownMatches): BodyFound[] {
  const found: BodyFound[] = [];
  for (const index of scene.capitals) {
    const traits = scene.traits(index);
    // Several shapes may fit; the longest will stand.
    for (const body of [
      traits.head ? titled(scene, index, traits) : null,
      (traits.body || traits.council) && known.at(index)?.last !== index ? compound(scene, index, traits) : null,
      legal(scene, index, traits.text),
      traits.closes ? closing(scene, index, traits.text, known) : null,
      traits.opens ? opening(scene, index, traits.text) : null,
      apposition(scene, index),
      school(scene, index, traits.text),
    ]) {
      if (body && body.last >= body.first) found.push(body);
    }
  }
  for (const index of scene.compounds) {
    const traits = scene.traits(index);
    if (!traits.head || !LOWER_HEAD.test(traits.text)) continue;
    const body = titled(scene, index, traits);
    if (body) found.push(body);
  }
  return found;
}

/** "Holmegaardskolen", "Rynkevangskolen": a school by its own name; "Folkeskolen" and its like are none. */
const SCHOOL = /^\p{Lu}\p{Ll}{2,}skolens?$/u;
const KIND_OF_SCHOOL =
  /^(?:Folke|Privat|Fri|Efter|Høj|Musik|Kultur|Ungdoms|Handels|Erhvervs|Produktions|Heltids|Heldags|Special|Kommune|Grund|Lands?by|Distrikts|Billed|Real|Sommer|Natur|Sygeplejer?ske|Lærer|Pædagog|Modtage|Center|Fælles|Nabo|Skov|Idræts|Teater|Dag|Aften|Voksen|By|Børne|Over|Mellem|Ind|Ud|Gymnasie|Køre|Land(?:brugs)?|Tekniske|Sports|Efteruddannelses|Universitets|Daghøj|Professionshøj|Hoved|Mini|Tilsyns)skolens?$/u;

function school(scene: Scene, index: number, word: string): BodyFound | null {
  return SCHOOL.test(word) && !KIND_OF_SCHOOL.test(word) && !scene.isSign(index + 1, '-')
    ? { first: index, last: index }
    : null;
}

/** Head, preposition, phrase: "Styrelsen for Patientsikkerhed". Small letters only with "for" and "vedr.". */
function titled(scene: Scene, index: number, { key, generic }: WordTraits): BodyFound | null {
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

function compound(scene: Scene, index: number, { key, council, generic }: WordTraits): BodyFound | null {
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

/** Over "Børne- og", "Klima-, Teknik- og" to the first capital word. */
function suspendedStart(scene: Scene, index: number): number {
  let first = index;
  for (let steps = 0; steps < 5; steps++) {
    const joint = scene.isSign(first - 1, ',') || /^(?:og|&)$/.test(scene.word(first - 1)) ? first - 1 : first;
    if (joint === first) break;
    if (scene.isSign(joint - 1, '-') && scene.gap(joint - 1) === Gap.None && scene.isUpper(joint - 2))
      first = joint - 2;
    else if (
      scene.isSign(joint, ',') &&
      first < index &&
      scene.isUpper(joint - 1) &&
      !NO_OWNER.test(scene.word(joint - 1)) &&
      !scene.traits(joint - 1).body &&
      scene.word(joint - 2) !== 'og'
    )
      first = joint - 1;
    else if (
      scene.word(joint) === 'og' &&
      scene.isUpper(joint - 1) &&
      scene.isSign(joint - 2, ',') &&
      scene.isUpper(joint - 3)
    )
      break;
    else break;
  }
  return first;
}

/** "Det lokale", "Den nationale", "Tværsektorielt", "Strategisk" before the head. */
function adjectiveStart(scene: Scene, index: number): number {
  const before = index - 1;
  if (scene.gap(index) >= Gap.Line && scene.gap(index) === Gap.Paragraph) return index;
  if (
    scene.isUpper(before) &&
    /(?:sk|ske|elt|elle|ale|alt|igt|ige|ent)$/.test(scene.word(before)) &&
    scene.end(before) - scene.start(before) > 5
  )
    return /^(?:Det|Den)$/.test(scene.word(before - 1)) && !scene.opensSentence(before - 1) ? before - 1 : before;
  if (scene.isLower(before) && /e$/.test(scene.word(before)) && /^(?:Det|Den)$/.test(scene.word(before - 1)))
    return before - 1;
  if (NATIONAL.test(scene.word(before)) && /^(?:den|det)$/.test(scene.word(before - 1)) && scene.isUpper(index))
    return before;
  return index;
}

/** "Lolland Forsyning A/S": capital words up to the form of company. */
function legal(scene: Scene, index: number, word: string): BodyFound | null {
  const form = scene.isSign(index + 1, '/') ? `${word}/${scene.word(index + 2)}` : word;
  if (!LEGAL.has(form)) return null;
  const last = scene.isSign(index + 1, '/') ? index + 2 : index;
  let first = index;
  while (
    index - first < 5 &&
    (scene.isUpper(first - 1) || scene.isSign(first - 1, '&')) &&
    scene.gap(first) < Gap.Line &&
    !NO_OWNER.test(scene.word(first - 1))
  )
    first--;
  // "De Forenede Dampvaskerier A/S".
  if (first < index && /^(?:De|Den|Det)$/.test(scene.word(first - 1)) && !scene.opensSentence(first - 1)) first--;
  if (first < index) return { first, last };
  return scene.isUpper(last + 1) && scene.gap(last + 1) === Gap.Blank ? { first, last: last + 1 } : null;
}

/** "Køge Nord Skole": capital words closed by a kind of body. */
function closing(scene: Scene, index: number, word: string, known: KnownMatches): BodyFound | null {
  if (word.includes('-')) return { first: index, last: index };
  let first = index;
  while (index - first < 4 && scene.goesOn(first)) {
    const before = scene.word(first - 1);
    const conjunction =
      (/^og$/.test(before) || scene.isSign(first - 1, '&')) &&
      scene.isUpper(first - 2) &&
      (first < index || (word === 'Redning' && scene.word(first - 2) === 'Brand'));
    if (scene.isSign(first - 1, '.') && isInitial(scene, first - 2) && scene.goesOn(first - 2)) first -= 2;
    else if (conjunction && JOINT.test(word) && !isOther(scene, first - 2, known)) first -= 2;
    else if (
      scene.isUpper(first - 1) &&
      !NO_OWNER.test(before) &&
      !/^(?:KL|KKR|Kommune|Regionskommune)s?$/.test(before) &&
      !(before.length === 1 && scene.isSign(first - 2, '/'))
    )
      first--;
    else break;
  }
  if (first === index) return null;
  // "Vinderup Gymnasium og HF".
  if (
    /^(?:Gymnasium|Kursus|Studenterkursus)$/.test(word) &&
    scene.word(index + 1) === 'og' &&
    /^(?:HF|HHX|HTX)$/.test(scene.word(index + 2))
  )
    return { first: suspendedStart(scene, first), last: index + 2 };
  // "Midt- og Vestjyllands Politi".
  first = suspendedStart(scene, first);
  // A person's surname may be "Skole" or "Bank" too.
  if (
    index - first <= 2 &&
    scene.traits(first).given &&
    !/s$/.test(scene.word(index - 1)) &&
    /^(?:Bank|Havn|Sogn|Skole|Fond|Erhverv|Center|Group)$/.test(word) &&
    index - first > 1
  )
    return null;
  if (
    scene.opensSentence(first) &&
    index - first === 1 &&
    scene.isLower(index + 1) &&
    !known.at(first) &&
    !/s$/.test(scene.word(first)) &&
    /^(?:Udvikling|Energi|Affald|Turisme|Trafik|Råd|Udvalg|Center|Landbrug|Kommuner|Erhverv|Alliance)$/.test(word)
  )
    return null;
  let last = index;
  while (ENGLISH.test(word) && last - index < 2 && scene.isUpper(last + 1) && scene.gap(last + 1) === Gap.Blank) last++;
  return { first, last };
}

/** Another body of its own: "Copenhagen Business School og Roskilde Universitet". */
function isOther(scene: Scene, index: number, known: KnownMatches): boolean {
  const { closes, body, text } = scene.traits(index);
  if (text.length < 3) return true;
  return closes || body || known.at(index)?.term.type === 'organisation';
}

/** "Erhvervshus Fyn", "Foreningen Nydansker", "Danske Patienter". */
function opening(scene: Scene, index: number, word: string): BodyFound | null {
  let last = index;
  while (
    last - index < 5 &&
    scene.isUpper(last + 1) &&
    !beginsPerson(scene, last + 1) &&
    scene.goesOn(last + 1) &&
    (scene.gap(last + 1) === Gap.Blank || !(/^[A-Z]+$/.test(word) || /^[A-ZÆØÅ]{2,}$/.test(scene.word(last + 1))))
  )
    last++;
  if (last === index) return null;
  if (scene.word(last + 1) === 'og' && scene.isUpper(last + 2) && /^Sundheds/.test(word)) last += 2;
  return { first: index, last };
}

/** "konsulentfirmaet Komponent", "foreningen Lev Livet": the small word says what the capitals name. */
function apposition(scene: Scene, index: number): BodyFound | null {
  if (!scene.goesOn(index) || !APPOSITION.has(scene.word(index - 1))) return null;
  let last = index;
  while (last - index < 5) {
    if (scene.isUpper(last + 1) && scene.goesOn(last + 1)) last++;
    else if (
      /^(?:og|&|for|af|i)$/.test(scene.word(last + 1)) &&
      scene.isUpper(last + 2) &&
      scene.gap(last + 2) === Gap.Blank &&
      scene.word(last + 1) === '&'
    )
      last += 2;
    else break;
  }
  return { first: index, last };
}

/** "Danske Regioner Anders Kühnau": a given name and a surname behind a body are a person's. */
function beginsPerson(scene: Scene, index: number): boolean {
  return scene.traits(index).given && scene.isUpper(index + 1) && scene.gap(index + 1) === Gap.Blank;
}
