/**
 * References that are told beside the main clause: "Nebel Byråd, der den 24. juni har bevilget …", the days under "Kommende
 * møder", who "blev udpeget i 2022"; and whose council "byrådet" is in the papers of another body.
 */
import type { MeetingDocument } from '../document/model.ts';
import type { MappedText, Span } from '../text/mapped-text.ts';
import type { ReferenceTarget } from './model.ts';
import type { CoreSearch } from './near-core.ts';
import type { Anchor } from './reference-anchors.ts';
import { bodyOfChain, isMeetingBody } from './reference-bodies.ts';

interface Aside extends Span {
  readonly target: ReferenceTarget;
}

const COUNCIL_WHO = /(\p{Lu}[\p{L}-]+)s?\s+Kommune,\s+(?:der|som)\s+$/u;

/** The body, or the council of the municipality, right before ", der den …". */
function whoDid(text: string, body: Anchor | undefined, date: Anchor, document: MeetingDocument): string | null {
  const place = COUNCIL_WHO.exec(text.slice(Math.max(0, date.start - PLACE_REACH), date.start))?.[1];
  if (place) return `Byrådet i ${place} Kommune`;
  if (body?.type !== 'body' || !isMeetingBody(body)) return null;
  return RELATIVE.test(text.slice(body.end, date.start)) ? bodyOfChain([body], document) : null;
}

const RELATIVE = /^,?\s+(?:der|som)\s+$/u;
const DID =
  /^\s+(?:har\s+)?(?!skrev|sendt\s|svar)\p{Ll}{3,}(?:t|te|de)(?!\p{L})(?:\s+(?:sin|sit|sine|sagen|at)(?:\s\p{Ll}+)?)?/u;

function relativeClauses(text: string, anchors: readonly Anchor[], document: MeetingDocument): Aside[] {
  return anchors.flatMap((date, at): Aside[] => {
    if (date.type !== 'date' || (date.date?.length ?? 0) < 7) return [];
    const did = DID.exec(text.slice(date.end, date.end + 60));
    const body = did && whoDid(text, anchors[at - 1], date, document);
    if (!did || !body) return [];
    const target = { body, date: date.date, item: null };
    return [{ start: date.start, end: date.end + did[0].length, target }];
  });
}

/** An item that tells when the body meets. */
const CALENDAR = /(?:næste|kommende)\s+møder?|møde(?:plan|datoer|kalender|række|dage)|kommende\s+mødedatoer/iu;
/** "kommunalvalg den …", "fristen er den …" */
const OTHER_EVENT = /(?:valg|frist|konference|messe|ferie)\p{Ll}*\s+(?:er\s+)?$/iu;
const WEEKDAY = /(?:man|tirs|ons|tors|fre|lør|søn)dag\s+$/iu;

function calendarDays(
  text: string,
  anchors: readonly Anchor[],
  document: MeetingDocument,
  mapped: MappedText,
): Aside[] {
  const calendars = document.items.filter(({ title }) => CALENDAR.test(title)).map((item) => mapped.fromSource(item));
  return anchors.flatMap(({ type, date, start, end }): Aside[] => {
    if (type !== 'date' || (date?.length ?? 0) < 7 || (date ?? '') <= document.date) return [];
    if (!calendars.some((item) => item.start <= start && end <= item.end)) return [];
    if (OTHER_EVENT.test(text.slice(Math.max(0, start - 30), start))) return [];
    const weekday = WEEKDAY.exec(text.slice(Math.max(0, start - 10), start))?.[0].length ?? 0;
    return [{ start: start - weekday, end, target: { body: document.body.name, date, item: null } }];
  });
}

const APPOINTED =
  /(?:\p{Lu}[\p{L}.-]+\s+){2,4}(?:og\s+(?:\p{Lu}[\p{L}.-]+\s+){2,4})?(?:er|blev)\s+(?:i\s+((?:19|20)\d{2})\s+(?:gen)?(?:valgt|udpeget)|(?:gen)?(?:valgt|udpeget)\s+i\s+((?:19|20)\d{2}))(?!\p{L})/gu;
const A_CHOICE = { word: /valgt|udpeget/g, before: 140, behind: 16 };

function appointments(near: CoreSearch, { body }: MeetingDocument): Aside[] {
  return near.find(APPOINTED, A_CHOICE).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    target: { body: body.name, date: match[1] ?? match[2] ?? null, item: null },
  }));
}

/** Whatever overlaps with what was found otherwise is left to the caller. */
export function findAsides(
  near: CoreSearch,
  anchors: readonly Anchor[],
  document: MeetingDocument,
  mapped: MappedText,
): Aside[] {
  return [
    ...relativeClauses(near.text, anchors, document),
    ...calendarDays(near.text, anchors, document, mapped),
    ...appointments(near, document),
  ];
}

/** Characters before a council in which its municipality may be named. */
const PLACE_REACH = 60;
const PLACE = /(\p{Lu}[\p{L}-]+)\s+Kommunes?(?:,\s\p{Ll}[^.;]*|\s+har\s[^.;]*|\s)$/u;

/** "Nebel Kommune, hvor byrådet i juni …" in a region's papers: the council of that municipality. */
export function placeCouncil<T extends Aside>(one: T, text: string, document: MeetingDocument): T {
  if (document.body.kind === 'municipality' || !/^(?:byrådet|kommunalbestyrelsen)$/iu.test(one.target.body ?? ''))
    return one;
  const place = PLACE.exec(text.slice(Math.max(0, one.start - PLACE_REACH), one.start))?.[1];
  return place ? { ...one, target: { ...one.target, body: `${one.target.body} i ${place} Kommune` } } : one;
}
