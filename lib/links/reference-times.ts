/**
 * When something was or will be decided, as texts say it: days, months, quarters and years, and times told from the
 * meeting ("i november sidste år", "for elleve dage siden", "sidste efterår").
 */
import type { Span } from '../text/mapped-text.ts';
import type { CoreSearch } from './near-core.ts';
import {
  A_MONTH,
  A_QUARTER,
  A_SEASON,
  A_YEAR,
  DAILY,
  FIGURES,
  MONTHLY,
  SINCE,
  THAT_YEAR,
  WEEKLY,
} from './reference-cores.ts';
import words from './words/reference-words.json' with { type: 'json' };

/** A date in the text; `date` is "2023-06-23", "2022-03", "2022-Q4" or "2017". */
export interface ToldTime extends Span {
  readonly text: string;
  readonly date: string;
}

const MONTH = words.months.join('|');
const SHORT = 'jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec';
const DAY_DATE = new RegExp(
  String.raw`(?:\bden\s+|\bd\.\s?)?\b(\d{1,2})\.\s?(${MONTH})\b(?:\s+(\d{4})\b|\s+((?:sidste|forrige|næste|samme)\s+[åa]r(?![\p{L}])))?`,
  'iuy',
);
const SHORT_DATE = new RegExp(
  String.raw`(?:\bden\s+|\bd\.\s?)?\b(\d{1,2})\.\s?(${SHORT})(?![\p{L}])(?:\.?\s+(\d{4})\b)?`,
  'iuy',
);
const MONTH_DATE = new RegExp(
  String.raw`(?:\b(?:i|fra|primo|medio|ultimo|til)\s+)?(?<![\p{L}\d])(?<!\d\.\s?)(${MONTH})(?![\p{L}])(?:\s+(\d{4})\b|\s+((?:sidste|forrige|næste|samme|dette|i)\s+[åa]r(?![\p{L}])|i\s+fjor|året\s+før))?`,
  'iuy',
);
const NUMERIC_DATE = /(?:\bden\s+|\bd\.\s?)?\b(\d{1,2})[-./](\d{1,2})[-./ ](\d{4})\b/iuy;
const FIGURE_DAY = /\b(?:den\s+|d\.\s?)(\d{1,2})\/(\d{1,2})(?![\d/-])/iuy;
const QUARTER =
  /(?:\b(?:i|fra|til|primo|medio|ultimo)\s+)?(?<![\p{L}\d])(?:([1-4])\.\s?|(første|andet|tredje|fjerde)\s+)kvartal(?:\s+(\d{4})\b)?/giu;
const YEAR =
  /\b(?:fra|i)\s+(?:(?:for|efter)året\s+|(?:sommer|vinter)en\s+|(?:starten|begyndelsen|slutningen)\s+af\s+)?((?:19|20)\d{2})\b/giu;
const OTHER_YEAR =
  /(?<!\p{L})(?:(?:fra\s+)?(sidste|forrige|næste)\s+år(?!\p{L})|(?:fra\s+)?i\s+(fjor)|(tidligere|senere)\s+(?:på\s+året|i\s+år)(?!\p{L}))(?!\s*\()/giu;
const SEASON =
  /(?<!\p{L})(?:(?:i|fra|siden|til)\s+)?(?:(sidste|forrige|dette|næste)\s+(forår|efterår|sommer|vinter)(?!\p{L})|(?<=(?:i|fra|til)\s+)(for|efter)året(?!\p{L}|\s+(?:19|20)\d\d))(?:\s+(sidste|næste)\s+år)?/giu;
const AGO =
  /(?<!\p{L})for\s+(?:(?:knap|godt|cirka|ca\.|omkring|lidt\s+over)\s+)?(et|en|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|\d{1,2})\s+(?:halvt\s+)?(dage?|uger?|måned(?:er)?|år)\s+siden(?!\p{L})/giu;
const THAT_MONTH = /(?<!\p{L})(?:i\s+|fra\s+)?(sidste|forrige|næste)\s+måned(?!\p{L})/giu;
const WEEKDAYS = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'];
/** "i fredags", "på mandag", "i går". */
const NEAR_DAY = new RegExp(
  String.raw`(?<!\p{L})(?:i\s+(?:(${WEEKDAYS.join('|')})s|(går|forgårs|morgen))|på\s+(${WEEKDAYS.join('|')}))(?!\p{L}|\s+(?:d(?:en|\.)\s?)?\d)`,
  'giu',
);
const LAST_WEEK = /(?<!\p{L})(?:i\s+|fra\s+)(?:sidste|forrige)\s+uge(?!\p{L})/giu;

/** The year that a date without one means: that of the date nearest to the meeting, a later one rather than an earlier one. */
export function guessYear(month: number, meeting: string): number {
  const year = Number(meeting.slice(0, 4));
  const distance = month - Number(meeting.slice(5, 7));
  if (distance > 8) return year - 1;
  return distance < -8 ? year + 1 : year;
}

/** "i november sidste år". */
function yearSaid(said: string | undefined, meeting: string): number | null {
  if (!said || /^samme/iu.test(said)) return null;
  if (/^(?:dette|i\s+[åa]r)/iu.test(said)) return Number(meeting.slice(0, 4));
  return Number(meeting.slice(0, 4)) + (/^næste/iu.test(said) ? 1 : -1);
}

const two = (value: number): string => String(value).padStart(2, '0');

function dayDate(day: number, month: number, year: number): string | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? `${year}-${two(month)}-${two(day)}` : null;
}

