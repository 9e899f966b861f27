/**
 * Who came, who sent apologies and who came for whom: lists under headings, one name a line or many, entries broken
 * over lines, names with role and letter on lines of their own, sentences, and notes under single items.
 */
import { allMatches } from '../text/all-matches.ts';
import { factsBelow, readColumns, readMany } from './attendance-lists.ts';
import { ABSENT, columnsOf, damagedHeading, OTHER_HEADING, PRESENT } from './attendance-words.ts';
import type { Line } from './lines.ts';
import type { AttendanceStatus, Attendee } from './model.ts';
import { municipalityOf } from './municipality-names.ts';
import { PERSON_NAME, parseAttendee } from './parse-attendee.ts';
import { completeName, Roll } from './roll.ts';
import { type Group, inGroup, isTableHead, NO_GROUP, readGroup, rowText } from './roll-groups.ts';
import { splitEntries } from './split-entries.ts';

const INSTEAD =
  /^(.{4,60}?) (?:havde meldt afbud|var forhindret|meldte afbud)[^,]{0,40}, og (.{4,60}?) (?:deltog|mødte) i (?:stedet|hans sted|hendes sted)/u;
/** "Formand: Anna Berg (A)" opens a roll without a heading. */
const LED = /^(?:(?:\d\. ?)?(?:[Vv]ice|[Nn]æst)?(?:[Ff]ormand|[Bb]orgmester)|[Ff]orperson) ?: \p{Lu}/u;
/** "For Pia Mark mødte Henrik Skals (A)". */
const CAME_FOR =
  /^(?:For|I stedet for|Som (?:stedfortræder|suppleant) for) (.{4,60}?) (?:mødte|modte|deltog|indkaldt|er indkaldt|var mødt) (.{4,80}?)\.?$/u;
/** "Arbejdsgiverne: Per Bach (DA), Lone Fals (DA)": whom they speak for, no party and no municipality. */
const OTHER_LABEL = new RegExp(`^\\p{Lu}[^:()\\d]{2,45}:\\s(?=${PERSON_NAME}(?:[\\s,(;.]|$))`, 'u');
const isRoleLabel = (label: string): boolean =>
  /^(?:(?:\d\. ?)?(?:vice|næst)?(?:formand|borgmester)|forperson|referent|ordstyrer|mødeleder|dirigent|sekretær|medlem|suppleant|stedfortræder)/iu.test(
    label,
  );
/** "Alle var mødt på nær Jens Hald (V) og Bente Friis (O)." */
const ALL_BUT =
  /^(?:(?:Alle|Samtlige)(?: \p{L}+)?|(?:\p{L}+s )?[Mm]edlemmerne) (?:var|mødte|er|deltog)(?: \p{L}+){0,3},? (?:på nær|undtagen|bortset fra|med undtagelse af) (.{4,300})$/u;
/** "Jakob Lund (A), for hvem Nanna Lau (A) deltog". */
const FOR_WHOM = new RegExp(
  `(${PERSON_NAME}(?: \\([^()]{1,20}\\))?), (?:(?:for hvem|i hvis sted) (${PERSON_NAME}(?: \\([^()]{1,20}\\))?) (?:deltog|mødte)|(?:for (?:ham|hende)|i (?:hans|hendes) sted|i stedet) (?:deltog|mødte|modte) (${PERSON_NAME}(?: \\([^()]{1,20}\\))?))`,
  'gu',
);
const DEPUTISED = / (?:for hvem|i hvis sted|for (?:ham|hende)|i (?:hans|hendes) sted|i stedet) /u;
/** "Mødt som stedfortræder: Bo Dam (F)", below who is away. */
const STANDS_IN_BELOW =
  /^(?:mødt|mødte|mødende|deltog|indkaldt)(?: som)? (?:stedfortræder|suppleant)\s?:\s?(.{4,60})$/iu;
/** "Fra forvaltningen: direktør Anna Berg, Bo Dam (referent)": none of the members, whatever stands in brackets. */
const STAFF = /^Fra (?:administrationen|forvaltningen|sekretariatet)\s?:/u;
const MOST_LINES = 1500;

/** An entry that is not finished: a bracket is open, or it ends in the middle of a word or a list. */
function isOpen(text: string): boolean {
  return text.split('(').length > text.split(')').length || /[-–,]$/.test(text) || /\b(?:for|og|af)$/.test(text);
}

