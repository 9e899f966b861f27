/** Kind, date, start and place of a meeting, from cover, running heads and title, each with its evidence. */
import type { Span } from '../text/mapped-text.ts';
import { type FoundDate, findDates, findShortDates, findTime } from './find-date.ts';
import type { Line } from './lines.ts';
import type { DocumentKind } from './model.ts';

export interface Found<T> extends Span {
  readonly value: T;
}

export interface Frame {
  readonly kind: Found<DocumentKind> | null;
  readonly draft: boolean;
  readonly addendum: boolean;
  readonly date: Found<string> | null;
  readonly start: Found<string> | null;
  readonly place: Found<string> | null;
}

const DATE_LABEL =
  /^(?:dato|mødedato|mødetid|møde ?dato|mødetidspunkt|tidspunkt|tid|starttidspunkt|dato og tid(?:spunkt)?|dato\/tid|afholdt|mødet afholdt|mødestart|start)(?![\p{L}])[\s:.]*/iu;
const START_LABEL =
  /^(?:mødetidspunkt|mødetid|tidspunkt|tid|starttidspunkt|mødestart|start|kl\.?|mødet begyndte|mødet startede)(?![\p{L}])/iu;
const PLACE_LABEL = /^(?:sted|mødested|lokale|mødelokale|adresse|mødet holdes)(?![\p{L}])[\s:.]*/iu;
const MEETING_WORDS = /(?:møde|referat|dagsorden|protokol|kl\.|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)/iu;
const MINUTES =
  /(?:^|[^\p{L}])(?:referat|beslutningsreferat|beslutningsprotokol|mødereferat|protokol|udskrift af beslutningsprotokol)(?![\p{L}])|^Beslutninger(?: fra| truffet|$)/iu;
const AGENDA = /(?:^|[^\p{L}])(?:dagsorden|mødeindkaldelse|tillægsdagsorden|tillægsreferat|mødeplan)(?![\p{L}])/iu;
/** Menus of a web page name both. */
const MENU = /dagsordener og referater|dagsordner og referater|referater og dagsordener/iu;

const at = (line: Line, found: { start: number; end: number }): Span => ({
  start: line.start + found.start,
  end: line.start + found.end,
});

/** @param items beginnings of the first items, read when the cover is lost */
export function readFrame(head: readonly Line[], items: readonly Line[], title: string, hasDecisions: boolean): Frame {
  const top = head.slice(0, 120);
  const date = findMeetingDate(top, title) ?? findDateInItems(items);
  const words = top.filter((line) => line.text.length <= 120 && !MENU.test(line.text));
  const minutes = words.find((line) => MINUTES.test(line.text));
  const agenda = words.find((line) => AGENDA.test(line.text) && !/godkendelse af/i.test(line.text));
  return {
    kind: findKind(minutes, agenda, title, hasDecisions),
    draft:
      words.some(({ text }) =>
        /^(?:udkast|foreløbig|ikke.godkendt)(?![\p{L}])|udkast til (?:referat|dagsorden)/iu.test(text),
      ) || /udkast/i.test(title),
    addendum:
      words.some(({ text }) =>
        /tillægs(?:dagsorden|referat)|supplerende dagsorden|tillæg til dagsorden/iu.test(text),
      ) || /tillægsdagsorden/i.test(title),
    date: date?.found ?? null,
    start: findStart(top, date?.line ?? null, date?.found ?? null),
    place: findPlace(top) ?? findPlaceNear(top, date?.line ?? null),
  };
}

/** "Referat", "Beslutningsprotokol" on the cover or in the title, and no agenda. */
export function callsItselfMinutes(head: readonly Line[], title: string): boolean {
  const words = head.slice(0, 120).filter(({ text }) => text.length <= 120 && !MENU.test(text));
  const first = words.find(({ text }) => MINUTES.test(text) || AGENDA.test(text));
  if (first) return MINUTES.test(first.text) && !/godkendelse af/i.test(first.text);
  return MINUTES.test(title) && !AGENDA.test(title);
}

function findKind(
  minutes: Line | undefined,
  agenda: Line | undefined,
  title: string,
  hasDecisions: boolean,
): Found<DocumentKind> | null {
  const none = { start: 0, end: 0 };
  const span = (line: Line | undefined): Span => (line ? { start: line.start, end: line.end } : none);
  if (hasDecisions) return { value: 'minutes', ...span(minutes) };
  const first = minutes && agenda ? (minutes.start < agenda.start ? minutes : agenda) : (minutes ?? agenda);
  if (first) return { value: first === minutes ? 'minutes' : 'agenda', ...span(first) };
  if (MINUTES.test(title) && !AGENDA.test(title)) return { value: 'minutes', ...none };
  return AGENDA.test(title) ? { value: 'agenda', ...none } : null;
}

