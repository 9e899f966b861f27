/** Parties: the letters beside persons, the letters of a vote or a group, and names ("Enhedslisten", "SF"). */
import type { Person } from './complete-names.ts';
import { MUNICIPALITIES, NO_PARTY, PARTIES } from './facts.ts';
import type { KnownMatches } from './find-known.ts';
import { genitiveEnd } from './gazetteer.ts';
import { findLocalLists } from './local-lists.ts';
import type { PartySlot } from './party-slots.ts';
import { readPartyLetter } from './read-party.ts';
import { Gap } from './scan-tokens.ts';
import type { Candidate, Scene } from './scene.ts';
import type { SettledNames } from './settle-known-names.ts';

const VOTE =
  /(?:stemte|stemmer|imod|undlod|afstod|gruppe|aftaleparti|aftalen er indgået|budgetaftale|budgetforlig|indgået mellem|parterne bag|forlig|bestående af|udpeges af|udpeget af|indstillet fra|mindretal|flertal|partierne|grupperne|listerne|medlemmerne fra|medlemmer fra|tilslutning fra|indstillet af|forslag fra|tilslutte|går ind for|gik imod|formøde|gruppemøde|valgforbund|indstillingsret|konstituer)/i;
const VOTED =
  /^(?:undlod|undlader|stemte|stemmer|tager|tog|ønsker|ønskede|tilslutter|afstod|begærede|støtter|støttede|anbefaler|anbefalede|tiltræder|tiltrådte|foretrækker|foretrak|foreslår|foreslog|indstiller|udpeger|udpegede|fastholder|bemærker|bemærkede|pegede|peger|afgav|afgiver|fremsatte|stillede|mener|beklager|beklagede)$/;
const GROUP = /^(?:gruppe|gruppen|liste|listen|partiet|stemte)$/;

/** "Model A og B", "kategori A, B og C": what the letters count there. */
const OPTION =
  /^(?:model|modellerne|kategori|kategorierne|kategorier|bilag|option|niveau|scenarie|scenarierne|scenarier|fase|zone|rute|linje|alternativ|løsning|spor|plan|type|klasse|del|etape|pulje|afsnit|område|delområde|hepatitis|vitamin|punkt|pkt|trin|bygning|blok|hold|årgang)$/;

/** @param persons those whose letter stands in a slot carry it. */
export function findParties(
  scene: Scene,
  known: KnownMatches,
  persons: readonly Person[],
  settled: SettledNames,
): Candidate[] {
  const found: Candidate[] = [];
  const slots = persons.flatMap((person) => (person.slot ? [{ person, slot: person.slot }] : []));
  const showsOslash = slots.some(({ slot }) => slot.letters === 'Ø');
  const losesOslash = scene.scanned && !showsOslash && slots.some(({ slot }) => /^[&@9]$/.test(slot.letters));
  for (const { person, slot } of slots) {
    const context = {
      date: scene.date,
      municipality: municipalityAfter(scene, known, slot),
      scanned: scene.scanned,
      known: settled.sightings(person.canonical),
      losesOslash,
      showsOslash,
    };
    const party = readPartyLetter(slot.letters, context);
    if (party) found.push(candidate(slot.start, slot.end, party.name, party.doubt));
  }
  for (const match of known.matches) {
    if (match.term.type !== 'party' || !isPartyName(scene, match.first, match.term.text)) continue;
    const name = nameAt(match.term.canonical, match.term.text, scene.date);
    found.push(candidate(match.start, match.end, name));
    const letter = letterBehind(scene, match.last + 1, name);
    if (letter !== null) found.push(candidate(scene.start(letter), scene.end(letter), name));
  }
  const locals = findLocalLists(scene);
  for (const one of findLetterLists(scene)) found.push(one);
  for (const one of locals.mentions) found.push(one);
  // "(L = Skagenlisten)": what the document itself says a letter stands for.
  if (locals.letters.size === 0) return found;
  return found.map((one) => {
    const list = locals.letters.get(scene.text.slice(one.start, one.end));
    if (!list || one.canonical?.startsWith('Liste ') === false) return one;
    const { doubt: _doubt, ...rest } = one;
    return { ...rest, canonical: list };
  });
}

