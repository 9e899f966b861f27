/**
 * Who came, who sent apologies and who came for whom: lists under headings, one name a line or many, entries broken
 * over lines, names with role and letter on lines of their own, sentences, and notes under single items.
 */
import type { Span } from '../text/mapped-text.ts';
import { editDistance } from '../text/near-words.ts';
import type { Line } from './lines.ts';
import type { AttendanceStatus } from './model.ts';
import { municipalityOf } from './municipality-names.ts';
import {
  isOrganisation,
  isPartyLike,
  type ParsedAttendee,
  PERSON_NAME,
  parseAttendee,
  partyLetter,
} from './parse-attendee.ts';
import { type Group, inGroup, isTableHead, NO_GROUP, readGroup, rowText } from './roll-groups.ts';

export interface FoundAttendee extends Span {
  readonly name: string;
  readonly party: string | null;
  readonly municipality: string | null;
  readonly role: string | null;
  readonly status: AttendanceStatus;
  readonly substituteFor: string | null;
}

const PRESENT =
  /^(?:[•·*–-]\s?)?(?:mødedeltagere|mødets deltagere|i mødet deltog|mødt var|deltagere(?! fra (?:kl|sekretariat|administration|forvaltning))|deltager(?=\s?:)|deltagerliste|deltagerfortegnelse|deltog|til ?stede(?: var)?|tilstedeværende|(?:udvalgs|råds|byråds|regionsråds|bestyrelses|nævns|klynge|kommissions)medlemmer(?:ne)?|fremmødte?(?: medlemmer)?|mødte?(?: medlemmer)?|medlemmer(?: af \p{L}+)?(?: til ?stede)?|følgende (?:medlemmer )?(?:var til stede|deltog)|deltagende)(?=$|[\s:.,])/iu;
const ABSENT =
  /^(?:[•·*–-]\s?)?(?:(?:der (?:er|var) )?(?:meldt )?afbud(?: (?:er|var|blev) (?:modtaget|meldt))?(?: fra)?|fraværende(?: med(?: lovligt)? (?:afbud|forfald)| uden afbud| i mødet)?|fravær|ikke (?:til stede|mødt|deltagende)|(?:lovligt )?forfald|mødt ikke|deltog ikke|(?:medlemmer|deltagere),? (?:der|som) (?:ikke (?:deltog|var til stede|mødte)|(?:har|havde) meldt afbud|(?:har|havde|med) afbud|var fraværende))(?=$|[\s:.])/iu;
const OTHER_HEADING =
  /^(?:øvrige deltagere|øvrige|deltagere fra|(?:endvidere|desuden|derudover|herudover|også) deltog|(?:uden stemmeret|medarbejder\p{L}*)(?=[\s:])|gæst|tilforordnede|embedsmænd|observatører|dagsorden|referat|mission|vision|indholdsfortegnelse|indhold|punkter|bemærkninger|mødet|sted|dato|tid|lokale|referent|mødetidspunkt|starttidspunkt|sluttidspunkt|sekretariat|fra (?:administrationen|forvaltningen|sekretariatet)|administrationen|forvaltningen|gæster|inviterede)\b/iu;
const INSTEAD =
  /^(.{4,60}?) (?:havde meldt afbud|var forhindret|meldte afbud)[^,]{0,40}, og (.{4,60}?) (?:deltog|mødte) i (?:stedet|hans sted|hendes sted)/u;
/** "Formand: Anna Berg (A)" opens a roll without a heading. */
const LED = /^(?:(?:\d\. ?)?(?:[Vv]ice|[Nn]æst)?(?:[Ff]ormand|[Bb]orgmester)|[Ff]orperson) ?: \p{Lu}/u;
/** "For Pia Mark mødte Henrik Skals (A)". */
const CAME_FOR =
  /^(?:For|I stedet for) (.{4,60}?) (?:mødte|modte|deltog|indkaldt|er indkaldt|var mødt) (.{4,80}?)\.?$/u;
