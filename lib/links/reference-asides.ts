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
import { isWithinReach } from './reference-clauses.ts';
import { A_CHOICE, YEARLY } from './reference-cores.ts';
import { dateInTense, tenseAround } from './reference-tense.ts';
import { isOtherDay } from './reference-terms.ts';
import { isToldFromNow } from './reference-times.ts';
import words from './words/reference-words.json' with { type: 'json' };

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
    const day = dateInTense({ ...date, date: date.date ?? '' }, 'past', document.date);
    const target = { body, date: day, item: null };
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

function appointments(near: CoreSearch, { body }: MeetingDocument): Aside[] {
  return near.find(APPOINTED, A_CHOICE).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    target: { body: body.name, date: match[1] ?? match[2] ?? null, item: null },
  }));
}

const OF_A_YEAR = new RegExp(
  String.raw`(?<!\p{L})(sidste|forrige|næste)\s+års\s+(?:\p{Ll}{3,20}e\s+)?(?:${words.yearly.join('|')})(?!\p{L})`,
  'giu',
);

/** "sidste års sag": a treatment by its year. */
function treatmentsOfYears(near: CoreSearch, { body, date }: MeetingDocument): Aside[] {
  return near.find(OF_A_YEAR, YEARLY).map((match) => {
    const year = Number(date.slice(0, 4)) + (/næste/iu.test(match[1] ?? '') ? 1 : -1);
    const target = { body: body.name, date: String(year), item: null };
    return { start: match.index, end: match.index + match[0].length, target };
  });
}

const MATTER_FROM = new RegExp(String.raw`(?<![\p{L}-])(?:${words.matters.join('|')})\s+(?:fra\s+)?$`, 'iu');

/** "udtalelsen fra sidste efterår", "sagen fra juni": what a meeting made, by its time. */
function mattersFrom(text: string, anchors: readonly Anchor[], { body, date }: MeetingDocument): Aside[] {
  return anchors.flatMap((time, at): Aside[] => {
    if (time.type !== 'date' || !isToldFromNow(time.text)) return [];
    const lead = text.slice(Math.max(0, time.start - 80), time.start);
    if (!/^fra\s/iu.test(time.text) && !/\sfra\s+$/u.test(lead)) return [];
    const matter = MATTER_FROM.exec(lead);
    if (!matter || anchors[at - 1]?.type === 'agreement') return [];
    const from = dateInTense({ ...time, date: time.date ?? '' }, 'past', date);
    const target = { body: body.name, date: from, item: null };
    return [{ start: time.start - matter[0].length, end: time.end, target }];
  });
}

const HAD_IT =
  /^\s+(?:har\s+)?(?:haft|havde)\s+(?:sagen|punktet|emnet|planen|forslaget)\s+på(?:\s+(?:sin\s+)?dagsorden(?:en)?)?(?!\p{L})/u;

/** "Senest har KKR Fyn haft sagen på dagsordenen": a treatment without a day. */
function hadOnAgenda(text: string, anchors: readonly Anchor[], document: MeetingDocument): Aside[] {
  return anchors.flatMap((body): Aside[] => {
    if (body.type !== 'body') return [];
    const had = HAD_IT.exec(text.slice(body.end, body.end + 60));
    if (!had || !isMeetingBody(body)) return [];
    const lead = /(?:Senest\s+)?har\s$/u.exec(text.slice(Math.max(0, body.start - 12), body.start))?.[0].length ?? 0;
    const target = { body: bodyOfChain([body], document), date: null, item: null };
    return [{ start: body.start - lead, end: body.end + had[0].length, target }];
  });
}

/** What a body does with a matter, in the present and future: "træffer afgørelse", "skal tage stilling", "får besked". */
const WILL_TREAT =
  /^\s+(?:(?:(?:ventes|forventes)\s+(?:\p{L}+\s+){0,2}at|skal|vil|kan|forventer\s+at)\s+(?:\p{L}+\s+){0,2})?(?:træffer?|tager?|afgiver?|afgør(?:e)?|behandler?|drøfter?|godkender?|vedtager?|beslutter?|ser?\s+på|får?\s+(?:besked|forelagt|forslag|en\s+(?:orientering|status)|sagen)|taler?\s+om|hør(?:e|er|es)\s+om|orienteres\s+om|udtaler?\s+sig|evaluerer?|vender?\s+tilbage|udpeger?|vælger?|fremlægger?)(?!\p{L})[^.;:()\n]{0,60}?\s+(?:senere\s+|igen\s+|først\s+)?$/u;
