/**
 * Municipalities named as such: "Hillerød Kommune", "Halsnæs, Hørsholm og Hillerød Kommune", "kommunerne Ishøj og
 * Vallensbæk", a bare name after a member's party, in a bracket beside a share, or in a table of municipalities. The
 * same word as a place ("S-tog til Hillerød", "i Hillerød") is none.
 */

import type { KnownMatches } from './find-known.ts';
import { genitiveEnd, type Match } from './gazetteer.ts';
import { bordersCell, tableRows } from './municipalities-in-tables.ts';
import { Gap } from './scan-tokens.ts';
import type { Candidate, Scene } from './scene.ts';

const KOMMUNE = /^(?:regions)?kommune(?:s|r|rs|rne|rnes|n|ns)?$/i;
const ONE_KOMMUNE = /^(?:(?:regions)?kommunes?|Kommuners?)$/i;
/** A capital "Kommuner" is part of the last name of a list, a small one says what they are. */
const PLURAL = /^kommuners?$/;
const BEFORE_LIST =
  /^(?:kommunerne|kommuner|hovedstadskommunerne|medlemskommunerne|ejerkommunerne|omegnskommunerne|nabokommunerne|samarbejdskommunerne|værtskommunerne|tovholderkommunerne|pilotkommunerne|tovholderkommuner|værtskommuner)$/;
const COUNCIL_IN =
  /(?:borgmester(?:en)?|borgmestre(?:ne)?|kommunaldirektør(?:en)?|byråd(?:et)?|kommunalbestyrelse(?:n)?|viceborgmester|socialdirektør(?:en)?|byrådsmedlem)$/i;

