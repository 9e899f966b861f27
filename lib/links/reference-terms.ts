/** Days beside which something is decided and that are no meeting's: deadlines, papers' days, terms, many councils' days. */
import type { Anchor } from './reference-anchors.ts';

/** Many councils at once, each at a meeting of its own. */
const MANY_COUNCILS = /(?:byrådene|kommunalbestyrelserne|regionsrådene|kommunerne) (?:[^.!?:;,\n]{1,60} )?$/iu;
/** "et brev af 19. september", "vejledning af 2. maj": the day of a paper. */
const DATED_PAPER =
  /(?<!møde|mødet|referat|referatet|protokol|protokollen|dagsorden|dagsordenen|beslutning|beslutningen|aftale|aftalen|forlig|forliget)\s+(?:af|dateret)\s+$/iu;
/** "med virkning fra den 1. januar": a term, no meeting. */
const TERM =
  /(?<!\p{L})pr\.?\s+$|(?:virkning|gældende|gælder|løber|perioden|i\s+kraft)\s+(?:fra\s+|til\s+|pr\.?\s+)?$/iu;
/** "tage stilling senest den 15. oktober" is a deadline; "drøftede senest den 15. oktober" is none. */
const DEADLINE =
  /(?<!(?:\p{L}(?:ede|te|tog)|(?<!\p{L})(?:har|blev|er))\s+)(?<!\p{L})(?:senest|inden)\s+$|(?<!\p{L})\p{L}{0,20}frist(?:en)?\s[^.!?\n]{0,60}$/iu;

/** Characters before a date that tell what sort of day it is. */
const LEAD = 90;

/** "har drøftet sagen to gange, senest den 7. februar": the last of several treatments, and no deadline. */
const LAST_TIME = /(?:drøftet|behandlet|forelagt|været)\s[^.;:\n]{0,40},\s+(senest\s+)$/iu;

/** @returns how many characters before the day the last of several treatments is told from; 0 where it is none. */
export const lastOfSeveral = (text: string, date: Anchor): number =>
  LAST_TIME.exec(text.slice(Math.max(0, date.start - LEAD), date.start))?.[1]?.length ?? 0;

export function isOtherDay(text: string, date: Anchor): boolean {
  const lead = text.slice(Math.max(0, date.start - LEAD), date.start);
  if (lastOfSeveral(text, date) > 0) return false;
  return [DEADLINE, DATED_PAPER, TERM].some((other) => other.test(lead));
}

/** "behandles i kommunerne i august". */
const IN_MANY = /(?<!\p{L})(?:i|af|hos)\s+(?:kommunerne|byrådene|kommunalbestyrelserne|regionerne)\s/iu;

export function isOfManyCouncils(text: string, first: Anchor, date: Anchor): boolean {
  if (IN_MANY.test(text.slice(first.start, date.start))) return true;
  if (first.type === 'body' && first.end <= date.start) return false;
  return MANY_COUNCILS.test(text.slice(Math.max(0, first.start - LEAD), first.start));
}