/** @param lines those before the first item, and those of items on absence */
export function readAttendance(lines: readonly Line[], scanned: boolean): Attendee[] {
  const roll = new Roll();
  let status: AttendanceStatus | null = null;
  let group: Group = NO_GROUP;
  const listed = hasBareList(lines, scanned);
  for (let index = 0; index < Math.min(lines.length, MOST_LINES); index++) {
    const line = lines[index];
    if (!line) break;
    const missing = line.text.match(ALL_BUT)?.[1];
    if (missing) {
      readMany(lines, index, missing, line.end - missing.length, 'absent', scanned, roll);
      continue;
    }
    const columns = columnsOf(line);
    if (columns) {
      index += readColumns(lines, index + 1, columns, scanned, roll);
      continue;
    }
    const place = line.cells?.length === 2 ? municipalityOf(line.cells[0] ?? '') : null;
    const members = place ? (line.cells?.[1] ?? '') : line.text;
    for (const [, away = '', came, behind] of DEPUTISED.test(members) ? allMatches(members, FOR_WHOM) : []) {
      const entry = parseAttendee(`${away}: afbud, ${came ?? behind ?? ''} deltog i stedet`, scanned);
      if (entry) roll.add({ ...entry, municipality: place, substituteMunicipality: place }, 'absent', line);
    }
    const instead = line.text.match(INSTEAD);
    if (instead?.[1] && instead[2]) {
      const entry = parseAttendee(`${instead[1]}: afbud, ${instead[2]} deltog i stedet`, scanned);
      if (entry) roll.add(entry, 'absent', line);
      continue;
    }
    const came = line.text.match(CAME_FOR);
    if (came?.[1] && came[2]) {
      const entry = parseAttendee(`${came[2]}, suppleant for ${came[1]}`, scanned);
      if (entry) roll.add(entry, 'present', line);
      continue;
    }
    const standsIn = line.text.match(STANDS_IN_BELOW)?.[1];
    if (standsIn && status === 'absent') {
      const entry = parseAttendee(standsIn, scanned);
      const away = roll.found.at(-1);
      if (entry) roll.add({ ...entry, substituteFor: away?.status === 'absent' ? away.name : null }, 'present', line);
      continue;
    }
    const heading = (scanned ? damagedHeading(line.text) : null) ?? line.text.match(ABSENT) ?? line.text.match(PRESENT);
    if (heading) {
      status = ABSENT.test(heading[0]) ? 'absent' : 'present';
      group = NO_GROUP;
      const rest = line.text.slice(heading[0].length).replace(/^[\s:.]+/, '');
      if (rest === '' || /^(?:af|for|på|fra)\s/.test(rest) || /^\((?:til stede|tilstede|alle)/iu.test(rest)) continue;
      // "Ikke til stede under punkt 8-11": there for the rest.
      if (/^(?:under|ved|til|fra|i|på|under behandlingen af) (?:punkt|pkt|sag|dagsordenens|behandlingen)/iu.test(rest))
        continue;
      index += readMany(lines, index, rest, line.end - rest.length, status, scanned, roll);
      continue;
    }
    if (OTHER_HEADING.test(line.text) && (!/\(/.test(line.text) || STAFF.test(line.text))) {
      status = null;
      continue;
    }
    if (isTableHead(line)) status ??= 'present';
    if (status !== null) {
      const above = lines[index - 1]?.text ?? '';
      const next = readGroup(line.text, scanned, group !== NO_GROUP || PRESENT.test(above) || ABSENT.test(above));
      if (next) {
        group = next;
        if (next.rest === '') continue;
        index += readMany(lines, index, next.rest, line.end - next.rest.length, status, scanned, roll, group);
        continue;
      }
    }
    const labelled = status === null ? null : line.text.match(OTHER_LABEL);
    if (labelled && !isRoleLabel(labelled[0]) && status !== null) {
      const rest = line.text.slice(labelled[0].length);
      index += readMany(lines, index, rest, line.end - rest.length, status, scanned, roll);
      continue;
    }
    const led = status === null && !listed ? LED.test(line.text) : false;
    if (status === null && !listed && !led) continue;
    let text = line.cells && line.cells.length > 1 ? rowText(line.cells, scanned) : line.text;
    let end = line.end;
    let taken = 0;
    while (taken < 2 && isOpen(text)) {
      const next = lines[index + taken + 1];
      if (!next) break;
      const isPart =
        text.split('(').length > text.split(')').length
          ? next.text.length < 60 && /^[^()]{0,50}(?:\([^()]{0,20}\))?[^()]{0,20}\)/.test(next.text)
          : !parseAttendee(next.text, scanned)?.party;
      if (!isPart) break;
      text = `${text}${/\p{Ll}-$/u.test(text) ? '' : ' '}${next.text}`;
      end = next.end;
      taken++;
    }
    if (place && status !== null) {
      readMany([line], 0, members, line.end - members.length, status, scanned, roll, {
        ...NO_GROUP,
        municipality: place,
      });
      continue;
    }
    const isRow = line.cells !== null && line.cells.length > 2 && parseAttendee(text, scanned) !== null;
    const split = isRow ? [] : splitEntries(text);
    if (split.length > 1 && status !== null) {
      index += readMany(lines, index, line.text, line.start, status, scanned, roll, group);
      continue;
    }
    let entry = parseAttendee(text, scanned, status !== null);
    if (!entry) continue;
    index += taken;
    entry = inGroup(entry, group);
    const below = taken === 0 && entry.party === null ? factsBelow(lines, index, scanned) : null;
    if (below) {
      entry = {
        ...entry,
        party: below.party,
        role: entry.role ?? below.role,
        municipality: entry.municipality ?? below.municipality,
      };
      index += below.lines;
      end = lines[index]?.end ?? end;
    }
    if (entry.party === null && entry.municipality === null && status === null) continue;
    roll.add(entry, status ?? 'present', { start: line.start, end });
  }
  return roll.found.map((attendee) => ({
    ...attendee,
    substituteFor: completeName(attendee.substituteFor, roll.found),
  }));
}

/** A page lost its "Deltagere": a row of lines that all name a person with party and municipality. */
function hasBareList(lines: readonly Line[], scanned: boolean): boolean {
  let named = 0;
  for (const line of lines.slice(0, 200)) {
    if (!/[(,]/.test(line.text) || line.text.length > 220) continue;
    const entry = parseAttendee(line.text, scanned);
    if (entry?.party && entry.municipality) named++;
  }
  return named >= 4;
}
