/**
 * Pages of single items and lists that fold out have no cover: who meets, and when, stands only above the decisions
 * ("Kultur- og Idrætsudvalget, 03-04-2019, pkt. 42", "Borgerrepræsentationens beslutning i mødet den 22. april 2021").
 */
import { NAMED } from './body-names.ts';
import { findDates } from './find-date.ts';
import type { Line } from './lines.ts';

export interface DecidingBody {
  readonly line: Line;
  /** As printed, without the genitive's s. */
  readonly name: string;
  /** ISO date. */
  readonly date: string;
}

const LONGEST = 130;
/** Between the name and the date stands no more than this. */
const BETWEEN = /^(?:s (?:beslutning|afgørelse|møde))?(?: (?:i|på) (?:mødet|møde))?,? ?(?:den |d\. ?)?$/u;
const BEFORE = /^(?:Beslutning(?:er)?(?: (?:i|fra|af|for))? ?:?)?\s?$/u;

/** The body that decided last, where its decisions are headed by its name and a date; null where none are. */
export function findDecidingBody(lines: readonly Line[]): DecidingBody | null {
  let last: DecidingBody | null = null;
  for (const line of lines) {
    if (line.text.length > LONGEST || !/(?:19|20)\d\d/.test(line.text)) continue;
    const [dated] = findDates(line.text);
    const named = dated ? line.text.match(NAMED) : null;
    if (!dated || named?.index === undefined) continue;
    const end = named.index + named[0].length;
    if (!BEFORE.test(line.text.slice(0, named.index)) || !BETWEEN.test(line.text.slice(end, dated.start))) continue;
    if (!last || dated.value >= last.date) last = { line, name: named[0], date: dated.value };
  }
  return last;
}
