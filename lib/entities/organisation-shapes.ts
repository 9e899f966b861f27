/**
 * Bodies known by their shape alone: "Sundhedskoordinationsudvalget", "Kultur-, Fritids- og Idrætsudvalget", "Udvalget
 * for Klima og Miljø", "Det regionale beskæftigelsesråd", "Køge Nord Skole", "Lolland Forsyning A/S", "konsulentfirmaet
 * Komponent". General words ("udvalget", "bestyrelsen") are none.
 */
import shapes from './facts/shapes.json' with { type: 'json' };
import type { KnownMatches } from './find-known.ts';
import { type BodyFound, NO_OWNER, suspendedStart } from './organisation-parts.ts';
import { compound, LOWER_BODY, LOWER_HEAD, school, titled } from './organisation-titles.ts';
import { isInitial } from './person-names.ts';
import { Gap } from './scan-tokens.ts';
import type { Scene } from './scene.ts';
import { NAMED_BEHIND } from './word-traits.ts';

const ENGLISH =
  /^(?:Network|Group|Alliance|Office|Cluster|Hub|Academy|Region|Council|Partnership|Association|Committee)$/;
const LEGAL = new Set(shapes.legal.split(' '));
const APPOSITION = new Set(shapes.apposition.split(' '));
/** Kinds of body that two places may share: "Bispebjerg og Frederiksberg Hospital". */
const JOINT =
  /^(?:Hospital|Sygehus|Brandvæsen|Beredskab|Politi|Provsti|Gymnasium|Forsyning|Skole|Erhvervsråd|Turistforening|Redning)s?$/;

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
      department(scene, index),
      speakingDepartment(scene, index),
      localBranch(scene, index, traits.text),
    ]) {
      if (body && body.last >= body.first) found.push(body);
    }
  }
  for (const index of scene.compounds) {
    const traits = scene.traits(index);
    if (traits.body && LOWER_BODY.test(traits.text)) {
      // "Miljø- og teknikudvalget": the capital stands before the hyphen.
      const body = compound(scene, index, traits);
      if (body && body.first < index && scene.isUpper(body.first)) found.push(body);
    }
    if (!traits.head || !LOWER_HEAD.test(traits.text)) continue;
    const body = titled(scene, index, traits);
    if (body) found.push(body);
  }
  return found;
}

/** What departments of a municipality look after, in the names that join two of them. */
const AREA = new Set(shapes.areas.split(' '));

/** "Teknik & Miljø", "Børn & Unge": two fields joined by the sign make a department's name. */
function department(scene: Scene, index: number): BodyFound | null {
  if (!scene.isSign(index + 1, '&') || !AREA.has(scene.word(index)) || !AREA.has(scene.word(index + 2))) return null;
  if (scene.gap(index + 2) >= Gap.Paragraph || scene.isSign(index - 1, '&')) return null;
  let first = index;
  while (scene.isSign(first - 1, ',') && AREA.has(scene.word(first - 2)) && index - first < 4) first -= 2;
  // "Bornholms Energi & Forsyning".
  const owner = scene.word(first - 1);
  if (scene.isUpper(first - 1) && scene.goesOn(first) && owner.endsWith('s') && !NO_OWNER.test(owner)) first--;
  return { first, last: index + 2 };
}

/** "Plan og Byg indstiller", "Skole og Familie har beregnet": two fields that say something are a department. */
function speakingDepartment(scene: Scene, index: number): BodyFound | null {
  if (!AREA.has(scene.word(index)) || !scene.opensSentence(index)) return null;
  const joint = scene.isSign(index + 1, ',') && AREA.has(scene.word(index + 2)) ? index + 3 : index + 1;
  if (scene.word(joint) !== 'og' || !AREA.has(scene.word(joint + 1))) return null;
  const speaks = /^(?:indstill|foreslår|anbefal|oplyser|vurderer|bemærker|har$)/.test(scene.word(joint + 2));
  return speaks && scene.gap(joint + 2) < Gap.Paragraph ? { first: index, last: joint + 1 } : null;
}

/** "PLO-Sjælland": the branch of an association, its place joined to the letters. */
const BRANCH =
  /^(?:PLO|DI|HK|FOA|FH|BL|DSR|DLF|KFUM|LO|AC|RAR|LAG|UU|SOSU)-(?:Hovedstaden|Sjælland|Syddanmark|Midtjylland|Nordjylland|Fyn|Bornholm|Sydjylland|Sønderjylland|Vestjylland|Østjylland)s?$/;
