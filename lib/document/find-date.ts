/** A written date: "02-09-2025", "den 8. september 2023", "15-maj-2002", "2020-01-29". */

import { allMatches } from '../text/all-matches.ts';
import type { Span } from '../text/mapped-text.ts';
import { MONTHS } from '../text/months.ts';

const ABBREVIATED = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const DATE =
  /(?<![\d.])(?:(?<iso>(?:19|20)\d\d)-(?<isoMonth>\d{2})-(?<isoDay>\d{2})|(?<day>\d{1,2})(?:\.|\. |[-/ .]{1,2}|(?<=\d) )\s?(?:(?<month>\d{1,2})[-/. ]{1,2}|(?<name>jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|[a-zæøå][a-zæøå\d]{3,8})\.?[-,]? ?)(?<year>(?:19|20)\d\d))(?!\d)/giu;

export interface FoundDate extends Span {
  /** ISO 8601. */
  readonly value: string;
}

/** 1–12; also of a name with a letter or two misread ("fehruar", "morts"); 0 for none. */
function monthOf(printed: string): number {
  const name = printed.replace('rn', 'm');
  const short = ABBREVIATED.indexOf(name.slice(0, 3));
  if (short >= 0 && (name.length <= 4 || MONTHS[short] === name || name === 'sept')) return short + 1;
  const near = MONTHS.findIndex(
    (month) => month.length === name.length && month.length > 4 && differs(month, name) <= 1,
  );
  return near + 1;
}

const differs = (one: string, other: string): number =>
  [...one].filter((letter, index) => letter !== other[index]).length;

/** No date is without. */
const YEAR = /(?:19|20)\d\d/;

/** All dates of a text with day, month and year, in order. */
export function findDates(text: string): FoundDate[] {
  const dates: FoundDate[] = [];
  if (!YEAR.test(text)) return dates;
  for (const match of allMatches(text, DATE)) {
    const { iso, isoMonth, isoDay, day, month, name, year } = match.groups ?? {};
    const monthNumber = Number(isoMonth ?? month ?? monthOf((name ?? '').toLowerCase()));
    const dayNumber = Number(isoDay ?? day);
    if (!(monthNumber >= 1 && monthNumber <= 12 && dayNumber >= 1 && dayNumber <= 31)) continue;
    const value = `${iso ?? year}-${String(monthNumber).padStart(2, '0')}-${String(dayNumber).padStart(2, '0')}`;
    dates.push({ value, start: match.index, end: match.index + match[0].length });
  }
  if (dates.length === 0) {
    const turned = MONTH_FIRST.exec(text);
    const [english] = turned ? findDates(`${turned[2]}. ${monthInDanish(turned[1] ?? '')} ${turned[3]}`) : [];
    if (turned && english)
      dates.push({ value: english.value, start: turned.index, end: turned.index + turned[0].length });
  }
  if (dates.length === 0) {
    const old = OLD.exec(text);
    const [found] = old ? findDates(`${old[2]} ${old[1]}`) : [];
    if (old && found) dates.push({ value: found.value, start: old.index, end: old.index + old[0].length });
  }
  return dates;
}

/** "Onsdag, April 3, 2019", as some systems print a Danish meeting's date. */
const MONTH_FIRST =
  /(?<!\p{L})(jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch|ts)?|apr(?:il)?|ma[yj]|june?|juni|july?|juli|aug(?:ust)?|sep(?:tember)?|o[ck]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? (\d{1,2}), ((?:19|20)\d\d)(?!\d)/iu;

const monthInDanish = (name: string): string =>
  name.slice(0, 3).toLowerCase().replace('may', 'maj').replace('oct', 'okt');

/** "År 2011, den 29. marts" of old books of minutes. */
const OLD = /(?<!\p{L})(?:År|Aar) ((?:19|20)\d\d),? (?:\p{L}{3,4}dag(?:en)? )?(?:den|d\.) (\d{1,2}\. ?\p{Ll}{3,9})/iu;

const SHORT = /(?<![\d./-])(?<day>\d{1,2})(?:\. ?|[-/ ])(?<month>\d{1,2})[-/. ]{1,2}(?<year>[0-4]\d)(?![\d/]|[.-]\d)/gu;

/** "07.05.24", "7/5-24": only where the words around them tell of a date, for case numbers look alike. */
export function findShortDates(text: string): FoundDate[] {
  return allMatches(text, SHORT).flatMap(({ groups, index, 0: printed }) => {
    const { day = '', month = '', year = '' } = groups ?? {};
    if (Number(day) < 1 || Number(day) > 31 || Number(month) < 1 || Number(month) > 12) return [];
    const value = `20${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return [{ value, start: index, end: index + printed.length }];
  });
}

/** A time of day: "kl. 10.00", "10:00", "kl. 9"; null when there is none. */
export function findTime(text: string): FoundDate | null {
  const match = text.match(
    /(?<![\d.,-])(?:kl\.? ?)?([01]?\d|2[0-3])[:.]([0-5]\d)(?!\d|-\d{4})(?!\.\d)|kl\.? ?([01]?\d|2[0-3])(?![\d.:])/i,
  );
  if (match?.index === undefined) return null;
  const value = `${(match[1] ?? match[3] ?? '').padStart(2, '0')}:${match[2] ?? '00'}`;
  const digits = match[0].search(/\d/);
  return { value, start: match.index + digits, end: match.index + match[0].length };
}
