/**
 * Dates: "den 18. juni 2025", "18. juni" (year from the context), "juni 2025", "02-09-2025", "2/9-2025", "2. kvartal",
 * "12.-14. maj 2025". Bare years, bare months, seasons and half-years are none.
 */
import { type DatePoint, isoOf, nearestYear } from './date-context.ts';
import { Gap } from './scan-tokens.ts';
import type { Candidate, Scene } from './scene.ts';

const MONTHS: Readonly<Record<string, number>> = {
  januar: 1,
  februar: 2,
  marts: 3,
  april: 4,
  maj: 5,
  juni: 6,
  juli: 7,
  august: 8,
  september: 9,
  oktober: 10,
  november: 11,
  december: 12,
  jan: 1,
  feb: 2,
  febr: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  okt: 10,
  nov: 11,
  dec: 12,
};

export function findDates(scene: Scene): Candidate[] {
  const found: Candidate[] = [];
  let behind = 0;
  for (const index of scene.numbers) {
    if (scene.start(index) < behind) continue;
    const date =
      readDayMonth(scene, index) ??
      readNumeric(scene, index, found.at(-1)) ??
      readQuarter(scene, index) ??
      readMonthYear(scene, index);
    if (!date) continue;
    const last = found.at(-1);
    const whole = last ? asRange(scene, last, date) : null;
    if (whole) found.pop();
    found.push(whole ?? date);
    behind = date.end;
  }
  return found;
}

/** "1. december 2022 - 26. januar 2023": two days joined by a dash are one mention. */
function asRange(scene: Scene, from: Candidate, to: Candidate): Candidate | null {
  const joint = scene.text.slice(from.end, to.start);
  const days = from.iso?.length === 10 && to.iso?.length === 10 && from.iso < to.iso;
  if (!days || !/^\s?[-–]\s?(?:den )?$/.test(joint)) return null;
  return { ...from, end: to.end, iso: `${from.iso}/${to.iso}` };
}

/** Index of the token after "12." or after "12"; null when a paragraph ends. */
function afterOrdinal(scene: Scene, index: number): number | null {
  const next = scene.isSign(index + 1, '.') ? index + 2 : index + 1;
  return scene.gap(next) === Gap.Paragraph ? null : next;
}

function monthAt(scene: Scene, index: number): number | null {
  const length = scene.end(index) - scene.start(index);
  if (length < 3 || length > 9 || scene.kind(index) > 2) return null;
  return MONTHS[scene.lower(index)] ?? null;
}

/** A plausible year right at the token: "2025", also "'25" is none. */
function yearAt(scene: Scene, index: number): number | null {
  if (!scene.isNumber(index) || scene.gap(index) === Gap.Paragraph) return null;
  const word = scene.word(index).replace(/[.,].*$/, '');
  return /^(?:19|20)\d\d$/.test(word) ? Number(word) : null;
}

function dayAt(scene: Scene, index: number): number | null {
  const word = scene.isNumber(index) ? scene.word(index) : '';
  return /^\d{1,2}$/.test(word) && Number(word) >= 1 && Number(word) <= 31 ? Number(word) : null;
}

/** "18. juni (2025)", "12.-14. maj 2025", "30. april - 2. maj 2025". */
function readDayMonth(scene: Scene, index: number): Candidate | null {
  const first = dayAt(scene, index);
  if (first === null || (!scene.isSign(index + 1, '.') && scene.gap(index + 1) === Gap.None)) return null;
  let at = afterOrdinal(scene, index);
  if (at === null) return null;
  let lastDay: number | null = null;
  const joint = jointAfter(scene, at);
  if (monthAt(scene, at) === null && joint !== null && dayAt(scene, joint) !== null) {
    lastDay = dayAt(scene, joint);
    at = afterOrdinal(scene, joint);
    if (at === null) return null;
  }
  const month = monthAt(scene, at);
  if (month === null) return null;
  if (!scene.isSign(index + 1, '.') && scene.end(at) - scene.start(at) < 4 && yearAt(scene, at + 1) === null)
    return null;
  let end = at;
  const short = scene.isSign(at + 1, '.') && SHORT_MONTH.test(scene.lower(at));
  const stop = short ? at + 2 : at + 1;
  const year = yearAt(scene, stop);
  if (year !== null) end = stop;
  else if (short) end = at + 1;
  const start: DatePoint = { day: first, month, year };
  const spanEnd = (token: number): number =>
    year !== null && token === stop ? scene.start(token) + 4 : scene.end(token);
  const iso = isoOf(scene, scene.start(index), spanEnd(end), start);
  const range =
    lastDay === null ? iso : `${iso}/${isoOf(scene, scene.start(index), spanEnd(end), { ...start, day: lastDay })}`;
  return dated(scene.start(index), spanEnd(end), range);
}