/** "Arbejdsgiverne: Per Bach (DA), Lone Fals (DA)": whom they speak for, no party and no municipality. */
const OTHER_LABEL = new RegExp(`^\\p{Lu}[^:()\\d]{2,45}:\\s(?=${PERSON_NAME}(?:[\\s,(;.]|$))`, 'u');
const isRoleLabel = (label: string): boolean =>
  /^(?:(?:\d\. ?)?(?:vice|næst)?(?:formand|borgmester)|forperson|referent|ordstyrer|mødeleder|dirigent|sekretær|medlem|suppleant|stedfortræder)/iu.test(
    label,
  );
/** "Alle var mødt på nær Jens Hald (V) og Bente Friis (O)." */
const ALL_BUT =
  /^(?:Alle|Samtlige)(?: \p{L}+)? (?:var|mødte|er|deltog)(?: \p{L}+){0,3} (?:på nær|undtagen|bortset fra|med undtagelse af) (.{4,300})$/u;
/** "Jakob Lund (A), for hvem Nanna Lau (A) deltog". */
const FOR_WHOM = new RegExp(
  `(${PERSON_NAME}(?: \\([^()]{1,20}\\))?), (?:for hvem|i hvis sted) (${PERSON_NAME}(?: \\([^()]{1,20}\\))?) (?:deltog|mødte)`,
  'gu',
);
const MOST_LINES = 1500;

class Roll {
  readonly found: FoundAttendee[] = [];
  private readonly byName = new Map<string, number>();

  add(entry: ParsedAttendee, status: AttendanceStatus, span: Span): void {
    const known = this.byName.get(entry.name);
    const { substitute, substituteParty: _party, substituteMunicipality: _place, ...rest } = entry;
    const attendee: FoundAttendee = { ...rest, status: entry.status ?? status, ...span };
    if (known === undefined) {
      this.byName.set(entry.name, this.found.length);
      this.found.push(attendee);
    } else {
      const old = this.found[known];
      if (old && attendee.status === 'absent' && old.status !== 'absent')
        this.found[known] = { ...old, status: 'absent' };
    }
    if (substitute) {
      const instead = {
        name: substitute,
        party: entry.substituteParty ?? null,
        municipality: entry.substituteMunicipality ?? null,
        role: null,
        status: 'present' as const,
        substituteFor: entry.name,
        substitute: null,
      };
      this.add(instead, 'present', span);
    }
  }
}

/** "Afbnd", "Deltagcre": a heading alone on its line that scanning damaged, brought to its own word. */
function damagedHeading(line: string): readonly [string] | null {
  const words = line.replace(/[.:\s]+$/, '').toLowerCase();
  if (words.length < 5 || words.length > 16 || !/^\p{Lu}/u.test(line)) return null;
  const meant = ['afbud', 'fraværende', 'deltagere', 'mødedeltagere', 'til stede', 'medlemmer'].find(
    (one) => one !== words && Math.abs(one.length - words.length) <= 1 && editDistance(one, words, 1) <= 1,
  );
  return meant ? [meant] : null;
}

/** An entry that is not finished: a bracket is open, or it ends in the middle of a word or a list. */
function isOpen(text: string): boolean {
  return text.split('(').length > text.split(')').length || /[-–,]$/.test(text) || /\b(?:for|og|af)$/.test(text);
}

