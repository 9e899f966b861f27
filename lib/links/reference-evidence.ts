/** Whether what stands around a date tells of a meeting: a decision, a treatment, an agreement, a body as the subject. */
import type { MeetingDocument } from '../document/model.ts';
import type { Anchor } from './reference-anchors.ts';
import { isMeetingBody, withoutGenitive } from './reference-bodies.ts';
import { isToldFromNow } from './reference-times.ts';
import words from './words/reference-words.json' with { type: 'json' };

/** Verbs of anybody ("ønskede", "valgt"): a meeting's deed only where a body that meets is named, or what it was. */
const ofBodies = new Set(words.ofBodies);
export const isOfBodies = ({ text }: Anchor): boolean => ofBodies.has(text.toLowerCase());
/** What parties do with one another, whether they meet or not. */
const AGREES = /^(?:indg|aftalt)/iu;

/** The agreement may be described before its date: "aftalen om … fra juni 2021", "SOSU-aftalen (januar 2024)". */
export function isDatedAgreement(text: string, agreement: Anchor, date: Anchor, document: MeetingDocument): boolean {
  if (agreement.end > date.start || (date.date ?? '') > document.date) return false;
  const gap = text.slice(agreement.end, date.start);
  if (/^\s*\($/u.test(gap) || /^\s+af\s+$/u.test(gap)) return true;
  return (
    /^fra\s/iu.test(date.text) &&
    (gap.trim() === '' || /^(?:\s+\([\p{L}\d]+\))?(?:\s+(?:om|for)\s[^.;:]*)?\s*$/u.test(gap))
  );
}

/** Present and infinitive: what is done "i 2026" names no meeting. */
const NOT_YET = /(?:er|es)$|^(?:beslutte|godkende|vedtage|tiltræde|drøfte|behandle)$/iu;
/** @param chain the anchors around the date, with it. */
export function isReference(text: string, chain: readonly Anchor[], date: Anchor, document: MeetingDocument): boolean {
  const length = date.date?.length ?? 0;
  const said = chain.some((anchor) => {
    const before = anchor.end <= date.start;
    if (anchor.type === 'agreement') return isDatedAgreement(text, anchor, date, document);
    const gap = before ? text.slice(anchor.end, date.start) : '';
    if (anchor.type === 'nominal') return before && !/\p{L}{4}es\s/u.test(gap);
    if (anchor.type === 'deciding' && !isMeetingsDeed(text, anchor, chain, date)) return false;
    if (anchor.type === 'deciding') return length > 4 || isYearOf(text, anchor, date);
    return anchor.type === 'meeting' && (length > 4 || isMeetingOf(text, anchor, date));
  });
  return said || (length > 4 && chain.some((anchor) => isSubjectOf(text, anchor, date)));
}

/** "på mødet sidste år", "et møde i 2024": one meeting, right beside its year. */
function isMeetingOf(text: string, meeting: Anchor, date: Anchor): boolean {
  if (meeting.end > date.start || /møder/iu.test(meeting.text)) return false;
  return (
    text.slice(meeting.end, date.start).trim() === '' &&
    (isToldFromNow(date.text) || /^(?:et|på)\s/iu.test(meeting.text))
  );
}

const AGAIN = /^\s+(?:igen|på\s+ny)\s+$/u;
/** "KKR Fyn har i 2017 aftalt", "da KKR Fyn i 2017 vedtog". */
const YEAR_OF_BODY = /(?:(?<!\p{L})har|\p{Lu}\p{L}*|\p{L}(?:rådet|bestyrelsen|udvalget|kredsen))\s+$/u;

/** "vedtaget i Byrådet for to år siden". */
const IN_BODY =
  /^\s+(?:i|af)\s+(?:\p{L}+\s+){0,3}?\p{L}*(?:rådet|udvalget|bestyrelsen|kredsen|kommissionen|KKR(?:\s+\p{Lu}\p{Ll}+)?)\s+$/u;

/** "KKR Fyn vedtog i 2017", "KKR Fyn har i 2017 aftalt". */
function isYearOf(text: string, verb: Anchor, year: Anchor): boolean {
  if (NOT_YET.test(verb.text)) return AGAIN.test(text.slice(verb.end, year.start));
  if (AGAIN.test(text.slice(verb.end, year.start))) return true;
  if (verb.end <= year.start && isToldFromNow(year.text) && IN_BODY.test(text.slice(verb.end, year.start))) return true;
  if (verb.end <= year.start) return year.start - verb.end <= (/^(?:tilslutte|pege)/iu.test(verb.text) ? 5 : 2);
  const between = text.slice(year.end, verb.start);
  return between.trim() === '' && YEAR_OF_BODY.test(text.slice(Math.max(0, year.start - 14), year.start));
}

/** "en besigtigelse den 5. maj": the day is that of something else. */
const DAY_OF_OTHER = /(?<!\p{L})(?:en|et)\s+\p{Ll}+\s+$/u;
const isDay = ({ date }: Anchor): boolean => date?.length === 10;
/** "får forelagt en status den 5. maj". */
const GETS = /(?<!\p{L})(?:får|fik)\s+$/u;
/** "tiltrådt af planchefen", "godkendt digitalt af medlemmerne". */
const BY_SOMEBODY = /^(?:\s\p{Ll}+)?\s+af\s+\p{Ll}/u;
const AUTHORITY = /(?:styrelsen|ministeriet|direktoratet|nævnet|tilsynet)(?:\s+har)?\s*$/iu;

/** "Den udpegede indtræder den 1. januar". */
function isAdjective(text: string, verb: Anchor, chain: readonly Anchor[]): boolean {
  if (!/(?:ede|te|ne)$/iu.test(verb.text)) return false;
  const next = chain[chain.indexOf(verb) + 1];
  const subject = next?.type === 'body' && text.slice(verb.end, next.start).trim() === '';
  return !subject && /(?<!\p{L})(?:den|de|det)\s$/iu.test(text.slice(Math.max(0, verb.start - 5), verb.start));
}

/** Before its verb, right behind a finite one ("valgte udvalget"), or behind "af"; not whom somebody asked ("bedt udvalget"). */
function isDoer(text: string, body: Anchor, verb: Anchor): boolean {
  if (body.end <= verb.start) return true;
  return /^\s+$/u.test(text.slice(verb.end, body.start))
    ? !/(?:t)$/u.test(verb.text)
    : /\saf\s+$/u.test(text.slice(verb.end, body.start));
}

/** "Vi bad i maj om": a council that speaks of itself. */
const WE = /(?<!\p{L})vi\s(?:har\s)?$/iu;
const isLawmaker = ({ text }: Anchor): boolean => /^(?:Folketinget|regeringen)/iu.test(text);

/** What was done on the day was done by a meeting: not by an officer, not by an authority. */
function isMeetingsDeed(text: string, verb: Anchor, chain: readonly Anchor[], date: Anchor): boolean {
  const gap = verb.end <= date.start ? text.slice(verb.end, date.start) : '';
  if (/(?:^|\s)fra\s+$/u.test(gap) || isAdjective(text, verb, chain)) return false;
  const gets = GETS.test(text.slice(Math.max(0, verb.start - 5), verb.start));
  if (DAY_OF_OTHER.test(gap) && isDay(date) && !gets && !chain.some(({ type }) => type === 'meeting')) return false;
  const bodies = chain.filter(({ type }) => type === 'body');
  const ours = WE.test(text.slice(Math.max(0, verb.start - 8), verb.start));
  if (bodies.length > 0 && bodies.every(isLawmaker) && !isDay(date) && !AGREES.test(verb.text)) return false;
  if (isOfBodies(verb)) {
    const doers = bodies.filter((body) => isDoer(text, body, verb));
    const owned = ours || chain.some(({ type }) => type === 'meeting') || doers.some(isMeetingBody);
    if (!owned && !(AGREES.test(verb.text) && doers.length > 0)) return false;
  }
  const started = text.slice(Math.max(0, date.start - 12), date.start);
  if (chain.every(({ type }) => type === 'date' || type === 'deciding') && AUXILIARY.test(started)) return false;
  if (bodies.length === 0 && BY_SOMEBODY.test(text.slice(verb.end, verb.end + 40))) return false;
  if (AUTHORITY.test(text.slice(Math.max(0, verb.start - 40), verb.start))) return false;
  return bodies.length === 0 || !bodies.every((body) => AUTHORITY.test(withoutGenitive(body.text)));
}

/** No finite verb that tells what was done; after "har den 3. maj" a participle does. */
const FUNCTION_WORD =
  /^\s*(?:har|havde|er|var|blev|bliver|i|på|og|for|til|af|der|som|med|om|fra|ved|samt|eller|den|det|de|under|efter|inden|senest|pr|hvor|at)\s/iu;
/** Danish main clauses have the verb in the second place: "KKR Fyn hørte i maj …", "I maj hørte KKR Fyn …". */
const VERB_BEFORE_DATE = /^(?:\s+\p{Ll}+(?:\s+\p{Ll}+){0,2}|,?\s+(?:første|næste|anden|sidste)\s+gang)\s+$/u;
const VERB_AFTER_DATE = /^\s+\p{Ll}+\s+$/u;

const AUXILIARY = /(?<!\p{L})(?:har|havde|er|var|blev)\s+$/u;

/** "har den 3. maj givet bevilling", "I Havnerådet blev der den 3. maj peget på": auxiliary, date, participle. */
const AUXILIARY_BEFORE_DATE =
  /^\s+(?:(?:har|havde)(?:\s+(?:senest|også|desuden|ligeledes|allerede|derfor))?|(?:er|blev)\s+(?:der|det|\p{Ll}{2,}(?:en|et|ne)))\s+$/u;
const PARTICIPLE_AFTER_DATE =
  /^(?:\s\([^)\n]{1,20}\))?,?\s+(?:(?:enstemmigt|også|ligeledes|desuden|derfor|igen|endeligt|foreløbigt|ikke|selv|så|sagen|punktet|planen)\s+)?(?!skrevet|sendt|rettet|svaret|\p{Ll}*(?:afsendt|fremsendt|indsendt|afleveret|offentliggjort|udgivet|lanceret))(?:\p{Ll}{3,}t|set)(?!\p{L})/u;