/** "Enhedslisten (Ø)": the party's own letter behind its name. */
function letterBehind(scene: Scene, open: number, name: string): number | null {
  if (!scene.isSign(open, '(') || !scene.isSign(open + 2, ')')) return null;
  const letters = scene.word(open + 1);
  return PARTIES.some((party) => party.name === name && (party.letter === letters || party.short === letters))
    ? open + 1
    : null;
}

function candidate(start: number, end: number, canonical: string, doubt?: string): Candidate {
  return { type: 'party', start, end, canonical, weight: 2, ...(doubt ? { doubt } : {}) };
}

/** The municipality printed right behind the letter. */
function municipalityAfter(scene: Scene, known: KnownMatches, slot: PartySlot): string | null {
  for (let index = slot.after; index < slot.after + 3; index++) {
    const match = known.at(index);
    if (match?.term.type === 'municipality') return match.term.canonical;
  }
  const body = scene.document?.body;
  const home = body?.kind === 'municipality' ? (body.parent ?? body.name) : null;
  return home
    ? (MUNICIPALITIES.find(({ name, official }) => home.includes(official) || home.includes(name))?.official ?? null)
    : null;
}

/** "Venstre" and "Konservative" are words as well: not at the start of a sentence unless a party can stand there. */
function isPartyName(scene: Scene, index: number, text: string): boolean {
  if (!/^(?:Venstre|Konservative|Radikale|Alternativet|S|K|R|V)$/.test(text)) return true;
  if (!scene.opensSentence(index)) return true;
  const next = scene.word(index + 1);
  if (text === 'Alternativet') return VOTED.test(next) || /^(?:og|,|\(|har|havde|vil|roste|takkede)$/.test(next);
  return /^(?:og|,|stemte|stemmer|ønsker|foreslår|foreslog|kan|anbefaler|tager|undlod|mener|bemærker|støtter|tiltræder|indstiller|stillede|stiller|afgav|afgiver|tog|ønskede|foretrak|fastholdt|fastholder|kunne|begærede|begærer|bemærkede|anbefalede|udpegede|udpeger|har|havde|var|er|gik|går|roste|takkede|henviste|fandt|finder|vil|ville|samt|\()$/.test(
    next,
  );
}

/** A name that two parties bore in turn means the one of the date. */
function nameAt(canonical: string, text: string, date: string | null): string {
  const holders = PARTIES.filter(({ short, name }) => short === text || name === canonical);
  const valid = holders.find(({ from, to }) => date !== null && (from ?? '') <= date && (to === null || to >= date));
  return valid?.name ?? canonical;
}

/** "For stemte A, B og F", "(A, B, V)", "gruppe Ø": letters that stand in a list or right behind a word for a group. */
function findLetterLists(scene: Scene): Candidate[] {
  const found: Candidate[] = [];
  let behind = -1;
  for (const index of scene.capitals) {
    if (index <= behind || !(isLetter(scene, index) || closesVote(scene, index))) continue;
    const members = [index];
    for (let at = index + 1; members.length < 20; ) {
      if (
        !scene.isSign(at, ',') &&
        !scene.isSign(at, '+') &&
        !scene.isSign(at, '/') &&
        !/^(?:og|samt)$/.test(scene.word(at))
      )
        break;
      if (!isLetter(scene, at + 1, false, true) && !(isLetter(scene, at + 1, true, true) && scene.gap(at + 3) > 0))
        break;
      members.push(at + 1);
      at += 2;
    }
    behind = members.at(-1) ?? index;
    if (OPTION.test(scene.lower(index - 1))) continue;
    const meant =
      members.length > 1
        ? isVote(scene, index, behind) ||
          arePartiesByThemselves(scene, members) ||
          VOTED.test(scene.word(behind + 1)) ||
          deniesBehind(scene, behind)
        : isAnnounced(scene, index) || isActing(scene, index) || isCounted(scene, index);
    if (!meant) continue;
    for (const member of members) {
      const party = readPartyLetter(scene.word(member), {
        date: scene.date,
        municipality: null,
        scanned: false,
        known: [],
        losesOslash: false,
        showsOslash: true,
      });
      if (party && !NO_PARTY.has(party.name))
        found.push(candidate(scene.start(member), genitiveEnd(scene.text, scene.end(member)), party.name, party.doubt));
    }
  }
  return found;
}

/** Four letters or more that do not count from the first, or three in a bracket: no options are listed so. */
function arePartiesByThemselves(scene: Scene, members: readonly number[]): boolean {
  const letters = members.map((index) => scene.word(index));
  const [first = 0] = members;
  const last = members.at(-1) ?? first;
  const bracketed = scene.isSign(first - 1, '(') && scene.isSign(last + 1, ')');
  if (letters.length < (bracketed ? 3 : 4) || !letters.every((letter) => SHORTS.has(letter))) return false;
  const sorted = [...letters].sort((one, other) => one.localeCompare(other, 'da'));
  return letters.some((letter, at) => letter !== sorted[at]);
}

/** "Imod stemte Æ.": the letter closes the sentence. */
function closesVote(scene: Scene, index: number): boolean {
  const verb = scene.isSign(index - 1, ':') ? scene.word(index - 2) : scene.word(index - 1);
  return (
    /^(?:stemte[rs]?|stemmer|stemme)$/.test(verb) && isLetter(scene, index, true) && scene.gap(index + 2) > Gap.None
  );
}

/** "Imod: 1 (Æ)", "for stemte 2 (O)": the letter behind a count of votes. */
function isCounted(scene: Scene, index: number): boolean {
  if (!scene.isSign(index - 1, '(') || !scene.isSign(index + 1, ')') || !scene.isNumber(index - 2)) return false;
  const before = scene.text.slice(Math.max(0, scene.start(index) - 40), scene.start(index - 2));
  return /(?:\b(?:for|imod|mod|hverken)|stemte|undlod[^.:]{0,20}):?\s{0,2}$/i.test(before);
}

/** "gruppe Ø", "Liste T". */
function isAnnounced(scene: Scene, index: number): boolean {
  const labelled = scene.isSign(index - 1, ':');
  const word = scene.lower(labelled ? index - 2 : index - 1);
  return (
    GROUP.test(word) ||
    (labelled && /^(?:imod|mod|undlod|hverken|stemme|stemmer)$/.test(word)) ||
    (labelled && scene.isNumber(index - 2) && /^stemte$/.test(scene.lower(index - 3)))
  );
}

/** "O undlod at stemme", "Ø (Freja Fokdal) og Æ (Bodil Sø) stemte imod". */
function isActing(scene: Scene, index: number): boolean {
  if (VOTED.test(scene.word(index + 1)) && scene.gap(index + 1) === Gap.Blank) return true;
  if (deniesBehind(scene, index)) return true;
  const named = scene.isSign(index + 1, '(') && scene.traits(index + 2).given;
  return named && VOTE.test(scene.text.slice(Math.max(0, scene.start(index) - 80), scene.end(index) + 120));
}

/** "F kan ikke anbefale", "V og O kunne ikke støtte". */
const deniesBehind = (scene: Scene, index: number): boolean =>
  /^(?:kan|kunne|vil|ville)$/.test(scene.word(index + 1)) && scene.word(index + 2) === 'ikke';

/** Letters in a row name parties where a vote, a proposal or groups are spoken of. */
function isVote(scene: Scene, first: number, last: number): boolean {
  return VOTE.test(scene.text.slice(Math.max(0, scene.start(first) - 160), scene.end(last) + 60));
}

const SHORTS = new Set(PARTIES.flatMap(({ short, letter }) => (short ? [letter, short] : [letter])));

/** A letter with a point may be an initial; at the end of a list it closes the sentence. */
function isLetter(scene: Scene, index: number, closing = false, listed = false): boolean {
  return (
    scene.end(index) - scene.start(index) <= 3 &&
    scene.isUpper(index) &&
    (SHORTS.has(scene.word(index)) || (listed && /^[A-ZÆØÅ]$/.test(scene.word(index)))) &&
    (closing || !scene.isSign(index + 1, '.'))
  );
}
