/** The set phrases that point at another item, at the minutes, or at a meeting by its place in time ("næste møde"). */
import type { MeetingDocument } from '../document/model.ts';
import type { Span } from '../text/mapped-text.ts';
import type { ReferenceTarget } from './model.ts';

/** What a pointer's date is read from, where the text does not name one. */
export type PointsTo = 'here' | 'previousMeeting' | 'nextMeeting' | 'referenceBefore' | 'some';

export interface Pointer extends Span {
  readonly pointsTo: PointsTo;
  readonly target: ReferenceTarget;
}

const NUMBERED =
  /(?:\b(?:jf|se|jævnfør|jfr)\.?\s+)?\b(?:også\s+)?(?:dagsordens?)?(?:pkt\.?|punkt)\s*(\d{1,3}(?:\.\d{1,3}){0,2})(?!\d|\.\d)/giu;
const SEPARATE =
  /\b(?:se|jf\.?|jævnfør)\s+(?:også\s+|ligeledes\s+)?(?:særskilte?|selvstændigt?|separate?|tidligere|efterfølgende|foregående)\s+(?:sag|punkt|dagsordens?punkt)(?:\s+(?:på\s+(?:dagsorden(?:en)?|mødet)|om\s+(?:dette|[^.;:()\n]{3,80}(?:\n(?!\n)[^.;:()\n]{3,60})?)))?/giu;
const NTH = /\bden\s+(?:anden|første|tredje|fjerde|sidste)\s+sag\s+på\s+dagsorden(?:en)?/giu;
const MINUTES = /\bjf\.?\s+(?:referatet|mødereferatet)\b|\breferat\s+og\s+materiale\s+fra\s+mødet\b/giu;
const SINCE = /\bsiden\s+(?:sidste|seneste|forrige)\s+møde(?:\s+i\s+(?:\p{Lu}[\p{L}-]*)(?:\s+\p{Lu}[\p{L}-]*)?)?/giu;
const NEXT = /(?<!punkter\s)\b(?:til|på)\s+(?:det\s+)?(?:næste|førstkommende)\s+(?:\p{L}{1,20}-)?møde\b/giu;
const SOME =
  /\b(?:et|de)\s+kommende\s+(?:\p{L}{1,20}-)?møde(?:r)?\b|\b(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)-mød(?:et|erne)\b/giu;
const EXTENDED = /\bdet\s+(?:udvidede|ekstraordinære|nævnte)\s+(?:\p{L}{1,20}-)?møde\b/giu;

function matchesOf(text: string, pattern: RegExp, pointsTo: PointsTo, document: MeetingDocument): Pointer[] {
  return Array.from(text.matchAll(pattern), (match): Pointer => {
    const target = {
      body: document.body.name,
      date: pointsTo === 'here' ? document.date : null,
      item: match[1] ?? null,
    };
    return { start: match.index, end: match.index + match[0].length, pointsTo, target };
  });
}

/** "Punkt 7: Budget" at the beginning of a line is an item's own head. */
function isHeading(text: string, { start, end }: Pointer): boolean {
  const begins = /(?:^|\n)[ \t]*$/u.test(text.slice(Math.max(0, start - 8), start));
  return (
    begins &&
    /^(?:dagsordens?)?(?:pkt|punkt)/iu.test(text.slice(start, end)) &&
    !/^[ \t]*(?:er|blev|og|skal|omhandler|vedr)/u.test(text.slice(end, end + 14))
  );
}

/** In the order of the text. Item numbers are as printed; the item itself is found by `resolveReferences`. */
export function findPointers(text: string, document: MeetingDocument): Pointer[] {
  return [
    ...matchesOf(text, NUMBERED, 'here', document).filter((pointer) => !isHeading(text, pointer)),
    ...matchesOf(text, SEPARATE, 'here', document),
    ...matchesOf(text, NTH, 'here', document),
    ...matchesOf(text, MINUTES, document.kind === 'newsletter' ? 'here' : 'referenceBefore', document),
    ...matchesOf(text, SINCE, 'previousMeeting', document),
    ...matchesOf(text, NEXT, 'nextMeeting', document),
    ...matchesOf(text, SOME, 'some', document),
    ...matchesOf(text, EXTENDED, 'referenceBefore', document),
  ].sort((a, b) => a.start - b.start);
}