/** "er fastlagt af Byrådet i juni 2022". */
const DONE_BY =
  /(?<!\p{L})(?:er|blev|bliver|været|som)\s+(?:\p{Ll}+\s+){0,3}?\p{Ll}{3,}t\s+(?:\p{Ll}+\s+)?(?:af|i)\s+$/u;
/** "udvalget frem til den …" */
const UNTIL = /\s(?:frem\s+til|indtil|inden|siden|efter|før)\s+$/u;
/** What a commission does with its papers is no meeting's deed. */
const PUBLISHES =
  /(?<!\p{L})(?:offentliggjorde|offentliggør|udgav|udgiver|udsend(?:te|er)|aflevere(?:de|r)|lancere(?:de|r)|afholder|holder\s+\p{Ll}*konference)\s/u;

/** "hvor byrådet i juni sendte …". */
const PAST_AFTER_DATE = /^\s+(?:\p{Ll}{2,}(?:te|de|tog|gik|bad|gav|så)|så|bad|gav|tog)\s/u;
/** "sendte forslaget i høring i januar", "så et første udkast i juni": what a meeting does to a matter may be told at length. */
const SENT = /^\s+(?:sendte|satte|gav|tog|bad|så|fik|lagde|skar|hørte|pegede|sagde|ønskede)(?:\s+\p{Ll}+){1,5}\s+$/u;

