/** The day on which a meeting is held, from the cover, the title or, where they are lost, the first items. */
import { type FoundDate, findDates, findShortDates } from './find-date.ts';
import { at, type Found } from './found.ts';
import type { Line } from './lines.ts';

/** Words before a date or a time. */
export const DATE_LABEL =
  /^(?:dato|mødedato|mødetid|møde ?dato|mødetidspunkt|tidspunkt|tid|starttidspunkt|dato og tid(?:spunkt)?|dato\/tid|afholdt|mødet afholdt|mødestart|start)(?![\p{L}])[\s:.]*/iu;
const MEETING_WORDS = /(?:møde|referat|dagsorden|protokol|kl\.|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)/iu;

/** `line`: the one that tells it; null for a title or an item. */
export interface DatedLine {
  readonly found: Found<string>;
  readonly line: Line | null;
}

/** A letter's own date, where no time of day stands with it. */
const LETTER_DATE = /^dato(?![\p{L}])(?!.*(?:kl\.?|\d[:.]\d\d\s*$|[-–]\s*\d{1,2}[.:]\d\d))/iu;
/** "Beslutningsreferat fra møde i KKR Midtjylland den 12. september 2024". */
const OF_MEETING =
  /^(?:(?:(?:åbent|udkast til|\p{L}+) )?\p{L}*(?:referat|dagsorden|protokol\p{L}*|indkaldelse|beslutninger)(?![\p{L}]).{0,100}møde|\p{L}*møde(?:t)? (?:i|den|d\.|nr)(?![\p{L}]))/iu;
const OTHER_MEETING = /(?<!\p{L})(?:sidste|forrige|seneste|næste|tidligere|kommende)(?!\p{L})/iu;

/** @param top first lines of the document. */
export function findMeetingDate(top: readonly Line[], title: string): DatedLine | null {
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
export function findDateInItems(items: readonly Line[]): DatedLine | null {
  for (const [index, line] of items.slice(0, 80).entries()) {
    const text = [line, items[index + 1], items[index + 2]].map((one) => one?.text ?? '').join('\n');
    const match =
      text.match(/\p{L}{0,2}agsorden\p{L}*\s(?:til|for|på|af|ved)\s?(?:\p{L}+\s){0,3}møde\p{L}*/iu) ??
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
