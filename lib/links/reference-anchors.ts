/**
 * The words that a reference is made of, with their places: dates, meetings, decisions and the bodies that meet. Every
 * pattern is linear: no repeat stands within or beside another that could take the same characters.
 */
import type { Span } from '../text/mapped-text.ts';
import { type Core, CoreSearch } from './near-core.ts';
import words from './words/reference-words.json' with { type: 'json' };

export interface Anchor extends Span {
  readonly type: 'date' | 'meeting' | 'deciding' | 'nominal' | 'agreement' | 'body';
  readonly text: string;
  /** Dates: "2023-06-23", "2022-03", "2022-Q4" or "2017"; null where the text names no date or an impossible one. */
  readonly date: string | null;
}

const MONTH = words.months.join('|');
const DAY_DATE = new RegExp(String.raw`(?:\bden\s+|\bd\.\s?)?\b(\d{1,2})\.\s?(${MONTH})\b(?:\s+(\d{4})\b)?`, 'giu');
const MONTH_DATE = new RegExp(
  String.raw`(?:\b(?:i|fra|primo|medio|ultimo|til)\s+)?(?<![\p{L}\d])(?<!\d\.\s?)(${MONTH})(?![\p{L}])(?:\s+(\d{4})\b|\s+((?:sidste|næste|samme)\s+år|i\s+fjor|året\s+før))?`,
  'giu',
);
const NUMERIC_DATE = /(?:\bden\s+|\bd\.\s?)?\b(\d{1,2})[-./](\d{1,2})[-./ ](\d{4})\b/giu;
const QUARTER = /(?:\b(?:i|fra|til|primo|medio|ultimo)\s+)?(?<!\d)([1-4])\.\s?kvartal\s+(\d{4})\b/giu;
const YEAR =
  /\b(?:fra|i)\s+(?:(?:for|efter)året\s+|(?:sommer|vinter)en\s+|(?:starten|begyndelsen|slutningen)\s+af\s+)?((?:19|20)\d{2})\b/giu;