/** What a body has done, told at some length before its day. */
const TREATED =
  /^\s+(?:har\s+)?(?!(?:deltog|besigtigede|besøgte|holdt|afholdt|modtog|skrev|inviterede|åbnede|startede|ansatte|udsendte|udgav|offentliggjorde)\s)\p{Ll}*(?:ede|te|tog|gav|bad|så|gik|traf|lagde|satte|fik)\s[^.;:()\n]{2,60}\s+$/u;
/** Another clause's time, a term's, a paper's. */
const NO_DEED =
  /\sog\s|perioden\s|(?:^|\s)(?:inden|pr\.|rapport\p{L}*|regnskab\p{L}*)\s|\s(?:begynder|starter|åbner|lukker)\s|udgangen\s+af\s|(?<!\p{L})dagsorden/iu;
const LONGEST_DEED = 80;

/** "Bestyrelsen for Nebel Letbane træffer afgørelse i december": a subject, its verb and objects, and the time. */
function longDeeds(text: string, anchors: readonly Anchor[], document: MeetingDocument): Aside[] {
  return anchors.flatMap((time, at): Aside[] => {
    if (time.type !== 'date' || (time.date?.length ?? 0) < 7 || time.date === document.date) return [];
    if (/^(?:fra|til)\s/iu.test(time.text) || isOtherDay(text, time)) return [];
    if (/(?<!\p{L})(?:for|af|om|til|fra|mellem|over)\s+$/u.test(text.slice(Math.max(0, time.start - 8), time.start)))
      return [];
    for (let i = at - 1; i >= 0 && i > at - 5; i--) {
      const body = anchors[i];
      if (!body || body.type === 'date') return [];
      if (body.type !== 'body') continue;
      if (!isMeetingBody(body) || !isWithinReach(text, body.end, time.start, LONGEST_DEED)) return [];
      const said = text.slice(body.end, time.start);
      if (NO_DEED.test(said) || (!WILL_TREAT.test(said) && !TREATED.test(said))) return [];
      const told = { ...time, date: time.date ?? '' };
      const date = dateInTense(told, tenseAround(text, told), document.date);
      const target = { body: bodyOfChain([body], document), date, item: null };
      return [{ start: body.start, end: time.end, target }];
    }
    return [];
  });
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
    ...treatmentsOfYears(near, document),
    ...mattersFrom(near.text, anchors, document),
    ...hadOnAgenda(near.text, anchors, document),
    ...longDeeds(near.text, anchors, document),
  ];
}

/** Characters before a council in which its municipality may be named. */
const PLACE_REACH = 60;
const PLACE = /(\p{Lu}[\p{L}-]+)\s+Kommunes?(?:,\s\p{Ll}[^.;]*|\s+har\s[^.;]*|\s)$/u;

/** The one municipality that the paragraph has named so far. */
const PARAGRAPH_REACH = 400;
function onlyPlace(lead: string): string | undefined {
  const paragraph = lead.slice(lead.lastIndexOf('\n\n') + 1);
  const places = new Set(
    Array.from(paragraph.matchAll(/(\p{Lu}[\p{L}-]+)\s+Kommune(?:s)?(?!\p{L})/gu), (match) => match[1]),
  );
  return places.size === 1 ? [...places][0] : undefined;
}

/** "Nebel Kommune, hvor byrådet i juni …" in a region's papers: the council of that municipality. */
export function placeCouncil<T extends Aside>(one: T, text: string, document: MeetingDocument): T {
  if (document.body.kind === 'municipality' || !/^(?:byrådet|kommunalbestyrelsen)$/iu.test(one.target.body ?? ''))
    return one;
  const place =
    PLACE.exec(text.slice(Math.max(0, one.start - PLACE_REACH), one.start))?.[1] ??
    onlyPlace(text.slice(Math.max(0, one.start - PARAGRAPH_REACH), one.start));
  return place ? { ...one, target: { ...one.target, body: `${one.target.body} i ${place} Kommune` } } : one;
}
