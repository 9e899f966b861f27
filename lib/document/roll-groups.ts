/** Rolls set in groups or tables: members under their party's or municipality's name, and rows with a head. */
import type { Line } from './lines.ts';
import { municipalityOf } from './municipality-names.ts';
import { isPartyLike, type ParsedAttendee, partyLetter } from './parse-attendee.ts';

/** What the members that follow have in common. */
export interface Group {
  readonly party: string | null;
  readonly municipality: string | null;
  /** Names on the group's own line; empty when it has none. */
  readonly rest: string;
}

export const NO_GROUP: Group = { party: null, municipality: null, rest: '' };

/** "Valgt af Hjørring Byråd", "Fra Køge Kommune", "Aalborg Kommune": whose members these are. */
const OF =
  /^(?:(?:Valgt|Udpeget|Indstillet) af |Fra |For )?(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)??)(?: (?:[Bb]yråd|(?:[Rr]egions)?[Kk]ommunes?(?: [Bb]yråd)?|[Kk]ommunalbestyrelse))?$/u;
const LABEL =
  /^(\p{Lu}[\p{L}. -]{2,50}?)(?: \([A-ZÆØÅ]{1,2}\))?\s?:\s(?=\p{Lu}|(?:over|vice)?borgmester |rådmand |(?:næst)?formand )/u;
const ALONE = /^(\p{Lu}[\p{L} -]{3,50}?)(?: \([A-ZÆØÅ]{1,2}\))?\s?:?$/u;

function groupOf(name: string, scanned: boolean, rest: string): Group | null {
  if (name.length > 1 && isPartyLike(name, scanned))
    return { party: partyLetter(name, scanned), municipality: null, rest };
  const place = name.match(OF)?.[1];
  const municipality = place ? municipalityOf(place) : null;
  return municipality ? { party: null, municipality, rest } : null;
}

/**
 * "Venstre" on a line of its own with names below, or "Venstre: Anna Berg, Bo Dam", or "Køge Kommune: …".
 * @param opens right below the roll's heading, or groups were read before; else a party alone may stand below its member
 */
export function readGroup(line: string, scanned: boolean, opens: boolean): Group | null {
  const label = line.match(LABEL);
  const led = label?.[1] ? groupOf(label[1], scanned, line.slice(label[0].length)) : null;
  if (led) return led;
  const alone = opens ? line.match(ALONE)?.[1] : undefined;
  return alone ? groupOf(alone, scanned, '') : null;
}

/** The member with what the group says, where the entry itself is silent. */
export const inGroup = (entry: ParsedAttendee, { party, municipality }: Group): ParsedAttendee => ({
  ...entry,
  party: entry.party ?? party,
  municipality: entry.municipality ?? municipality,
});

/** The head of a table of members: "Navn | Parti | Kommune". */
export const isTableHead = ({ cells }: Line): boolean =>
  cells !== null &&
  [/^(?:navn|medlem|deltager)$/iu, /^(?:parti|liste|kommune|gruppe|fremmøde)$/iu].every((head) =>
    cells.some((cell) => head.test(cell)),
  );

/** A table's row as an entry: the name first, then the party, then the rest. */
export function rowText(row: readonly string[], scanned: boolean): string {
  // "Allerød | Karsten Berg | V": the municipality first.
  const [first = '', second = ''] = row;
  const [name = '', ...cells] = municipalityOf(first) && / /.test(second) ? [second, first, ...row.slice(2)] : row;
  const isParty = (cell: string): boolean => isPartyLike(cell.replace(/^\(|\)$/g, ''), scanned);
  const party = cells.find(isParty);
  const rest = cells
    .filter((cell) => cell !== party && !/^(?:ja|x|✓|mødt)$/iu.test(cell))
    .map((cell) => (/^(?:nej|ikke mødt)$/iu.test(cell) ? 'afbud' : cell));
  return `${name}${party ? ` (${party.replace(/^\(|\)$/g, '')})` : ''}${rest.map((cell) => `, ${cell}`).join('')}`;
}
