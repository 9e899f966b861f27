/** The stories of a body's newsletter: short headings between paragraphs of running text, up to the greeting. */
import { findDates } from './find-date.ts';
import type { ItemStart } from './item-start.ts';
import type { Line } from './lines.ts';

const GREETING =
  /^(?:de bedste hilsner|med venlig hilsen|venlig hilsen|mange hilsner|bedste hilsner|hilsen|redaktion(?:en)?(?: ?:| slutt))/iu;
/** What opens or surrounds a letter and is no story. */
const FRAME =
  /^(?:kære|hej|til (?:kkr|medlemmer|kommunalbestyrelse|alle)|vis i browser|se (?:mailen|nyhedsbrevet)|nyt fra|nyhedsbrev|afmeld|læs (?:mere|også)|indhold|i dette nyhedsbrev)(?!\p{L})/iu;
const LETTER = /(?:nyhedsbrev|nyhedsmail|nyhedsbrevet|nyt fra kkr|afmeld nyheds)/iu;

/** A letter from the body's leaders to its members. */
export function isNewsletter(lines: readonly Line[], title: string): boolean {
  const top = lines.slice(0, 12);
  if (/^nyt fra \p{Lu}/iu.test(top[0]?.text ?? '') && top.some(({ text }) => /^(?:kære|hej) /iu.test(text)))
    return true;
  return LETTER.test(title) || lines.some(({ text }) => text.length < 200 && LETTER.test(text));
}

/** The first line after the stories. */
export function greetingLine(lines: readonly Line[]): number {
  const index = lines.findIndex(({ text }) => GREETING.test(text));
  return index < 0 ? lines.length : index;
}

/** The date of the letter, on a line of its own. */
function isDate(title: string): boolean {
  const [date] = title.length <= 40 ? findDates(title) : [];
  return date !== undefined && title.length - (date.end - date.start) <= 12;
}

/** Running text: much of it, or at least a full sentence ("Nyt om navne" may begin with a short one). */
function isStory(paragraph: string): boolean {
  return paragraph.length >= 120 || (paragraph.length >= 60 && /[.!?]["”»]?$/u.test(paragraph));
}

/** The line was ended though the next word would have fitted in the column: a heading above its paragraph. */
function endsByChoice(lines: readonly Line[], index: number, end: number): boolean {
  const title = lines[index]?.text ?? '';
  const next = lines[index + 1];
  if (!next || next.gap || title.length > 70 || /[.:,;]$/.test(title) || !/^[\p{Lu}\d"”]/u.test(next.text))
    return false;
  let width = 0;
  let length = 0;
  for (let at = index + 1; at < end && !lines[at]?.gap; at++) {
    width = Math.max(width, lines[at]?.text.length ?? 0);
    length += lines[at]?.text.length ?? 0;
  }
  return length >= 120 && title.length + 1 + (next.text.split(' ')[0]?.length ?? 0) < width;
}

/** A short title right above a list: notices in a sentence each, grants to apply for, dates of meetings. */
function isNotices(lines: readonly Line[], index: number, end: number): boolean {
  const title = lines[index]?.text ?? '';
  if (title.length > 50 || /[.!?,]$/.test(title)) return false;
  let notices = 0;
  let others = 0;
  for (let at = index + 1; at < end && !lines[at]?.gap; at++) {
    const text = lines[at]?.text ?? '';
    if (/^(?:[-–•*·] |\d{1,2}[./-] ?(?:\p{Ll}|\d))|[.!?]["”»]?$/u.test(text)) notices++;
    else others++;
  }
  return notices >= 2 && others === 0;
}

export function findNewsletterItems(lines: readonly Line[]): ItemStart[] {
  const end = greetingLine(lines);
  const starts: ItemStart[] = [];
  for (let index = 1; index < end; index++) {
    const line = lines[index];
    if (!line?.gap) continue;
    let to = index + 1;
    while (to < end && !lines[to]?.gap && to - index < 4) to++;
    // A heading may stand right above its paragraph.
    const below = lines[index + 1];
    if (
      to > index + 1 &&
      line.text.length <= 90 &&
      below &&
      below.text.length >= 90 &&
      /^[\p{Lu}\d"”«»]/u.test(below.text)
    )
      to = index + 1;
    if (isNotices(lines, index, end) || (to > index + 1 && endsByChoice(lines, index, end))) to = index + 1;
    const title = lines
      .slice(index, to)
      .map(({ text }) => text)
      .join(' ');
    const next = lines[to];
    const apart =
      next?.gap ||
      ((next?.text.length ?? 0) >= 90 && /^[\p{Lu}\d"”«»]/u.test(next?.text ?? '')) ||
      (to === index + 1 && (isNotices(lines, index, end) || endsByChoice(lines, index, end)));
    if (
      !apart ||
      to >= end ||
      FRAME.test(title) ||
      title.length > 140 ||
      /[.:,]$/.test(title) ||
      isDate(title) ||
      !/^[\p{Lu}\d"”]/u.test(title)
    )
      continue;
    let paragraph = '';
    for (let ahead = to; ahead < end && (ahead === to || !lines[ahead]?.gap); ahead++)
      paragraph += lines[ahead]?.text ?? '';
    if (!isStory(paragraph)) continue;
    starts.push({
      line: index,
      number: null,
      titleLines: [index, to],
      titleFrom: 0,
      case: null,
      closed: false,
      bodyLine: to,
      sure: false,
    });
    index = to;
  }
  return starts;
}