const LAST_YEAR = /(?<!\p{L})(?:sidste\s+år|i\s+fjor)(?!\p{L}|\s*\()/giu;
/** "byrådsmødet", "temamødet", "junimødet": a meeting by whose it is, what for or when; a "borgermøde" is none. */
const OF_WHAT = `${MONTH}|byråds|råds|regionsråds|kommunalbestyrelses|bestyrelses|udvalgs|kontaktudvalgs|økonomiudvalgs|forretningsudvalgs|formandskabs|styregruppe|repræsentantskabs|tema|budget|status|konstituerings|ekstra|års|halvårs|jule|sommer|nytårs|forårs|efterårs`;
const MEETING = new RegExp(
  String.raw`(?:(?<!\p{L})(?:på|til|fra|af|ved|i)\s+)?(?:(?<!\p{L})(?:sit|et|det|de|deres|dets|dens|næste|sidste|seneste|forrige|første|referat(?:et)?(?!\s+referat)|afsluttende|konstituerende|ordinære|ekstraordinære|udvidet|udvidede|kommende)\s+(?:(?:af|fra)\s+)?){0,3}(?:(?<![\p{L}])(?:\p{Lu}[\p{L}\d]{1,30}-|(?:${OF_WHAT})-?)?mød(?:e|et|er|erne|ets)(?![\p{L}-])(?:(?<=næste(?:\s+ordinære)?\s+møde):)?|(?<!\p{L})referat(?:et)?\s+(?:fra|af)(?=\s+d(?:en|\.)\s?\d)|(?<!\p{L})(?:budget|strategi|tema)(?:seminar(?:et)?|dag(?:en)?|drøftelsen)(?!\p{L}))`,
  'giu',
);
const DEEDS = [...words.deciding, ...words.ofBodies].join('|');
const DECIDING = new RegExp(String.raw`(?<![\p{L}-])(?:${DEEDS})(?![\p{L}])`, 'giu');
const NOMINAL = new RegExp(
  String.raw`(?<![\p{L}-])(?:(?:byråds|råds|regionsråds|bestyrelses|kommunalbestyrelses|udvalgs)(?=beslutning|behandling))?(?:${words.nominal.join('|')})(?![\p{L}])`,
  'giu',
);
const AGREEMENT = new RegExp(String.raw`(?<![\p{L}])\p{L}{0,30}-?(?:${words.agreements.join('|')})(?![\p{L}])`, 'giu');
const BODY =
  /(?<![\p{L}-])(?:KKR(?:\s+\p{Lu}\p{Ll}+)?|\p{Lu}[\p{L}-]{2,40}(?:udvalget|rådet|bestyrelsen|kredsen|kommissionen|forummet|samlingen|gruppen|klyngen|netværket)|\p{Lu}[\p{L}-]{1,30}['’]{0,2}s\s+bestyrelse|[Uu]dvalget\s+for\s+(?:\p{Lu}[\p{L}-]+|nære\s+\p{Ll}+)(?:(?:,|\s+og)\s+\p{Lu}[\p{L}-]+){0,4}|(?:[Dd]et\s+(?:\p{Ll}+\s+)?)?[Ss]undhedsråd(?:et)?\s+for\s+\p{Lu}[\p{L}-]+|(?!Beslutning|Indstilling|Anbefaling|Behandling|Hvis|Når)\p{Lu}[\p{L}-]{2,30} [Uu]dvalg(?:et)?|(?:\p{Lu}\p{L}{2,30}-\s+og\s+)?\p{Ll}[\p{L}-]{2,40}udvalget|[Bb]estyrelse[rn](?:ne)?|[Bb]yrådet|[Uu]dvalget|[Kk]ommunalbestyrelsen|[Rr]egionsrådet|[Ss]undhedsrådet|[Mm]agistraten|[Ff]ormandskabet|[Rr]epræsentantskabet|[Bb]orgerrepræsentationen|(?:[Aa]rbejds|[Ss]tyre|[Ff]ølge|[Pp]rojekt|[Kk]oordinations)gruppen|[Rr]egeringen|Folketinget)(?:['’]{1,2}s|s)?(?![\p{L}-])(?:\s+\(\p{Lu}[\p{L}\d]{1,8}\))?/gu;

/** What stands in every match of the patterns above. */
const A_MONTH: Core = { word: new RegExp(MONTH, 'g'), before: 24, behind: 24 };
const A_YEAR: Core = { word: /(?:19|20)\d\d/g, before: 16, behind: 8 };
const THAT_YEAR: Core = { word: /sidste\s+år|i\s+fjor/g, before: 4, behind: 4 };
const FIGURES: Core = { word: /\d[-./]\d/g, before: 16, behind: 16 };
const A_QUARTER: Core = { word: /kvartal/g, before: 24, behind: 16 };
export const A_MEETING: Core = {
  word: /mød|referat|seminar|(?:tema|strategi)(?:dag|drøft)/g,
  before: 140,
  behind: 140,
};
const A_DEED: Core = { word: new RegExp(DEEDS, 'g'), before: 8, behind: 8 };
const A_NOUN: Core = { word: new RegExp(words.nominal.join('|'), 'g'), before: 8, behind: 8 };
const AN_AGREEMENT: Core = { word: new RegExp(words.agreements.join('|'), 'g'), before: 48, behind: 16 };
const A_BODY: Core = {
  word: /kkr|udvalg|rådet|sundhedsråd|bestyrelse|kredsen|kommissionen|forummet|samlingen|magistraten|regeringen|folketinget|gruppen|klyngen|netværket|formandskabet|repræsentant/g,
  before: 96,
  behind: 64,
};

/** The year that a date without one means: that of the date nearest to the meeting, a later one rather than an earlier one. */
export function guessYear(month: number, meeting: string): number {
  const year = Number(meeting.slice(0, 4));
  const distance = month - Number(meeting.slice(5, 7));
  if (distance > 8) return year - 1;
  return distance < -8 ? year + 1 : year;
}

/** "i november sidste år". */
function yearSaid(words: string | undefined, meeting: string): number | null {
  if (!words || /^samme/iu.test(words)) return null;
  return Number(meeting.slice(0, 4)) + (/^næste/iu.test(words) ? 1 : -1);
}

const two = (value: number): string => String(value).padStart(2, '0');

function dayDate(day: number, month: number, year: number): string | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? `${year}-${two(month)}-${two(day)}` : null;
}

const monthNumber = (name: string): number => words.months.indexOf(name.toLowerCase()) + 1;