const localBranch = (scene: Scene, index: number, word: string): BodyFound | null =>
  BRANCH.test(word) && !scene.isSign(index + 1, '-') ? { first: index, last: index } : null;

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
  // "Brdr. Dam Byg A/S".
  if (first < index && scene.isSign(first - 1, '.') && /^(?:Brdr|Brd|Aut)$/.test(scene.word(first - 2))) first -= 2;
  // "De Forenede Dampvaskerier A/S".
  if (first < index && /^(?:De|Den|Det)$/.test(scene.word(first - 1)) && !scene.opensSentence(first - 1)) first--;
  if (first < index) return { first, last };
  return scene.isUpper(last + 1) && scene.gap(last + 1) === Gap.Blank ? { first, last: last + 1 } : null;
}

/** "Køge Nord Skole": capital words closed by a kind of body. */
function closing(scene: Scene, index: number, word: string, known: KnownMatches): BodyFound | null {
  if (word.includes('-')) return { first: index, last: index };
  // "Skive Atletik- og Motionsklub": what stands before the hanging hyphen may be named by a place.
  let first = /(?:klub|center)s?$/u.test(word) ? suspendedStart(scene, index) : index;
  while (index - first < 7 && scene.goesOn(first)) {
    const before = scene.word(first - 1);
    const conjunction =
      (/^og$/.test(before) || scene.isSign(first - 1, '&')) &&
      scene.isUpper(first - 2) &&
      (first < index || (word === 'Redning' && scene.word(first - 2) === 'Brand'));
    if (scene.isSign(first - 1, '.') && isInitial(scene, first - 2) && scene.goesOn(first - 2)) first -= 2;
    else if (first < index && isShortened(scene, first - 2)) first -= 2;
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
  // "Den Vestdanske Filmpulje", "Det Fremskudte Diges Digelag".
  if (
    /^(?:Den|Det|De)$/.test(scene.word(first - 1)) &&
    /^\p{Lu}\p{Ll}{3,}e$/u.test(scene.word(first)) &&
    scene.gap(first) < Gap.Paragraph
  )
    first--;
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
  // "Falsters Taxa og Turistfart ApS".
  if (scene.word(index + 1) === 'og' && scene.isUpper(index + 2) && LEGAL.has(scene.word(index + 3))) last = index + 3;
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
  // "Idrætsforeningen NSIF": the letters name it alone.
  if (NAMED_BEHIND.test(word) && /^[A-ZÆØÅ]+$/.test(scene.word(index + 1))) return null;
  if (isShortened(scene, index + 1) && scene.goesOn(index + 1)) last += 2;
  while (
    last - index < 5 &&
    scene.isUpper(last + 1) &&
    !beginsPerson(scene, last + 1) &&
    scene.goesOn(last + 1) &&
    !(scene.gap(last + 1) === Gap.Line && NO_OWNER.test(scene.word(last + 1))) &&
    (scene.gap(last + 1) === Gap.Blank || !(/^[A-Z]+$/.test(word) || /^[A-ZÆØÅ]{2,}$/.test(scene.word(last + 1))))
  )
    last++;
  if (last === index) return null;
  last = firmEnd(scene, word, last);
  // "Sundhedsråd Midt- og Vestsjælland".
  if (
    scene.isSign(last + 1, '-') &&
    scene.gap(last + 1) === Gap.None &&
    scene.word(last + 2) === 'og' &&
    scene.isUpper(last + 3)
  )
    last += 3;
  if (scene.word(last + 1) === 'og' && scene.isUpper(last + 2) && /^Sundheds/.test(word)) last += 2;
  return { first: index, last };
}

/** "Sct. Hans", "Sdr. Felding": the first word of a place, shortened. */
const isShortened = (scene: Scene, index: number): boolean =>
  /^(?:St|Sct|Skt|Sdr|Nr|Gl|Vr)$/.test(scene.word(index)) && scene.isSign(index + 1, '.') && scene.isUpper(index + 2);

/** "Advokatfirmaet Lind & Dahl P/S", "Patientforeningen Ny Dag i Jylland": partners, form and place belong to the name. */
function firmEnd(scene: Scene, word: string, last: number): number {
  if (word.endsWith('firmaet')) {
    const partners = scene.isSign(last + 1, '&') && scene.isUpper(last + 2) ? last + 2 : last;
    const form = scene.isSign(partners + 1, '/') ? partners : partners + 1;
    return LEGAL.has(`${scene.word(form)}/${scene.word(form + 2)}`) ? form + 2 : partners;
  }
  const placed = word.endsWith('foreningen') && scene.word(last + 1) === 'i' && scene.isUpper(last + 2);
  return placed && NAMED_BEHIND.test(word) && scene.isUpper(last - 1) ? last + 2 : last;
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
