/**
 * Case numbers that stand for another matter ("sag 01.05.00-P20-4-24", "regionens sagsnr. 2023-1234"): a number in a
 * sentence, told to be a case's, that is not the own one of the item in which it stands.
 */
import type { MeetingDocument } from '../document/model.ts';
import type { MappedText, Span } from '../text/mapped-text.ts';
import type { ReferenceTarget } from './model.ts';
import type { CoreSearch } from './near-core.ts';
import { A_CASE } from './reference-cores.ts';

interface NamedCase extends Span {
  readonly target: ReferenceTarget;
}

/** What says that a number is a case's, with whose it is: "regionens sagsnr. ", "sagen har nummer ". */
const LABEL =
  /(?:(?<!\p{L})(?:jf|se|jfr)\.?\s+(?:også\s+)?)?(?:(?<!\p{L})\p{Ll}{4,30}s\s+)?(?<!\p{L})(?:sag(?:en)?(?:\s+(?:med|har|nr\.?))?(?:\s+(?:(?:sags?|journal|j\.?)\s?-?)?(?:nr\.?|nummer))?|sags?\s?-?(?:nr\.?|nummer|id\.?)|j(?:ournal)?\.?\s?-?(?:nr\.?|nummer))\s*:?\s*$/iu;
const LONGEST_LABEL = 60;

/** Numbers differ in their signs from system to system: "2023-001234" and "2023/1234" are one. */
export const plainCase = (number: string): string => number.toUpperCase().replace(/[^\p{L}\d]+0*/gu, '-');

/** "Sagsnr.: 24/1234" in a line of its own, or as a field of a head, is the item's own number. */
function inSentence(text: string, start: number, label: string): boolean {
  if (/^\p{Lu}/u.test(label) && (label.includes(':') || text.charAt(start - 1) === '\n')) return false;
  return /[^\s:|•–-]\s*[\s(]$/u.test(text.slice(Math.max(0, start - 24), start).replace(/\n\s*\n/g, '|'));
}

/** As printed; five digits at least, so that no item's number and no date is taken for one. */
const NUMBER = /(?<![\p{L}\d./-])(?:[A-ZÆØÅ]{2,6}-)?\d[\dA-Z./-]{3,28}\d(?![\p{L}\d])/gu;
const IS_DATE = /^\d{1,2}[-./]\d{1,2}[-./]\d{4}$/u;

export function findCases(near: CoreSearch, document: MeetingDocument, mapped: MappedText): NamedCase[] {
  const { text } = near;
  return near.find(NUMBER, A_CASE).flatMap((match): NamedCase[] => {
    const number = match[0];
    if (IS_DATE.test(number) || number.replace(/\D/g, '').length < 5) return [];
    const label = LABEL.exec(text.slice(Math.max(0, match.index - LONGEST_LABEL), match.index))?.[0];
    const start = match.index - (label?.length ?? 0);
    if (!label || !inSentence(text, start, label)) return [];
    const end = match.index + number.length;
    const source = mapped.toSource({ start, end });
    const holder = document.items.find((item) => item.start <= source.start && source.end <= item.end);
    if (!holder || (holder.caseNumber !== null && plainCase(holder.caseNumber) === plainCase(number))) return [];
    return [{ start, end, target: { body: null, date: null, item: null, caseNumber: number } }];
  });
}