/** "ønsker at udtræde af bestyrelsen den 31. oktober": what somebody is or was, and no meeting. */
const MEMBERSHIP =
  /(?<!\p{L})(?:udtræd\p{Ll}*|udtrådt|indtræd\p{Ll}*|indtrådt|medlem(?:mer)?|plads(?:en)?|sæde|formand(?:en)?|repræsentant(?:er)?|valg(?:t|te|tes|es)?|vælges|udpeg\p{Ll}+|orlov|suppleant)\s+(?:af|i|fra|til|for)\s+(?:\p{L}+s\s+)?$/iu;
/** What is done with a matter before a body: "forelægges", "sendes videre til", "endelig vedtagelse i". */
const TREATED =
  /(?<!\p{L})(?:\p{Ll}*forelæg|\p{Ll}*fremlæg|\p{Ll}*send|\p{Ll}*behandl|præsenter|drøft|genoptag|godkend|vedtag|beslut|nedstem|afgør|afvis|forkast|går|gå|vender|kommer|op|stilling)\p{Ll}*\s+(?:\p{Ll}+\s+){0,3}$/u;

function isSubjectOf(text: string, body: Anchor, date: Anchor): boolean {
  if (body.type !== 'body' || !isMeetingBody(body)) return false;
  const before = body.end <= date.start;
  const gap = before ? text.slice(body.end, date.start) : text.slice(date.end, body.start);
  if (PUBLISHES.test(gap) || (before && UNTIL.test(gap))) return false;
  if (!before && AUXILIARY.test(text.slice(Math.max(0, date.start - 12), date.start))) return false;
  const lead = text.slice(Math.max(0, body.start - 60), body.start);
  if (before && gap.trim() === '' && MEMBERSHIP.test(lead)) return false;
  // "forelægges Kommunalbestyrelsen i maj 2026"
  if (before && gap.trim() === '' && /^i\s/iu.test(date.text) && TREATED.test(lead)) return true;
  // "Økonomiudvalget den 13. maj: Anbefales", "da KKR Fyn 13-05-2024 under punkt 3"
  if (before && gap.trim() === '' && /^(?:d(?:en|\.)\s|\d{1,2}[-./]\d)/iu.test(date.text)) return true;
  // "Økonomiudvalget, 13. maj 2024" as the head of what it decided.
  if (
    before &&
    /^,?\s*$/u.test(gap) &&
    date.date?.length === 10 &&
    /(?:^|\n)\s*(?:\p{L}+\s+(?:fra|i)\s+)?$/u.test(lead)
  )
    return true;
  if (before && gap.trim() === '' && DONE_BY.test(lead)) return true;
  if (before && AUXILIARY_BEFORE_DATE.test(gap) && PARTICIPLE_AFTER_DATE.test(text.slice(date.end, date.end + 60)))
    return true;
  if (
    before &&
    gap.trim() === '' &&
    /^i\s/iu.test(date.text) &&
    PAST_AFTER_DATE.test(text.slice(date.end, date.end + 30))
  )
    return true;
  if (before && SENT.test(gap)) return true;
  return !FUNCTION_WORD.test(gap.trimStart()) && (before ? VERB_BEFORE_DATE : VERB_AFTER_DATE).test(gap);
}
