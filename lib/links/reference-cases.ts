/**
 * Case numbers that stand for another matter ("sag 01.05.00-P20-4-24", "regionens sagsnr. 2023-1234"): a number in a
 * sentence, told to be a case's, that is not the own one of the item in which it stands.
 */
import type { MeetingDocument } from '../document/model.ts';
import type { Mention } from '../entities/model.ts';
import type { MappedText, Span } from '../text/mapped-text.ts';
import type { ReferenceTarget } from './model.ts';

interface NamedCase extends Span {
  readonly target: ReferenceTarget;
}

/** What says that a number is a case's, with whose it is: "regionens sagsnr. ", "sagen har nummer ". */
const LABEL =
  /(?:(?<!\p{L})(?:jf|se|jfr)\.?\s+(?:også\s+)?)?(?:(?<!\p{L})\p{Ll}{4,30}s\s+)?(?<!\p{L})(?:sag(?:en)?(?:\s+(?:med|har|nr\.?))?(?:\s+(?:(?:sags?|journal|j\.?)\s?-?)?(?:nr\.?|nummer))?|sags?\s?-?(?:nr\.?|nummer|id\.?)|j(?:ournal)?\.?\s?-?(?:nr\.?|nummer))\s*:?\s*$/iu;
const LONGEST_LABEL = 60;

/** Numbers differ in their signs from system to system: "2023-001234" and "2023/1234" are one. */
export const plainCase = (number: string): string => number.toUpperCase().replace(/[^\p{L}\d]+0*/gu, '-');

/** Behind a line's end or in its beginning the number is the item's own, or a paper's. */
const inSentence = (text: string, start: number): boolean =>
  /[^\s:|•–-]\s*[\s(]$/u.test(text.slice(Math.max(0, start - 24), start).replace(/\n\s*\n/g, '|'));

export function findCases(mentions: readonly Mention[], document: MeetingDocument, mapped: MappedText): NamedCase[] {
  const { text } = mapped;
  return mentions.flatMap((mention): NamedCase[] => {
    if (mention.type !== 'caseNumber') return [];
    const number = mention.canonical ?? mention.text;
    const holder = document.items.find(({ start, end }) => start <= mention.start && mention.end <= end);
    if (!holder || (holder.caseNumber !== null && plainCase(holder.caseNumber) === plainCase(number))) return [];
    const { start, end } = mapped.fromSource(mention);
    const label = LABEL.exec(text.slice(Math.max(0, start - LONGEST_LABEL), start));
    if (!label || !inSentence(text, start - label[0].length)) return [];
    const target = { body: null, date: null, item: null, caseNumber: number };
    return [{ start: start - label[0].length, end, target }];
  });
}
