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
const PLACE_LABEL =
  /^(?:(?:sted|mødested|mødelokale(?! (?:\d|\p{Lu}(?!\p{L}))))(?![\p{L}])|(?:lokale|adresse)(?=\s*(?::|$))|mødet (?:holdes|blev holdt|er holdt|(?:blev |er )?afholdt|afholdes) (?:på|i|hos) )[\s:.]*/iu;
const MEETING_WORDS = /(?:møde|referat|dagsorden|protokol|kl\.|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)/iu;
const MINUTES =
  /(?:^|[^\p{L}])(?:\p{L}{0,20}referat(?:et)?|\p{L}{0,20}protokol(?:len)?|protokoludskrift)(?![\p{L}])|^Beslutninger(?: fra| truffet|$)/iu;
const AGENDA =
  /(?:^|[^\p{L}])(?:\p{L}{0,12}dagsorden|\p{L}{0,12}mødeindkaldelse|indkaldelse til [\p{L}.]{0,20} ?\p{L}*møde|mødeplan)(?![\p{L}])/iu;
/** Menus of a web page name both. */
const MENU = /dagsordener og referater|dagsordner og referater|referater og dagsordener/iu;

const at = (line: Line, found: { start: number; end: number }): Span => ({
  start: line.start + found.start,
  end: line.start + found.end,
});

/** @param items beginnings of the first items, read when the cover is lost */
export function readFrame(head: readonly Line[], items: readonly Line[], title: string): Frame {
  const top = head.slice(0, 120);
  const date = findMeetingDate(top, title) ?? findDateInItems(items);
  const words = top.filter((line) => line.text.length <= 120 && !MENU.test(line.text));
  const minutes = words.find(isMinutes);
  const agenda = words.find((line) => AGENDA.test(line.text) && !/godkendelse af/i.test(line.text));
  return {
    kind: findKind(minutes, agenda, title),
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
    place: findPlace(top) ?? findPlaceNear(top, date?.line ?? null) ?? findPlaceBehind(date?.line ?? null),
  };
}

const isMinutes = ({ text }: Line): boolean => MINUTES.test(text);

/** What holds decisions is minutes, whatever it is called. */
export function asMinutes(frame: Frame, head: readonly Line[]): Frame {
  const line = head.slice(0, 120).find((one) => one.text.length <= 120 && !MENU.test(one.text) && isMinutes(one));
  return { ...frame, kind: { value: 'minutes', start: line?.start ?? 0, end: line?.end ?? 0 } };
}

/** "Referat", "Beslutningsprotokol" on the cover or in the title, and no agenda. */
export function callsItselfMinutes(head: readonly Line[], title: string): boolean {
  const words = head.slice(0, 120).filter(({ text }) => text.length <= 120 && !MENU.test(text));
  const first = words.find(({ text }) => MINUTES.test(text) || AGENDA.test(text));
  if (first) return MINUTES.test(first.text) && !/godkendelse af/i.test(first.text);
  return MINUTES.test(title) && !AGENDA.test(title);
}

/** An agenda on its cover or in its title, whatever stands below. */
export const callsItselfAgenda = (head: readonly Line[], title: string): boolean =>
  AGENDA.test(title) ||
  head.slice(0, 120).some(({ text }) => text.length <= 120 && !MENU.test(text) && AGENDA.test(text));

function findKind(minutes: Line | undefined, agenda: Line | undefined, title: string): Found<DocumentKind> | null {
  const none = { start: 0, end: 0 };
  const span = (line: Line | undefined): Span => (line ? { start: line.start, end: line.end } : none);
  const first = minutes && agenda ? (minutes.start < agenda.start ? minutes : agenda) : (minutes ?? agenda);
  if (first) return { value: first === minutes ? 'minutes' : 'agenda', ...span(first) };
  if (MINUTES.test(title) && !AGENDA.test(title)) return { value: 'minutes', ...none };
  return AGENDA.test(title) ? { value: 'agenda', ...none } : null;
}

interface DatedLine {
  readonly found: Found<string>;
  readonly line: Line | null;
}

/** A letter's own date, where no time of day stands with it. */
const LETTER_DATE = /^dato(?![\p{L}])(?!.*(?:kl\.?|\d[:.]\d\d\s*$|[-–]\s*\d{1,2}[.:]\d\d))/iu;
/** "Beslutningsreferat fra møde i KKR Midtjylland den 12. september 2024". */
const OF_MEETING =
  /^(?:(?:(?:åbent|udkast til|\p{L}+) )?\p{L}*(?:referat|dagsorden|protokol\p{L}*|indkaldelse|beslutninger)(?![\p{L}]).{0,100}møde|\p{L}*møde(?:t)? (?:i|den|d\.|nr)(?![\p{L}]))/iu;