/** After "12.": "-14", "–14", "til 14", "og 14" – only dash and "til" make one range. */
function jointAfter(scene: Scene, index: number): number | null {
  if (scene.isSign(index, '-') || scene.isSign(index, '–')) return index + 1;
  return scene.lower(index) === 'til' ? (scene.lower(index + 1) === 'den' ? index + 2 : index + 1) : null;
}

const SHORT_MONTH = /^(?:jan|febr?|mar|apr|jun|jul|aug|sept?|okt|nov|dec)$/;
const NUMERIC =
  /(\d{4})-(\d{2})-(\d{2})(?![\d-])|(\d{1,2})([-./])(\d{1,2})([-./])(\d{4}|\d{2})(?![\d]|[-./]\d)|(\d{1,2})\/(\d{1,2})(?:\s((?:19|20)\d\d))?(?![\d/-]|\.\d)/y;
/** "24/7", "16/9": round the clock, and a screen's shape. */
const IDIOM = /^(?:24\/7|16\/9)$/;
/** Words before "2/9" that announce a date. */
const ANNOUNCES =
  /(?:\bd\.|\b(?:den|inden|senest|siden|pr\.|brev af|mail af|skrivelse af|(?:man|tirs|ons|tors|fre|lør|søn)dag))\s*$/i;

function readNumeric(scene: Scene, index: number, last: Candidate | undefined): Candidate | null {
  const start = scene.start(index);
  const before = scene.text[start - 1] ?? ' ';
  if (/[\p{L}\d/§.-]/u.test(before) || !/^\d{1,2}(?:\D|$)|^\d{4}-/.test(scene.text.slice(start, start + 5)))
    return null;
  NUMERIC.lastIndex = start;
  const match = NUMERIC.exec(scene.text);
  if (!match) return null;
  const end = start + match[0].length;
  if (match[1]) return checked(scene, start, end, Number(match[3]), Number(match[2]), Number(match[1]));
  if (match[8]) {
    const year = Number(match[8]) < 100 ? 2000 + Number(match[8]) : Number(match[8]);
    return checked(scene, start, end, Number(match[4]), Number(match[6]), year);
  }
  const day = Number(match[9]);
  const month = Number(match[10]);
  // "2/9" is a date only where one is announced, a year follows or another date stands before; "31/12" is no fraction.
  const joins = last !== undefined && /^\s?(?:,|og|eller|samt)\s(?:den\s)?$/.test(scene.text.slice(last.end, start));
  const fraction =
    day <= 12 || IDIOM.test(match[0]) || /^\s?(?:af|del|mio|mia|kr|%|pct)/.test(scene.text.slice(end, end + 6));
  const announced = match[11] || joins || ANNOUNCES.test(scene.text.slice(Math.max(0, start - 14), start));
  if (!announced && fraction) return null;
  return checked(scene, start, end, day, month, match[11] ? Number(match[11]) : null);
}

function checked(
  scene: Scene,
  start: number,
  end: number,
  day: number,
  month: number,
  year: number | null,
): Candidate | null {
  if (day < 1 || day > 31 || month < 1 || month > 12 || (year !== null && (year < 1900 || year > 2100))) return null;
  return dated(start, end, isoOf(scene, start, end, { day, month, year }));
}

/** "2. kvartal (2025)", "Q3 2025". */
function readQuarter(scene: Scene, index: number): Candidate | null {
  const quarter = dayAt(scene, index);
  if (quarter === null || quarter > 4) return null;
  const at = afterOrdinal(scene, index);
  if (at === null || !/^(?:kvartal|kvt|kv)s?$/.test(scene.lower(at))) return null;
  const next = scene.isSign(at + 1, '.') ? at + 2 : at + 1;
  const year = yearAt(scene, next);
  const end = year === null ? scene.end(at) : scene.start(next) + 4;
  return dated(
    scene.start(index),
    end,
    `${year ?? nearestYear(scene, scene.start(index), quarter * 3 - 1)}-Q${quarter}`,
  );
}

/** "juni 2025", found from its year; also "Q3 2025". */
function readMonthYear(scene: Scene, index: number): Candidate | null {
  const year = yearAt(scene, index);
  if (year === null || scene.gap(index) === Gap.None) return null;
  const named = scene.isSign(index - 1, '.') ? index - 2 : index - 1;
  const end = scene.start(index) + 4;
  const quarter = scene.word(named).match(/^Q([1-4])$/)?.[1];
  if (quarter) return dated(scene.start(named), end, `${year}-Q${quarter}`);
  const month = monthAt(scene, named);
  if (month === null || (named === index - 2 && scene.end(named) - scene.start(named) > 4)) return null;
  return dated(scene.start(named), end, `${year}-${String(month).padStart(2, '0')}`);
}

function dated(start: number, end: number, iso: string): Candidate {
  return { type: 'date', start, end, canonical: null, iso };
}