/** @param lines those before the first item, and those of items on absence */
export function readAttendance(lines: readonly Line[], scanned: boolean): FoundAttendee[] {
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
    const deputies = / (?:for hvem|i hvis sted) /u.test(line.text) ? line.text.matchAll(FOR_WHOM) : [];
    for (const [, away = '', deputy = ''] of deputies) {
      const entry = parseAttendee(`${away}: afbud, ${deputy} deltog i stedet`, scanned);
      if (entry) roll.add(entry, 'absent', line);
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
    const heading = (scanned ? damagedHeading(line.text) : null) ?? line.text.match(ABSENT) ?? line.text.match(PRESENT);
    if (heading) {
      status = ABSENT.test(heading[0]) ? 'absent' : 'present';
      group = NO_GROUP;
      const rest = line.text.slice(heading[0].length).replace(/^[\s:.]+/, '');
      if (rest === '' || /^(?:af|for|på)\s/.test(rest)) continue;
      // "Ikke til stede under punkt 8-11": there for the rest.
      if (/^(?:under|ved|til|fra|i|på|under behandlingen af) (?:punkt|pkt|sag|dagsordenens|behandlingen)/iu.test(rest))
        continue;
      index += readMany(lines, index, rest, line.end - rest.length, status, scanned, roll);
      continue;
    }
    if (OTHER_HEADING.test(line.text) && !/\(/.test(line.text)) {
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

/** A name cut off by a page is completed by the one in the list that begins with it. */
function completeName(name: string | null, list: readonly FoundAttendee[]): string | null {
  if (name === null) return null;
  const begun = list.filter((other) => other.name === name || other.name.startsWith(`${name} `));
  return begun.length === 1 ? (begun[0]?.name ?? name) : /\s/.test(name) ? name : null;
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

/** What stands on lines of their own below a name: "Heino Knudsen ↵ Formand ↵ (A)", "Anna Berg ↵ Venstre ↵ Køge Kommune". */
function factsBelow(
  lines: readonly Line[],
  index: number,
  scanned: boolean,
): (Pick<ParsedAttendee, 'party' | 'role' | 'municipality'> & { lines: number }) | null {
  let party = null as string | null;
  let role = null as string | null;
  let municipality = null as string | null;
  let taken = 0;
  for (let ahead = 1; ahead <= 3; ahead++) {
    const text = (lines[index + ahead]?.text ?? '').replace(/^\((.{1,30})\)$/u, '$1');
    if (party === null && text !== '' && isPartyLike(text, scanned)) party = partyLetter(text, scanned);
    else if (role === null && /^(?:\d\. )?(?:næst|vice)?formand$|^(?:vice)?borgmester$|^medlem$/iu.test(text))
      role = text;
    else if (municipality === null && text.length < 40 && municipalityOf(text)) municipality = municipalityOf(text);
    else break;
    taken = ahead;
    if (/^løsgænger$/i.test(text)) break;
  }
  const told = party !== null || municipality !== null || /^løsgænger$/i.test(lines[index + taken]?.text ?? '');
  return told ? { party, role, municipality, lines: taken } : null;
}

/** The last name of a line is whole: two words, or its bracket is there. */
const COMPLETE = /(?:\)[^,;]*|(?:^|[,;] )\p{Lu}[^\s,;]* [^,;]+)$/u;

const NEXT_NAME = new RegExp(
  `^(?:, og|,| og| samt)(?: fra)? (?:(?:(?:over|vice)?borgmester|rådmand|formand|næstformand) )?${PERSON_NAME}(?=$|[\\s,(;.–-])`,
  'u',
);

/** " - Joy Mogensen (A)": the next of a row parted by dashes. */
const BETWEEN = new RegExp(`^ [–—•|-] ${PERSON_NAME} \\(`, 'u');

/** "Peter Juel (A). Ulla Bang (V) mødte som stedfortræder for …": a second sentence. */
const STOPPED = /(?:\)|\p{Ll}{3})$/u;
const SENTENCE = new RegExp(`^\\. ${PERSON_NAME}`, 'u');

/** A name begins there, and no association that the one before comes from. */
function startsName(words: string): boolean {
  const [found] = words.replace(/\s+/g, ' ').match(NEXT_NAME) ?? [];
  return found !== undefined && !isOrganisation(found.replace(/^(?:, og|,| og| samt)(?: fra)? /u, ''));
}

/** "Til stede | Fraværende": the heads of two columns; each with the status of who stands below. */
function columnsOf({ cells }: Line): readonly AttendanceStatus[] | null {
  if (cells?.length !== 2 || cells.some((cell) => cell.length > 24)) return null;
  const columns = cells.map((cell): AttendanceStatus | null =>
    ABSENT.test(cell) ? 'absent' : PRESENT.test(cell) ? 'present' : null,
  );
  return columns.every((one) => one !== null) && columns[0] !== columns[1] ? (columns as AttendanceStatus[]) : null;
}

const LEFT = /(?<!\p{L})(?:forlod|gik (?:kl|efter|under|før)|kom (?:kl|under|efter)|ankom|erklærede sig)(?!\p{L})/iu;
/** Who came late was there. */
const CAME_LATE = /(?<!\p{L})(?:kom|ankom|mødte|deltog) (?:kl|under|efter|fra|til|ved|senere|først)/iu;

/** Reads the lines below two columns' heads; answers how many it took. */
function readColumns(
  lines: readonly Line[],
  from: number,
  columns: readonly AttendanceStatus[],
  scanned: boolean,
  roll: Roll,
): number {
  let taken = 0;
  for (let line = lines[from]; line && !line.gap; line = lines[from + taken]) {
    if (OTHER_HEADING.test(line.text)) break;
    const cells = line.cells ?? [line.text];
    cells.slice(0, 2).forEach((cell, column) => {
      const entry = parseAttendee(cell, scanned, true);
      const status = CAME_LATE.test(cell) ? 'present' : (columns[column] ?? 'present');
      if (entry) roll.add({ ...entry, status: CAME_LATE.test(cell) ? 'present' : entry.status }, status, line);
    });
    taken++;
  }
  return taken;
}

/** The entries of a line that names several: split at commas and "og" outside brackets. */
function splitEntries(text: string): { text: string; at: number }[] {
  const entries: { text: string; at: number }[] = [];
  let depth = 0;
  let from = 0;
  const cut = (to: number, next: number): void => {
    const part = text.slice(from, to);
    if (part.trim() !== '') entries.push({ text: part.trim(), at: from + (part.length - part.trimStart().length) });
    from = next;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '(') depth++;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (
      depth === 0 &&
      (sign === ';' ||
        (sign === '.' && STOPPED.test(text.slice(Math.max(0, at - 4), at)) && SENTENCE.test(text.slice(at, at + 60))) ||
        (sign === ' ' && BETWEEN.test(text.slice(at, at + 70))) ||
        (sign === ',' &&
          startsName(text.slice(at, at + 60)) &&
          !/^,\s[\p{L}-]+(?:\s\p{L}+)?\s(?:Regions)?kommune/iu.test(text.slice(at, at + 50))))
    )
      cut(at, at + (sign === ' ' ? 3 : 1));
    else if (depth === 0 && /^\s(?:og|samt)\s/.test(text.slice(at, at + 6)) && startsName(text.slice(at, at + 60)))
      cut(at, at + (text.startsWith('og', at + 1) ? 4 : 6));
  }
  cut(text.length, text.length);
  return entries;
}

/** Reads names in running text from `rest` on; answers how many further lines it took. */
function readMany(
  lines: readonly Line[],
  index: number,
  rest: string,
  at: number,
  status: AttendanceStatus,
  scanned: boolean,
  roll: Roll,
  group: Group = NO_GROUP,
): number {
  let taken = 0;
  let text = rest;
  while (taken < 30 && /(?:[,;–-]|\bog|\bsamt|\p{L})$/u.test(text) && !/\.$/.test(text)) {
    const next = lines[index + taken + 1];
    if (
      !next ||
      next.gap ||
      readGroup(next.text, scanned, false) ||
      PRESENT.test(next.text) ||
      ABSENT.test(next.text) ||
      OTHER_HEADING.test(next.text)
    )
      break;
    if (!/[,;–-]$|\b(?:og|samt)$/.test(text)) {
      if (!/^(?:\p{Lu}[\p{L}'-]+[,. ]|og |\()/u.test(next.text)) break;
      // The line below is somebody's entry of its own.
      if (COMPLETE.test(text) && parseAttendee(next.text, scanned)?.party) break;
    }
    text += `\n${next.text}`;
    taken++;
  }
  for (const { text: printed, at: from } of splitEntries(text)) {
    const words = printed.replace(/^(?:og |samt )?(?:fra )?/u, '');
    const entry = { text: words, at: from + printed.length - words.length };
    // "Anna Berg (A) forlod mødet under punkt 4", told below those who sent apologies.
    if (status === 'absent' && LEFT.test(words)) continue;
    const parsed =
      parseAttendee(entry.text.replace(/\.$/, ''), scanned, true) ??
      parseAttendee(entry.text.replace(/[.,–-].*$/s, ''), scanned);
    if (parsed)
      roll.add(inGroup(parsed, group), status, {
        start: at + entry.at,
        end: at + entry.at + entry.text.length,
      });
  }
  return taken;
}
