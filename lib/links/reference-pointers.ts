/** The set phrases that point at another item, at the minutes, or at a meeting by its place in time ("næste møde"). */
import type { MeetingDocument } from '../document/model.ts';
import type { MappedText, Span } from '../text/mapped-text.ts';
import type { ReferenceTarget } from './model.ts';
import type { Core, CoreSearch } from './near-core.ts';
import {
  AN_ITEM,
  COMING,
  ELSEWHERE,
  LAST_TIME,
  NEXT_TIME,
  OF_A_KIND,
  SOME_TIME,
  searchNearCores,
  THE_AGENDA,
  THE_MINUTES,
} from './reference-cores.ts';
import { dateInTense, tenseAround } from './reference-tense.ts';
import { guessYear } from './reference-times.ts';
import words from './words/reference-words.json' with { type: 'json' };

/** What a pointer's date is read from, where the text does not name one. */
export type PointsTo = 'here' | 'previousMeeting' | 'nextMeeting' | 'referenceBefore' | 'some';

export interface Pointer extends Span {
  readonly pointsTo: PointsTo;
  readonly target: ReferenceTarget;
}

const NUMBERED =
  /(?:\b(?:jf|se|jævnfør|jfr)\.?\s+(?:også\s+)?|\bunder\s+)?\b(?:(?:dagsordens?)?(?:pkt\.?|punkt)\s*(?:nr\.?\s*)?|sag\s+nr\.?\s*|(?<=\()sag\s+|(?<=(?:jf|se|jfr)\.?\s+(?:også\s+)?)sag\s+|sag\s+(?=\d{1,3}\s+(?:(?:fra|på|i)\s+(?:den|mødet|dagsordenen|det)\s|ovenfor|nedenfor)))((?:[A-Z]\.)?\d{1,3}(?:\.\d{1,3}){0,2})(?![\d/-]|\.\d)(?:\s+(?:ovenfor|nedenfor|(?:på|pa)\s+(?:(?:dagens|denne)\s+)?dagsorden(?:en)?(?!\p{L}|\s+(?:for|fra|den|i|til)\s)))?/giu;
/** "punkt 7, 8 og 9", "punkterne 4-6". */
const SEVERAL =
  /\b(?:jf\.?\s+|se\s+(?:også\s+)?)?(?:(?:dagsordens?)?(?:punkterne|punkter|pkt\.?|punkt)|sagerne)\s+(\d{1,3}(?:\.\d{1,3})?)(?:\s?,\s?\d{1,3}(?:\.\d{1,3})?){0,6}\s?(?:og|samt|-|–|til)\s?\d{1,3}(?:\.\d{1,3})?(?![\d/-]|\.\d)/giu;
const SEPARATE =
  /\b(?:se|jf\.?|jævnfør)\s+(?:også\s+|ligeledes\s+)?(?:særskilte?|selvstændigt?|separate?|tidligere|efterfølgende|foregående)\s+(?:sag|punkt|dagsordens?punkt)(?:\s+(?:på\s+(?:dagsorden(?:en)?|mødet)|om\s+(?:dette|[^.;:()\n]{3,80}(?:\n(?!\n)[^.;:()\n]{3,60})?)))?/giu;
const NTH = /\bden\s+(?:anden|første|tredje|fjerde|sidste)\s+sag\s+på\s+dagsorden(?:en)?/giu;
const MINUTES =
  /\b(?:læs\s+)?hele\s+(?:møde)?referatet\b|\bjf\.?\s+(?:referatet|mødereferatet)\b(?!\s+(?:af|fra)\s)|\breferat\s+og\s+materiale\s+fra\s+mødet\b/giu;
const SINCE =
  /\b(?:siden|på|ved|fra|efter|i)\s+(?:(?:det|sit|vores|(?:KKR\s+)?\p{L}{3,30}s)\s+)?(?:sidste|seneste|forrige|foregående)\s+(?:ordinære\s+)?(?:\p{L}{1,20}-?)?møde(?![\p{L}])(?:\s+i\s+(?:\p{Lu}[\p{L}-]*)(?:\s+\p{Lu}[\p{L}-]*)?)?/giu;
const NEXT =
  /(?<!punkter\s)\b(?:til|på|ved|i)\s+(?:(?:det|sit|vores|\p{L}{3,30}s)\s+)?(?:næste|førstkommende|næstkommende|(?<=(?:det|vores)\s+)kommende)\s+(?:ordinære\s+)?(?:\p{L}{1,20}-?)?møde\b/giu;
const SOME =
  /\b(?:et|de)\s+kommende\s+(?:\p{L}{1,20}-)?møde(?:r)?\b|(?:\b(?:på|ved|fra|til)\s+)?\b(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)-mød(?:et|erne)\b|\b(?:på|ved|fra)\s+(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)mød(?:et|erne)\b/giu;
const SOMETIME =
  /\b(?:på|ved|i|fra)\s+et\s+(?:tidligere|foregående)\s+(?:\p{L}{1,20}-?)?møde(?![\p{L}])(?:\s+i\s+(?:\p{Lu}[\p{L}-]*)(?:\s+\p{Lu}[\p{L}-]*)?)?/giu;
const EXTENDED = /\bdet\s+(?:udvidede|ekstraordinære|konstituerende|nævnte)\s+(?:\p{L}{1,20}-)?møde\b/giu;

function matchesOf(
  near: CoreSearch,
  [pattern, core]: readonly [RegExp, Core],
  pointsTo: PointsTo,
  document: MeetingDocument,
): Pointer[] {
  return near.find(pattern, core).map((match): Pointer => {
    const target = {
      body: document.body.name,
      date: pointsTo === 'here' ? document.date : null,
      item: match[1] ?? null,
    };
    const aside = /^.*?\s(?=også\s)|^/u.exec(match[0])?.[0].length ?? 0;
    const start = match.index + (aside > 0 ? aside + 'også '.length : 0);
    return { start, end: match.index + match[0].length, pointsTo, target };
  });
}

/** "Punkt 7: Budget" at the beginning of a line is an item's own head. */
function isHeading(text: string, { start, end }: Pointer): boolean {
  const begins = /(?:^|\n)[ \t]*$/u.test(text.slice(Math.max(0, start - 8), start));
  return (
    begins &&
    /^(?:dagsordens?)?(?:pkt|punkt)/iu.test(text.slice(start, end)) &&
    !/^[ \t]+(?:(?:og|i)\s)?\p{Ll}{2}/u.test(text.slice(end, end + 14))
  );
}

/** "indstillingens pkt. 2", "§ 4, pkt. 2", "ad punkt 1": no item of an agenda. */
const OTHER_LIST =
  /(?:(?:^|(?<!\d)\s)som(?:\s+nyt)?|indstilling\p{L}*|forslag\p{L}*|anbefaling\p{L}*|(?:^|\s)ad|§+\s?\d+[^.;\n]{0,20}|stk\.\s?\d+,?)\s+$/iu;
/** "som punkt 21 i marts", "som punkt 4 den 13. juni": an item of another meeting. */
const AT_A_TIME =
  /^\s+(?:den\s+\d|(?:i\s+)?(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|foråret|efteråret|sidste\s+år)(?!\p{L}))/iu;
/** "punkt 3 i aftalen". */
const IN_OTHER_PAPER =
  /^\s+(?:i|af)\s+(?!(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|foråret|efteråret|fjor|sidste|forrige)(?!\p{L})|(?:denne\s+|dagens\s+)?(?:dagsorden|referat|protokol|mødet))\p{Ll}/u;

/** "deltog ikke i punkt 6", "inhabil i sag 4": who was away from an item of this meeting. */
const NOT_AT =
  /(?:delt[ao]\p{L}*\s+ikke|inhabil\p{L}*|forlod\s+mødet)\s+(?:i|under|ved)\s+(?:\p{L}+(?:\s+af)?\s+)?$|(?:taget?s?|behandle[st]|rykket|flyttet)\s+(?:før|efter)\s+$/iu;
/** "Punkt 6 blev taget før punkt 5", "punkt 4 udgår": the order of this meeting. */
const MOVED =
  /^\s+(?:(?:blev|bliver)\s+(?:taget|behandlet|rykket|flyttet|udsat)(?:\s+(?:før|først|sidst|efter|af|til)|\.)|udgår|udgik|udsættes|tages\s+(?:før|af)|behandles\s+(?:før|først|efter))/iu;

/**
 * Whether a number is that of an item: not of a point of the recommendation that a decision takes up ("pkt. 2 blev
 * tiltrådt"), nor one that the agenda's approval gives or takes away.
 */
function namesItem(
  text: string,
  { start, end, target }: Pointer,
  { items }: MeetingDocument,
  mapped: MappedText,
): boolean {
  const lead = text.slice(Math.max(0, start - 30), start);
  if (NOT_AT.test(lead) || MOVED.test(text.slice(end, end + 40))) return false;
  const dated = AT_A_TIME.test(text.slice(end, end + 24));
  if ((OTHER_LIST.test(lead) && !(dated && /\ssom\s+$/u.test(lead))) || IN_OTHER_PAPER.test(text.slice(end, end + 24)))
    return false;
  // "Beslutning for Punkt 4: Havnen" is a head.
  if (
    (/^\s?:/u.test(text.slice(end, end + 2)) && !/(?:\p{Ll}|\d{4},)\s+$/u.test(lead)) ||
    /(?:beslutning|behandling)\s+(?:for|af)\s+$/iu.test(lead)
  )
    return false;
  const source = mapped.toSource({ start, end });
  const holder = items.find((item) => item.start <= source.start && source.end <= item.end);
  if (!holder) return true;
  if (/^[\d.\s]*(?:godkendelse|fastsættelse)\s.*dagsorden/iu.test(holder.title) && !/referat/iu.test(holder.title))
    return false;
  if (/dagsorden/iu.test(holder.title) && REORDERS.test(lead)) return false;
  const decided = holder.sections.some(
    (section) => section.name === 'decision' && section.start <= source.start && source.end <= section.end,
  );
  return !(decided && holder.recommendations.length > 1 && Number(target.item) <= holder.recommendations.length);
}

/** The first of "punkt 7, 8 og 9" is told by the whole. */
const withoutParts = (pointers: readonly Pointer[]): Pointer[] =>
  pointers.filter(
    (one, at) => !pointers.some((other, i) => i < at && one.start >= other.start && one.end <= other.end),
  );

const WHO_DID =
  /^\s+(?:bad|ønskede|besluttede|spurgte|foreslog|lovede|drøftede|godkendte|vedtog)\s+(?:\p{Lu}[\p{L}.-]+\s?){1,4}/u;
const PUT_OFF = /(?:Sagen|Punktet)\s+blev\s+\p{Ll}{3,}t\s+$/u;

/** "På sidste møde bad Nebel Kommune", "Sagen blev udsat på sidste møde": with what was done there. */
function withDeed(one: Pointer, text: string): Pointer {
  const lead = PUT_OFF.exec(text.slice(Math.max(0, one.start - 32), one.start))?.[0].length ?? 0;
  const deed = lead ? null : WHO_DID.exec(text.slice(one.end, one.end + 70));
  return { ...one, start: one.start - lead, end: one.end + (deed?.[0].trimEnd().length ?? 0) };
}

/** "et kommende møde", "på decembermødet": a month tells when. */
function findSome(near: CoreSearch, document: MeetingDocument): Pointer[] {
  return near.find(SOME, COMING).map((match): Pointer => {
    const place = { start: match.index, end: match.index + match[0].length };
    const month = words.months.indexOf((match[1] ?? match[2] ?? '').toLowerCase()) + 1;
    const date = `${guessYear(month, document.date)}-${String(month).padStart(2, '0')}`;
    const told = { ...place, text: match[0], date };
    const when = month > 0 ? dateInTense(told, tenseAround(near.text, told), document.date) : null;
    return { ...place, pointsTo: 'some', target: { body: document.body.name, date: when, item: null } };
  });
}

/** "Det blev aftalt at tage punkt 5 før punkt 3." */
const REORDERS =
  /(?:tage|tages|taget|behandle|behandles|behandlet|flyttes?|flyttet|rykkes?|rykket|før|efter|som|bytter?)\s+$/iu;

/** In the order of the text. Item numbers are as printed; the item itself is found by `resolveReferences`. */
export function findPointers(
  text: string,
  document: MeetingDocument,
  mapped: MappedText,
  near = searchNearCores(text),
): Pointer[] {
  return [
    ...withoutParts([
      ...matchesOf(near, [SEVERAL, AN_ITEM], 'here', document),
      ...matchesOf(near, [NUMBERED, AN_ITEM], 'here', document),
    ]).filter((pointer) => !isHeading(text, pointer) && namesItem(text, pointer, document, mapped)),
    ...matchesOf(near, [SEPARATE, ELSEWHERE], 'here', document),
    ...matchesOf(near, [NTH, THE_AGENDA], 'here', document),
    ...matchesOf(near, [MINUTES, THE_MINUTES], document.kind === 'newsletter' ? 'here' : 'referenceBefore', document),
    ...matchesOf(near, [SINCE, LAST_TIME], 'previousMeeting', document).map((one) => withDeed(one, text)),
    ...matchesOf(near, [NEXT, NEXT_TIME], 'nextMeeting', document),
    ...findSome(near, document),
    ...matchesOf(near, [SOMETIME, SOME_TIME], 'some', document),
    ...matchesOf(near, [EXTENDED, OF_A_KIND], 'referenceBefore', document),
  ].sort((a, b) => a.start - b.start);
}
