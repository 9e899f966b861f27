/**
 * The roll of a meeting: the cover's lists, the items that deal with absence, and the notes under single items. Who was
 * away for one item only was at the meeting.
 */
import type { ItemStart } from './item-start.ts';
import type { Line } from './lines.ts';
import type { AgendaItem, Attendee, DocumentKind } from './model.ts';
import { readAttendance } from './read-attendance.ts';

const ON_ABSENCE = /^(?:fraværende|afbud|fremmøde|mødedeltagere|deltagere)(?![\p{L}])/iu;
const NOTE = /^(?:ikke til stede|fraværende|afbud|fravær)(?: [\p{L} ]{1,30})?\s?:/iu;
/** "Mette Ekman og Maja Torup var fraværende." */
const WERE_AWAY =
  /^(?<who>\p{Lu}[^.:;()]{5,160}?(?: \([A-ZÆØÅ]{1,2}\))?) (?:var|havde) (?:fraværende|ikke til stede|forhindrede?|(?:meldt |sendt )?afbud)(?: \(?med afbud\)?)?\.?$/u;

/** As a note that begins with the word; the names keep their place. */
function asNote(line: Line): Line | null {
  if (line.text.length >= 400) return null;
  if (NOTE.test(line.text)) return line;
  const who = line.text.length < 200 ? line.text.match(WERE_AWAY)?.groups?.who : undefined;
  return who ? { ...line, text: `Fraværende: ${who}`, end: line.start + who.length } : null;
}

/** Unfit to deal with the one matter. */
const FOR_ONE_ITEM = /(?:inhabil|under (?:punkt|behandling|sagen)|forlod mødet|deltog ikke i (?:punktet|sagen))/iu;
/** The members of a body; in an agenda nobody has come yet. */
const MEMBERS = /^(?:udvalgets )?medlemmer(?:ne)?(?: af [\p{L} -]{3,60})?\s?(?::|$)/iu;

interface Parts {
  readonly head: readonly Line[];
  readonly lines: readonly Line[];
  readonly starts: readonly ItemStart[];
  readonly newsletter: boolean;
}

export function readRoll(
  { head, lines, starts, newsletter }: Parts,
  items: readonly AgendaItem[],
  kind: DocumentKind,
  scanned: boolean,
): Attendee[] {
  if (newsletter) return [];
  if (kind === 'agenda' && head.some(({ text }) => MEMBERS.test(text))) return [];
  const whole: Line[] = [];
  const notes: Line[] = [];
  for (const [order, start] of starts.entries()) {
    const own = lines.slice(start.bodyLine, starts[order + 1]?.line ?? lines.length);
    const first = lines[start.titleLines[0]];
    if (first && ON_ABSENCE.test(items[order]?.title ?? '')) whole.push(first, ...own);
    else notes.push(...own.flatMap((line) => asNote(line) ?? []));
  }
  const cover = readAttendance([...head, ...whole], scanned);
  if (notes.length === 0) return cover;
  if (cover.length < 2) return readAttendance([...head, ...whole, ...notes], scanned);
  return withNotes(cover, notes, scanned);
}

/** A note adds who is new; it takes back a presence only where most notes agree. */
function withNotes(cover: readonly Attendee[], notes: readonly Line[], scanned: boolean): Attendee[] {
  const away = new Map<string, { attendee: Attendee; times: number }>();
  for (const note of notes) {
    if (FOR_ONE_ITEM.test(note.text)) continue;
    for (const attendee of readAttendance([note], scanned)) {
      const known = away.get(attendee.name);
      if (known) known.times++;
      else away.set(attendee.name, { attendee, times: 1 });
    }
  }
  const often = (name: string): boolean => (away.get(name)?.times ?? 0) * 2 > notes.length;
  const known = new Set(cover.map(({ name }) => name));
  return [
    ...cover.map((one) => (one.status === 'present' && often(one.name) ? { ...one, status: 'absent' as const } : one)),
    ...[...away.values()].flatMap(({ attendee }) =>
      known.has(attendee.name) || !often(attendee.name) ? [] : [attendee],
    ),
  ];
}