const monthNumber = (name: string): number =>
  words.months.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, name.length > 4 ? 9 : 3))) + 1;

/** What parts the dates of a list: "den 7. februar, den 25. april og den 28. november 2025", "den 3. maj til den 5. juni 2025". */
const IN_LIST = /^\s*(?:,|og|samt|til|eller|-|–)\s*(?:på\s+)?$/u;

interface Day {
  readonly match: RegExpExecArray;
  readonly date: string | null;
}

/** Days without a year that stand in a list take that of the next one that has it. */
function daysOf({ text }: CoreSearch, matches: readonly RegExpExecArray[], meeting: string): Day[] {
  const days: Day[] = [];
  let next: { start: number; month: number; year: number } | null = null;
  for (const match of [...matches].reverse()) {
    const month = monthNumber(match[2] ?? '');
    const end = match.index + match[0].length;
    const listed: boolean =
      next !== null && next.start - end < 12 && month <= next.month && IN_LIST.test(text.slice(end, next.start));
    const told = match[3] ? Number(match[3]) : yearSaid(match[4], meeting);
    const year: number | null = told ?? (listed && next ? next.year : null);
    next = year === null ? null : { start: match.index, month, year };
    days.push({ match, date: dayDate(Number(match[1]), month, year ?? guessYear(month, meeting)) });
  }
  return days;
}

/** The month in the middle of each season. */
const MIDDLE = { forår: 4, sommer: 7, efterår: 10, vinter: 1 };

/** The year of "sidste efterår": of the last one that was over; of "i efteråret": of the nearest one. */
function yearOfSeason([, said, named, stem, year]: RegExpExecArray, meeting: string): string {
  const season = (named ?? `${stem}år`).toLowerCase() as keyof typeof MIDDLE;
  const now = Number(meeting.slice(0, 4));
  if (year) return String(now + (/sidste/iu.test(year) ? -1 : 1));
  const isOver = MIDDLE[season] + 1 < Number(meeting.slice(5, 7));
  if (!said) return String(guessYear(MIDDLE[season], meeting));
  if (/dette/iu.test(said)) return String(now);
  if (/næste/iu.test(said)) return String(isOver ? now + 1 : now);
  return String(isOver ? now : now - 1);
}

const NTH = ['første', 'andet', 'tredje', 'fjerde'];
const COUNTS = ['en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'];
const DAY = 86_400_000;

/** "For elleve dage siden" is a day, "for to måneder siden" a month, "for et år siden" a year. */
function timeAgo(match: RegExpExecArray, meeting: string): string {
  const said = (match[1] ?? '').toLowerCase().replace(/^et$/, 'en');
  const count = COUNTS.indexOf(said) + 1 || Number(said);
  const unit = (match[2] ?? '').toLowerCase();
  const back = (days: number): string => daysBack(days, meeting);
  if (/halvt/iu.test(match[0])) return back(183).slice(0, 4);
  if (unit.startsWith('dag')) return back(count).slice(0, 10);
  if (unit.startsWith('uge')) return back(count * 7).slice(0, 7);
  if (unit.startsWith('måned')) return monthsBack(count, meeting);
  return String(Number(meeting.slice(0, 4)) - count);
}

