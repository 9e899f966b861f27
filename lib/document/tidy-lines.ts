/**
 * What web pages and their publishing systems put around the items: buttons, a bullet before an item's number, a title
 * that is printed in a list entry and once more below it. Taken out of the lines before items are sought in them.
 */
import { foldDanish } from '../text/fold.ts';
import type { Line } from './lines.ts';
import { type PrintedNumber, readNumber } from './numbering.ts';

/** Buttons and icons, whole lines. */
const FURNITURE =
  /^(?:[•·▪*–-]\s*)?(?:udskriv(?: (?:hele )?(?:dagsordn?en|dagsordenen|referatet|punktet|siden))?|print(?: siden)?|se alle bilag|vis alle bilag|fold alle (?:punkter )?(?:\[?(?:ud|ind)\]?\s?){0,2}|(?:åbn|luk|vis|skjul) alle(?: punkter)?|lyt(?: til (?:siden|teksten))?|læs op|kopi[ée]r link(?: til punktet)?|(?:hent|download)(?: (?:som|dagsordenen|referatet|punktet))?(?: som)? pdf|(?:forrige|næste) punkt|(?:fold|luk|åbn) (?:dette )?(?:punkt|afsnit)(?:et)? ?(?:ind|ud)?|luk alle punkter(?:\s.{0,30})?|application\/pdf icon .{1,120}|you are here|du er her:?|spring til indhold|gå til (?:hoved)?indhold(?:et)?)$/iu;
/** "• 301. Åben dagsorden", "• Pkt. 42 Meddelelser": the entry of a list that folds out. */
const BULLET = /^[•·▪*]\s{1,4}(?=(?:(?:Punkt|Pkt|Sag)\.?(?:\s?nr\.?)?\s)?\d{1,4}[.:)]?\s{1,9}\p{Lu})/iu;
const LEAST_BULLETS = 2;
/** "fold dette punkt ind Resume": a button in front of a heading. */
const BUTTON =
  /^(?:(?:fold|luk) (?:dette )?(?:punkt|afsnit)(?:et)? (?:ind|ud)|(?:vis|skjul) (?:mere|mindre|indhold))\s{1,3}(?=\p{Lu})/iu;

/** "Godkendelse af dagsordenKlik her for at folde ud og læse mere om Godkendelse af dagsorden": told to who hears the page. */
const SPOKEN = /(?:(?<=\p{Ll}|[.)\d])|\s)Klik her for at (?:folde|læse|åbne|se|vise)(?!\p{L}).{0,240}$/u;
/** "A. Sager til afgørelse i byrådet", below each title of the group. */
const GROUP_LINE = /^[A-ZÆØÅ]\. (?:Sager|Punkter) til .{3,60}$/u;

/** Between a title and its repetition below stand at most so many lines, as the names of attached files. */
const REPEAT_REACH = 4;

/** Offsets of the lines that stay are their own; the others are only left out of the search for items. */
export function tidyLines(lines: readonly Line[]): readonly Line[] {
  const kept = without(lines, ({ text }) => text.length <= 140 && FURNITURE.test(text));
  return dropRepeated(dropGroupLines(dropBullets(kept.map(dropButton).map(dropSpoken))));
}

function dropSpoken(line: Line): Line {
  if (line.text.length > 400 || !line.text.includes('Klik her')) return line;
  const length = line.text.replace(SPOKEN, '').length;
  return length > 0 && length < line.text.length
    ? { ...line, end: line.start + length, text: line.text.slice(0, length) }
    : line;
}

/** A group's heading that comes again under every item is no part of the items. */
function dropGroupLines(lines: readonly Line[]): readonly Line[] {
  const isGroup = lines.map(({ text }) => text.charCodeAt(1) === 46 && text.length <= 90 && GROUP_LINE.test(text));
  const last = isGroup.lastIndexOf(true);
  const comesAgain = isGroup.indexOf(true) < last && lines[isGroup.indexOf(true)]?.text === lines[last]?.text;
  return comesAgain ? without(lines, (_, index) => isGroup[index] === true) : lines;
}

function dropButton(line: Line): Line {
  const first = line.text.charCodeAt(0) | 32;
  if (first !== 102 && first !== 118 && first !== 115 && first !== 108) return line;
  const length = line.text.length <= 140 ? (BUTTON.exec(line.text)?.[0].length ?? 0) : 0;
  return length > 0 ? { ...line, start: line.start + length, text: line.text.slice(length) } : line;
}

/** Where a line goes, an empty line before it stays. */
function without(lines: readonly Line[], isLeft: (line: Line, index: number) => boolean): readonly Line[] {
  const kept: Line[] = [];
  let gap = false;
  lines.forEach((line, index) => {
    if (isLeft(line, index)) gap ||= line.gap;
    else {
      kept.push(gap && !line.gap ? { ...line, gap } : line);
      gap = false;
    }
  });
  return kept.length === lines.length ? lines : kept;
}

function dropBullets(lines: readonly Line[]): readonly Line[] {
  const lengths = lines.map(({ text }) => (text.length <= 300 ? (BULLET.exec(text)?.[0].length ?? 0) : 0));
  const numbers = lengths.flatMap((length, index) =>
    length > 0 ? [readNumber(lines[index]?.text.slice(length) ?? '')?.parts[0] ?? 0] : [],
  );
  const rising = numbers.filter((number, order) => order > 0 && number === (numbers[order - 1] ?? 0) + 1).length;
  if (numbers.length < LEAST_BULLETS || rising < numbers.length - 1) return lines;
  return lines.map((line, index) => {
    const length = lengths[index] ?? 0;
    return length > 0 ? { ...line, start: line.start + length, text: line.text.slice(length) } : line;
  });
}

const titleOf = (line: Line | undefined, number: PrintedNumber): string =>
  foldDanish(line?.text.slice(number.rest) ?? '');

/** The first of two: "1. Meddelelser" above "1.   Meddelelser", "Pkt. 42 Meddelelser" above "Pkt. 42" and "Meddelelser". */
function dropRepeated(lines: readonly Line[]): readonly Line[] {
  const isRepeated = (line: Line, index: number): boolean => {
    const number = readNumber(line.text);
    const title = number ? titleOf(line, number) : '';
    if (!number || title.length < 3) return false;
    for (let ahead = index + 1; ahead <= index + REPEAT_REACH && ahead < lines.length; ahead++) {
      const below = lines[ahead];
      const again = below ? readNumber(below.text) : null;
      if (!below || !again) continue;
      if (again.parts.join('.') !== number.parts.join('.')) return false;
      const own = titleOf(below, again);
      return own === title || (own === '' && foldDanish(lines[ahead + 1]?.text ?? '') === title);
    }
    return false;
  };
  return without(lines, isRepeated);
}
