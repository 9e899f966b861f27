/** When a meeting begins. */
import { findDates, findTime } from './find-date.ts';
import { at, type Found } from './found.ts';
import type { Line } from './lines.ts';

const START_LABEL =
  /^(?:mødetidspunkt|mødetid|tidspunkt|tid|starttidspunkt|mødestart|start|kl\.?|mødet begyndte|mødet startede)(?![\p{L}])/iu;

/** The time of day, from the line of the date, another line that tells the day, or one with a label. */
export function findStart(top: readonly Line[], dated: Line | null, date: Found<string> | null): Found<string> | null {
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