function findMeetingDate(top: readonly Line[], title: string): { found: Found<string>; line: Line | null } | null {
  let spare: { found: Found<string>; line: Line } | null = null;
  let good: { found: Found<string>; line: Line } | null = null;
  for (const [index, line] of top.entries()) {
    const labelled = DATE_LABEL.test(line.text);
    const [own] = line.text.length <= 200 ? findDates(line.text) : [];
    const next = top[index + 1];
    // "fredag den 14.\nmarts 2025": the line broke within the date.
    const broken = !own && next && !next.gap && /\d{1,2}\.(?: \p{Ll}{3,9})?$/u.test(line.text);
    const [across] = broken ? findDates(`${line.text} ${next.text}`) : [];
    if (across && across.start < line.text.length && MEETING_WORDS.test(line.text)) {
      good ??= { found: { value: across.value, ...at(line, across) }, line: next ?? line };
      continue;
    }
    if (own) {
      const found = { found: { value: own.value, ...at(line, own) }, line };
      if (labelled) return found;
      if (!good && line.text.length <= 120 && MEETING_WORDS.test(line.text)) good = found;
      if (line.text.length <= 60) spare ??= found;
    } else if (labelled && line.text.replace(DATE_LABEL, '') === '') {
      const [below] = next ? findDates(next.text) : [];
      if (next && below) return { found: { value: below.value, ...at(next, below) }, line: next };
    }
  }
  const [titled] = findDates(title.replace(/[_]/g, ' '));
  if (!good && !spare && !titled) return findShortDate(top);
  return good ?? (titled ? { found: { value: titled.value, start: 0, end: 0 }, line: null } : spare);
}

/** "Referat, Ungdomsrådet 07.05.24", where no date tells its year in full. */
function findShortDate(top: readonly Line[]): { found: Found<string>; line: Line } | null {
  for (const line of top) {
    if (line.text.length > 90 || !(MEETING_WORDS.test(line.text) || DATE_LABEL.test(line.text))) continue;
    const [short] = findShortDates(line.text);
    if (short) return { found: { value: short.value, ...at(line, short) }, line };
  }
  return null;
}

/** "godkender dagsordenen for møde den 8. september 2023", "Dagsordenen til mødet den …". */
function findDateInItems(items: readonly Line[]): { found: Found<string>; line: Line | null } | null {
  for (const [index, line] of items.slice(0, 80).entries()) {
    const text = [line, items[index + 1], items[index + 2]].map((one) => one?.text ?? '').join('\n');
    const match =
      text.match(/dagsorden\p{L}*\s(?:til|for|på|af|ved)\s?(?:\p{L}+\s){0,3}møde\p{L}*/iu) ??
      text.match(/på sit møde/iu);
    if (match?.index === undefined) continue;
    const from = match.index + match[0].length;
    const found: FoundDate | undefined = findDates(text.slice(from, from + 60).replace(/\n/g, ' '))[0];
    if (found)
      return {
        found: { value: found.value, start: line.start + from + found.start, end: line.start + from + found.end },
        line: null,
      };
  }
  return null;
}

function findStart(top: readonly Line[], dated: Line | null, date: Found<string> | null): Found<string> | null {
  if (dated && date) {
    const after = date.end - dated.start;
    const time = findTime(dated.text.slice(after));
    if (time) return { value: time.value, ...at(dated, { start: after + time.start, end: after + time.end }) };
  }
  const below = dated ? top[top.indexOf(dated) + 1] : undefined;
  const timed =
    below && below.text.length <= 90 && /(?<!\p{L})kl\.? ?\d/iu.test(below.text) ? findTime(below.text) : null;
  if (below && timed && !/formøde|gruppemøde/iu.test(below.text)) return { value: timed.value, ...at(below, timed) };
  for (const [index, line] of top.entries()) {
    if (!START_LABEL.test(line.text) || /formøde|gruppemøde/i.test(line.text)) continue;
    const time = findTime(line.text);
    if (time) return { value: time.value, ...at(line, time) };
    const next = top[index + 1];
    const below =
      next && line.text.length < 30
        ? findTime(next.text.replace(/^.*?(?:19|20)\d\d/, (all) => ' '.repeat(all.length)))
        : null;
    if (next && below) return { value: below.value, ...at(next, below) };
  }
  return null;
}

/** A line right below the date that is a room or an address. */
function findPlaceNear(top: readonly Line[], dated: Line | null): Found<string> | null {
  const index = dated ? top.indexOf(dated) : -1;
  for (const line of index < 0 ? [] : top.slice(index + 1, index + 3)) {
    if (line.text.length > 90 || !/^\p{Lu}/u.test(line.text) || findDates(line.text).length > 0) return null;
    if (
      /(?:salen|rådhus\p{L}*|lokale|regionshus\p{L}*|hotel|kursuscenter|kulturhus)(?![\p{L}])|, \d{4} \p{Lu}/iu.test(
        line.text,
      ) &&
      !/:/.test(line.text)
    ) {
      const value = line.text.replace(/[,\s]+kl\.? ?\d{1,2}(?:[.:]\d{2})?\.?$/iu, '').replace(/[.\s]+$/, '');
      return { value, start: line.start, end: line.start + value.length };
    }
  }
  return null;
}

function findPlace(top: readonly Line[]): Found<string> | null {
  for (const [index, line] of top.entries()) {
    const label = line.text.match(PLACE_LABEL);
    if (!label || line.text.length > 160) continue;
    let from = label[0].length;
    let first = line;
    if (from >= line.text.length) {
      const next = top[index + 1];
      if (!next || DATE_LABEL.test(next.text) || next.text.length > 90) continue;
      first = next;
      from = 0;
    }
    let value = first.text.slice(from);
    let end = first.end;
    // An address goes on below: a street with its number, a town with its code.
    for (let ahead = top.indexOf(first) + 1; ahead < top.length && ahead <= top.indexOf(first) + 3; ahead++) {
      const next = top[ahead];
      if (
        !next ||
        next.gap ||
        next.text.length > 50 ||
        !/^(?:\p{L}[\p{L} .]+ \d{1,3}\p{L}?(?:,.*)?|\d{4} \p{Lu}.*)$/u.test(next.text)
      )
        break;
      value += `, ${next.text}`;
      end = next.end;
    }
    return { value: value.replace(/[.\s]+$/, ''), start: first.start + from, end };
  }
  return null;
}
