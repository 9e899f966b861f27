/** Names in the lists of a roll: what stands below a name, two columns, and many names in running text. */
import { ABSENT, CAME_LATE, LEFT, OTHER_HEADING, PRESENT } from './attendance-words.ts';
import type { Line } from './lines.ts';
import type { AttendanceStatus } from './model.ts';
import { municipalityOf } from './municipality-names.ts';
import { isPartyLike, type ParsedAttendee, parseAttendee, partyLetter } from './parse-attendee.ts';
import type { Roll } from './roll.ts';
import { type Group, inGroup, NO_GROUP, readGroup } from './roll-groups.ts';
import { COMPLETE, isNextName, splitEntries } from './split-entries.ts';

/** What stands on lines of their own below a name: "Heino Knudsen ↵ Formand ↵ (A)", "Anna Berg ↵ Venstre ↵ Køge Kommune". */
export function factsBelow(
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

/** Reads the lines below two columns' heads; answers how many it took. */
export function readColumns(
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

/** Reads names in running text from `rest` on; answers how many further lines it took. */
export function readMany(
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
      if (COMPLETE.test(text) && (parseAttendee(next.text, scanned)?.party || isNextName(text, next.text))) break;
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