const OTHER_MEETING = /(?<!\p{L})(?:sidste|forrige|seneste|næste|tidligere|kommende)(?!\p{L})/iu;

function findMeetingDate(top: readonly Line[], title: string): DatedLine | null {
  let spare: DatedLine | null = null;
  let good: DatedLine | null = null;
  let letter: DatedLine | null = null;
  for (const [index, line] of top.entries()) {
    // "Forside › Politik › Referater › 13. maj 2025": the way to the page.
    if (/[›»>].*[›»>]/u.test(line.text)) continue;
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
      if (letter) {
        if (OF_MEETING.test(line.text) && !OTHER_MEETING.test(line.text)) return found;
      } else if (labelled && LETTER_DATE.test(line.text)) letter = found;
      else if (labelled) return found;
      if (
        !good &&
        !labelled &&
        (line.text.length <= 120 ? MEETING_WORDS.test(line.text) : OF_MEETING.test(line.text))
      ) {
        if (OF_MEETING.test(line.text) && letter) return found;
        good = found;
      }
      if (line.text.length <= 60) spare ??= found;
    } else if (labelled && line.text.replace(DATE_LABEL, '') === '') {
      const [below] = next ? findDates(next.text) : [];
      if (next && below) return { found: { value: below.value, ...at(next, below) }, line: next };
    }
  }
  // What the letter is dated stands back behind the meeting that its title names.
  if (letter)
    return good?.line && OF_MEETING.test(good.line.text) && !OTHER_MEETING.test(good.line.text) ? good : letter;
  const [titled] = findDates(title.replace(/[_]/g, ' '));
  if (!good && !spare && !titled) return findShortDate(top) ?? findSplitDate(top);
  return good ?? (titled ? { found: { value: titled.value, start: 0, end: 0 }, line: null } : spare);
}

/** "Torsdag den 14. marts kl. 15", the year elsewhere at the top ("Referat nr. 2/2024", "Møder i 2024"). */
function findSplitDate(top: readonly Line[]): DatedLine | null {
  const year = top
    .slice(0, 30)
    .map(({ text }) => text.match(/(?<![\d.-])(20[0-4]\d)(?![\d-])/)?.[1])
    .find((one) => one !== undefined);
  if (!year) return null;
  for (const line of top.slice(0, 40)) {
    if (line.text.length > 120 || !(MEETING_WORDS.test(line.text) || DATE_LABEL.test(line.text))) continue;
    const day = line.text.match(/(?<!\d)\d{1,2}\. ?\p{Ll}{3,9}(?!\p{L})/u);
    const [dated] = day ? findDates(`${day[0]} ${year}`) : [];
    if (day && dated) {
      const start = line.start + (day.index ?? 0);
      return { found: { value: dated.value, start, end: start + day[0].length }, line };
    }
  }
  return null;
}

/** "Referat, Ungdomsrådet 07.05.24", where no date tells its year in full. */
function findShortDate(top: readonly Line[]): DatedLine | null {
  for (const line of top) {
    if (line.text.length > 90 || !(MEETING_WORDS.test(line.text) || DATE_LABEL.test(line.text))) continue;
    const [short] = findShortDates(line.text);
    if (short) return { found: { value: short.value, ...at(line, short) }, line };
  }
  return null;
}

/** "godkender dagsordenen for møde den 8. september 2023", "Dagsordenen til mødet den …". */
function findDateInItems(items: readonly Line[]): DatedLine | null {
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
  // Another line that tells the day: "Mødet blev holdt den 3. februar 2023 kl. 10".
  for (const line of date ? top : []) {
    if (line.text.length > 200 || /formøde|gruppemøde/iu.test(line.text)) continue;
    const own = findDates(line.text).find(({ value }) => value === date?.value);
    const time = own ? findTime(line.text.slice(own.end)) : null;
    if (own && time)
      return { value: time.value, ...at(line, { start: own.end + time.start, end: own.end + time.end }) };
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

/** "Onsdag den 20. august 2025 kl. 13 i Frivillighuset, Storegade 25". */
function findPlaceBehind(dated: Line | null): Found<string> | null {
  const behind = dated?.text.match(
    /kl\.? ?\d{1,2}(?:[.:]\d\d)?(?: ?[-–] ?\d{1,2}(?:[.:]\d\d)?)?,? (?:i|på|hos) (\p{Lu}.{3,90})$/u,
  )?.[1];
  if (!dated || !behind || /(?<!\p{L})(?:møde|udvalg|råd)(?!\p{L})/iu.test(behind)) return null;
  const value = behind.replace(/[.\s]+$/, '');
  const start = dated.end - behind.length;
  return { value, start, end: start + value.length };
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