/** The last such day before, the next one after. */
function nearDay([, last, off, next]: RegExpExecArray, meeting: string): string {
  const today = new Date(meeting).getUTCDay();
  if (off) return daysBack({ går: 1, forgårs: 2 }[off.toLowerCase()] ?? -1, meeting);
  const day = WEEKDAYS.indexOf((last ?? next ?? '').toLowerCase());
  return last ? daysBack(((today - day + 6) % 7) + 1, meeting) : daysBack(-((day - today + 6) % 7) - 1, meeting);
}

const daysBack = (days: number, meeting: string): string =>
  new Date(Date.parse(meeting) - days * DAY).toISOString().slice(0, 10);

function monthsBack(count: number, meeting: string): string {
  const months = Number(meeting.slice(0, 4)) * 12 + Number(meeting.slice(5, 7)) - 1 - count;
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}`;
}

const OTHER_YEARS: Readonly<Record<string, number>> = { sidste: -1, forrige: -1, fjor: -1, næste: 1 };

/** @param meeting ISO date of the meeting from which times are told. */
export function findDates(near: CoreSearch, meeting: string): ToldTime[] {
  const dates: ToldTime[] = [];
  const add = (match: RegExpExecArray, date: string | null): void => {
    const start = match.index;
    if (date) dates.push({ start, end: start + match[0].length, text: match[0], date });
  };
  const days = [...near.find(DAY_DATE, A_MONTH), ...near.find(SHORT_DATE, A_MONTH)].sort((a, b) => a.index - b.index);
  for (const { match, date } of daysOf(near, days, meeting)) add(match, date);
  for (const match of near.find(NUMERIC_DATE, FIGURES)) {
    add(match, dayDate(Number(match[1]), Number(match[2]), Number(match[3])));
  }
  for (const match of near.find(FIGURE_DAY, FIGURES)) {
    const month = Number(match[2]);
    add(match, dayDate(Number(match[1]), month, guessYear(month, meeting)));
  }
  for (const match of near.find(MONTH_DATE, A_MONTH)) {
    const month = monthNumber(match[1] ?? '');
    add(match, `${match[2] ?? yearSaid(match[3], meeting) ?? guessYear(month, meeting)}-${two(month)}`);
  }
  for (const match of near.find(QUARTER, A_QUARTER)) {
    const quarter = Number(match[1] ?? NTH.indexOf((match[2] ?? '').toLowerCase()) + 1);
    // Without its year it is one only in a sentence of what is to come.
    if (match[3] || match[2]) add(match, `${match[3] ?? guessYear(quarter * 3 - 1, meeting)}-Q${quarter}`);
  }
  for (const match of near.find(YEAR, A_YEAR)) add(match, match[1] ?? null);
  const year = Number(meeting.slice(0, 4));
  for (const match of near.find(OTHER_YEAR, THAT_YEAR)) {
    add(match, String(year + (OTHER_YEARS[(match[1] ?? match[2] ?? '').toLowerCase()] ?? 0)));
  }
  for (const match of near.find(SEASON, A_SEASON)) add(match, yearOfSeason(match, meeting));
  for (const match of near.find(AGO, SINCE)) add(match, timeAgo(match, meeting));
  for (const match of near.find(THAT_MONTH, MONTHLY))
    add(match, monthsBack(/næste/iu.test(match[1] ?? '') ? -1 : 1, meeting));
  for (const match of near.find(NEAR_DAY, DAILY)) add(match, nearDay(match, meeting));
  for (const match of near.find(LAST_WEEK, WEEKLY)) add(match, daysBack(7, meeting).slice(0, 7));
  return dates;
}

/** A time told from the meeting, or a season: no bare year, which may be that of a budget, of figures, of a law. */
export const isToldFromNow = (text: string): boolean => !/^(?:fra|i)\s+(?:19|20)\d\d$/iu.test(text);