/** What parts the dates of a list: "den 7. februar, den 25. april og den 28. november 2025", "den 3. maj til den 5. juni 2025". */
const IN_LIST = /^\s*(?:,|og|samt|til|eller|-|–)\s*(?:på\s+)?$/u;

/** Days without a year that stand in a list take that of the next one that has it. */
function daysOf(near: CoreSearch, meeting: string): { match: RegExpExecArray; date: string | null }[] {
  const { text } = near;
  const days: { match: RegExpExecArray; date: string | null }[] = [];
  let next: { start: number; month: number; year: number } | null = null;
  for (const match of near.find(DAY_DATE, A_MONTH).reverse()) {
    const month = monthNumber(match[2] ?? '');
    const end = match.index + match[0].length;
    const listed: boolean =
      next !== null && next.start - end < 12 && month <= next.month && IN_LIST.test(text.slice(end, next.start));
    const year: number | null = match[3] ? Number(match[3]) : listed && next ? next.year : null;
    next = year === null ? null : { start: match.index, month, year };
    days.push({ match, date: dayDate(Number(match[1]), month, year ?? guessYear(month, meeting)) });
  }
  return days;
}

function findDates(near: CoreSearch, meeting: string): Anchor[] {
  const dates: Anchor[] = [];
  const add = (match: RegExpMatchArray, date: string | null): void => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (date) dates.push({ type: 'date', start, end, text: match[0], date });
  };
  for (const { match, date } of daysOf(near, meeting)) add(match, date);
  for (const match of near.find(NUMERIC_DATE, FIGURES)) {
    add(match, dayDate(Number(match[1]), Number(match[2]), Number(match[3])));
  }
  for (const match of near.find(MONTH_DATE, A_MONTH)) {
    const month = monthNumber(match[1] ?? '');
    add(match, `${match[2] ?? yearSaid(match[3], meeting) ?? guessYear(month, meeting)}-${two(month)}`);
  }
  for (const match of near.find(QUARTER, A_QUARTER)) add(match, `${match[2]}-Q${match[1]}`);
  for (const match of near.find(YEAR, A_YEAR)) add(match, match[1] ?? null);
  for (const match of near.find(LAST_YEAR, THAT_YEAR)) add(match, String(Number(meeting.slice(0, 4)) - 1));
  return dates;
}

function findWords(near: CoreSearch, pattern: RegExp, core: Core, type: Anchor['type']): Anchor[] {
  return near.find(pattern, core).map((match) => {
    const start = match.index;
    return { type, start, end: start + match[0].length, text: match[0], date: null };
  });
}

/** "Beslutning" alone on its line. */
function isHeading(text: string, { start, end }: Span): boolean {
  return text.charAt(end) === '\n' && /\p{Lu}/u.test(text.charAt(start));
}

/** "bedt om et møde": one that was never held. */
const isWished = (text: string, { start }: Span): boolean => /\som\s$/u.test(text.slice(Math.max(0, start - 4), start));

/** All anchors of a text, by place, none over another. `bodies` are names known from elsewhere. `meeting`: ISO date. */
export function findAnchors(
  text: string,
  meeting: string,
  bodies: readonly Span[],
  near = new CoreSearch(text),
): Anchor[] {
  const named = bodies.map(
    ({ start, end }): Anchor => ({ type: 'body', start, end, text: text.slice(start, end), date: null }),
  );
  const all = [
    ...findDates(near, meeting),
    ...findWords(near, MEETING, A_MEETING, 'meeting').filter((one) => !isWished(text, one)),
    ...findWords(near, DECIDING, A_DEED, 'deciding'),
    ...findWords(near, NOMINAL, A_NOUN, 'nominal').filter((one) => !isHeading(text, one)),
    ...findWords(near, AGREEMENT, AN_AGREEMENT, 'agreement'),
    ...findWords(near, BODY, A_BODY, 'body'),
    ...named,
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Anchor[] = [];
  for (const anchor of all) {
    const last = kept[kept.length - 1];
    if (!last || anchor.start >= last.end) kept.push(anchor);
    else if (anchor.end > last.end && last.type === 'body' && anchor.type === 'meeting') kept[kept.length - 1] = anchor;
  }
  return kept;
}