export function findMunicipalities(scene: Scene, known: KnownMatches, parties: readonly Candidate[]): Candidate[] {
  const named = known.matches.filter(({ term }) => term.type === 'municipality');
  const found = new Map<number, Candidate>();
  const add = (match: Match, end = match.end): void => {
    const candidate: Candidate = {
      type: 'municipality',
      start: match.start,
      end,
      canonical: match.term.canonical,
      weight: 2,
    };
    found.set(match.first, candidate);
  };
  for (const match of named) {
    const noun = match.last + 1;
    if (!isKommune(scene, noun, match)) continue;
    const single = ONE_KOMMUNE.test(scene.word(noun)) && !PLURAL.test(scene.word(noun));
    add(match, single ? genitiveEnd(scene.text, scene.end(noun)) : match.end);
    for (let at = match, back = previousInList(scene, known, at); back; back = previousInList(scene, known, at)) {
      if (found.has(back.first)) break;
      add(back);
      at = back;
    }
  }
  for (const match of named) {
    if (!found.has(match.first)) continue;
    // "Lolland Kommune, Odsherred og Faxe", "Kalundborg Kommune og Vordingborg har": the names behind one in full.
    for (let at = match, next = behindKommune(scene, known, at); next; next = behindKommune(scene, known, at)) {
      if (found.has(next.first)) break;
      add(next);
      at = next;
    }
  }
  for (const match of inRoll(scene, named)) if (!found.has(match.first)) add(match);
  const partyEnds = new Set(parties.map(({ end }) => end));
  for (const match of named) {
    if (found.has(match.first)) continue;
    if (followsParty(scene, match, partyEnds) || isBracketed(scene, match)) add(match);
    else if (COUNCIL_IN.test(councilBefore(scene, match)) || BEFORE_LIST.test(scene.lower(match.first - 1))) {
      add(match);
      for (let at: Match = match, next = nextInList(scene, known, at); next; next = nextInList(scene, known, at)) {
        if (!found.has(next.first)) add(next);
        at = next;
      }
    }
  }
  for (const list of actingLists(scene, known, named)) {
    for (const match of list) if (!found.has(match.first)) add(match);
  }
  for (const match of tableRows(scene, named)) if (!found.has(match.first)) add(match);
  for (const match of withoutTown(scene, known, named)) if (!found.has(match.first)) add(match);
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** The next bare name of a coordination, behind "X Kommune" or behind another; followed by no noun of a place. */
function behindKommune(scene: Scene, known: KnownMatches, match: Match): Match | null {
  const noun = isKommune(scene, match.last + 1, match) ? match.last + 1 : match.last;
  if (!isJoint(scene, noun + 1)) return null;
  const other = known.at(noun + 2);
  if (other?.term.type !== 'municipality' || other.first !== noun + 2) return null;
  const after = other.last + 1;
  const closes =
    isJoint(scene, after) || scene.isSign(after, '.') || scene.isLower(after) || scene.gap(after) === Gap.Paragraph;
  return closes && !/^(?:by|havn|fjord|station|sygehus|centrum|midtby|å)$/.test(scene.word(after)) ? other : null;
}

/** Those that the roll gives its members, where their entries name them. */
function inRoll(scene: Scene, named: readonly Match[]): Match[] {
  const members = scene.document?.attendance ?? [];
  const places = members.flatMap((member) =>
    member.municipality === null ? [] : [{ ...scene.spanOf(member), official: member.municipality }],
  );
  if (places.length === 0) return [];
  return named.filter(({ start, end, term }) =>
    places.some(
      (place) =>
        term.canonical === place.official &&
        ((start >= place.start && end <= place.end) || labels(scene, start, end, place.start)),
    ),
  );
}

/** "Assens: Søs Iversen (V)", "Assens" on the line above: the label of the members behind it. */
const labels = (scene: Scene, start: number, end: number, member: number): boolean =>
  member > end &&
  member - end <= LABEL_REACH &&
  /(?:^|\n)\s{0,4}$/.test(scene.text.slice(Math.max(0, start - 5), start)) &&
  /^\s?:?\s+$/.test(scene.text.slice(end, member));
const LABEL_REACH = 60;

function isKommune(scene: Scene, index: number, match: Match): boolean {
  const word = scene.word(index);
  if (!KOMMUNE.test(word) || scene.gap(index) === Gap.Paragraph || scene.gap(index) === Gap.None) return false;
  // "kommunerne" with a small letter begins something else ("i København kommunerne …" does not occur, "X kommuner" does).
  return !/rne/.test(word) && !(match.term.word && !/^K/.test(word));
}

function previousInList(scene: Scene, known: KnownMatches, match: Match): Match | null {
  const joint = match.first - 1;
  if (!isJoint(scene, joint)) return null;
  const other = known.at(joint - 1) ?? (scene.isSign(joint - 1, ',') ? known.at(joint - 2) : undefined);
  return other?.term.type === 'municipality' && other.last >= joint - 2 ? other : null;
}

function nextInList(scene: Scene, known: KnownMatches, match: Match): Match | null {
  const joint = match.last + 1;
  if (!isJoint(scene, joint)) return null;
  const other = known.at(joint + 1);
  return other?.term.type === 'municipality' && other.first === joint + 1 ? other : null;
}

function isJoint(scene: Scene, index: number): boolean {
  return (
    scene.isSign(index, ',') ||
    scene.isSign(index, '/') ||
    scene.isSign(index, '·') ||
    scene.isSign(index, '•') ||
    /^(?:og|samt|eller)$/.test(scene.word(index))
  );
}

/**
 * Coordinated names that no "Kommune" follows: "Lejre, Faxe og Stevns fandt …", "betalte Køge og Greve", "efter aftale
 * med Lemvig og Struer", four or more in a row, or three alone in brackets. Behind a preposition of place they are places.
 */
function actingLists(scene: Scene, known: KnownMatches, named: readonly Match[]): Match[][] {
  const lists: Match[][] = [];
  let behind = -1;
  for (const match of named) {
    if (match.first <= behind) continue;
    const list = [match];
    for (let next = nextInList(scene, known, match); next; next = nextInList(scene, known, next)) list.push(next);
    const last = list.at(-1) ?? match;
    behind = last.last;
    if (list.length > 1 && isActing(scene, match.first, last.last, list.length)) lists.push(list);
  }
  return lists;
}

function isActing(scene: Scene, first: number, last: number, count: number): boolean {
  const before = scene.lower(scene.lower(first - 2) === 'hhv' ? first - 3 : first - 1);
  const after = scene.word(last + 1);
  if (scene.isSign(first - 1, '(') && scene.isSign(last + 1, ')')) return count > 2 && scene.isUpper(first - 2);
  if (before === 'med') return /^(?:aftale|samarbejde|dialog|sammen|kontrakt|forhandling)/.test(scene.lower(first - 2));
  if (PLACE_BEFORE.test(before)) return false;
  if (isCell(scene, first, last) && speaksOfMunicipalities(scene, first, last)) return true;
  if (count > 3 && scene.gap(first) < Gap.Paragraph && speaksOfMunicipalities(scene, first, last)) return true;
  const verb = after === 'ikke' ? scene.word(last + 2) : after;
  return ACTS.test(verb) || ACTS.test(before) || (count > 2 && MAY_ACT.test(verb));
}

/** "1. februar 2025 ⇥ Lemvig, Struer og Skive": the last cell of a table's row. */
const isCell = (scene: Scene, first: number, last: number): boolean =>
  scene.opensLine(last + 1) && bordersCell(scene, first);

function speaksOfMunicipalities(scene: Scene, first: number, last: number): boolean {
  return /kommun|borgmestr|byråd/i.test(scene.text.slice(Math.max(0, scene.start(first) - 160), scene.end(last) + 160));
}

const PLACE_BEFORE =
  /^(?:i|til|fra|mellem|ved|på|over|via|om|omkring|nær|mod|for|gennem|nord|syd|øst|vest|byerne|byer|stationerne|stationer|by|sygehusene|havnene|skolerne)$/;
/** What municipalities do and places do not. */
const ACTS =
  /^(?:har|havde|fandt|finder|ønsker|ønskede|betaler|betalte|mener|mente|foreslår|foreslog|køber|købte|sælger|tilsluttede|tilslutter|tiltrådte|deltager|deltog|afviste|støtter|støttede|bidrager|bidrog|bakker|bakkede|godkendte|meddelte|oplyste|modtager|modtog|behandler|tager|tog|gjorde|ejer|ejede|ville|skulle|hæfter|hæftede|overtager|overtog|bruger|brugte|slipper|slap|nægter|nægtede)$/;
/** What places do as well, but seldom three together. */
const MAY_ACT =
  /^(?:er|får|fik|vil|skal|kan|én|optages|inddrages|høres|spørges|inviteres|orienteres|opfordres|anmodes|fritages|repræsenteres|tildeles)$/;

/** "Trine Græse (A), Gladsaxe" at the end of a line. */
function followsParty(scene: Scene, match: Match, partyEnds: ReadonlySet<number>): boolean {
  if (scene.gap(match.last + 1) < Gap.Line && !/[,.;(]/.test(scene.word(match.last + 1))) return false;
  let before = match.first - 1;
  if (partyEnds.has(scene.end(before))) return true;
  if (scene.isSign(before, ',')) before--;
  if (!scene.isSign(before, ')')) return false;
  return partyEnds.has(scene.end(before - 1));
}

/** "300.000 kr. (København)", but not "(Hillerød, 2019)". */
function isBracketed(scene: Scene, match: Match): boolean {
  if (!scene.isSign(match.first - 1, '(') || !scene.isSign(match.last + 1, ')')) return false;
  const around = scene.text.slice(Math.max(0, match.start - 120), match.end + 120);
  return /kommun/i.test(around);
}

/** "borgmesteren i Gladsaxe", "byrådet i Køge". */
function councilBefore(scene: Scene, match: Match): string {
  return /^[ifp]/.test(scene.word(match.first - 1)) && scene.end(match.first - 1) - scene.start(match.first - 1) <= 3
    ? scene.word(match.first - 2)
    : '';
}

/** Municipalities that took the name of no town: the bare name is theirs, but behind a preposition of place. */
const WITHOUT_TOWN =
  /^(?:Egedal|Furesø|Gribskov|Halsnæs|Rudersdal|Guldborgsund|Faaborg-Midtfyn|Ikast-Brande|Ringkøbing-Skjern|Norddjurs|Syddjurs|Favrskov|Vesthimmerlands?|Lyngby-Taarbæk|Høje-Taastrup)s?$/u;

/** "hvis Gribskov betaler", "Norddjurs og Syddjurs": those, and what is coordinated with them. */
function withoutTown(scene: Scene, known: KnownMatches, named: readonly Match[]): Match[] {
  return named.flatMap((match) => {
    if (!WITHOUT_TOWN.test(scene.text.slice(match.start, match.end))) return [];
    const list = [match];
    for (let at = match, back = previousInList(scene, known, at); back; back = previousInList(scene, known, at)) {
      list.unshift(back);
      at = back;
    }
    for (let at = match, next = nextInList(scene, known, at); next; next = nextInList(scene, known, at)) {
      list.push(next);
      at = next;
    }
    const [first = match] = list;
    const last = list.at(-1) ?? match;
    const after = last.last + 1;
    const named = scene.isUpper(after) && scene.gap(after) === Gap.Blank;
    const joined = scene.isSign(after, '-') && scene.gap(after) === Gap.None;
    if (named || joined || /^(?:by|havn|station)$/.test(scene.word(after))) return [];
    return PLACE_BEFORE.test(scene.lower(first.first - 1)) && list.length < 3 ? [] : list;
  });
}
