/** Dated references: a date with a meeting, a decision or an agreement beside it, and the body that met. */
import type { MeetingDocument } from '../document/model.ts';
import type { Span } from '../text/mapped-text.ts';
import type { ReferenceTarget } from './model.ts';
import type { Anchor } from './reference-anchors.ts';

/** A date and its meeting may stand this many characters apart, other neighbours less. */
const DATE_REACH = 34;
const REACH = 17;
/** "mødet med ambassadøren for … den 8. september": a meeting's description may be long. */
const DESCRIPTION_REACH = 130;
const LONGEST_CHAIN = 8;

/** Where a clause ends; no anchor reaches across. */
const BARRIER =
  /[;:!?]|\.\s+\p{Lu}|,\s+(?:at|der|som|hvor|hvori|hvorefter|hvilket|men|mens|og|dog|da|idet|hvis|så|ligesom)\s|\n\n|\n\s*[–-]\s/u;

/** The two places belong together: near, and no clause ends between them. */
export function isWithinReach(text: string, from: number, to: number, reach: number): boolean {
  return to - from <= reach && !BARRIER.test(text.slice(from, to + 1));
}

export const withoutGenitive = (name: string): string =>
  name
    .replace(/\s+\(\p{Lu}[\p{L}\d]*\)$/u, '')
    .replace(/['’]+s$|(?<=[\p{Ll}])s$/u, '')
    .replace(/\s+/g, ' ');

/** "KKR" alone means the body that meets, as "byrådet" does in a municipality's papers, "regionsrådet" in a region's. */
export function isOwnBody(name: string, { body }: MeetingDocument): boolean {
  if (name === body.name || body.name.startsWith(`${name} `)) return true;
  // In a committee's papers the council is another body.
  const council = /^(?:Byråd|Kommunalbestyrelse|Borgerrepræsentation|Regionsråd|Sundhedsråd)/u.test(body.name);
  if (council && /^(?:regionsrådet|byrådet|kommunalbestyrelsen|borgerrepræsentationen)$/i.test(name)) return true;
  return /udvalg/i.test(body.name) && /^udvalget$/i.test(name);
}

/** Another body that the chain names, else the document's own. */
export function bodyOfChain(chain: readonly Anchor[], document: MeetingDocument): string {
  const named = chain.filter((anchor) => anchor.type === 'body').map((anchor) => withoutGenitive(anchor.text));
  return named.find((name) => !isOwnBody(name, document)) ?? document.body.name;
}

/** "den 15. august og på mødet i …": a new one begins. */
const ANOTHER = /^\s*(?:og|samt)\s/u;

function chainAround(text: string, anchors: readonly Anchor[], at: number): Anchor[] {
  let first = at;
  let last = at;
  const reach = (a: Anchor, b: Anchor): number =>
    b.type === 'date' || (a.type === 'date' && b.type !== 'body') ? DATE_REACH : REACH;
  const fits = (next: Anchor): boolean =>
    next.type !== 'date' &&
    !(next.type === 'nominal' && anchors.slice(first, last + 1).some((one) => one.type === 'meeting'));
  while (last - first < LONGEST_CHAIN) {
    const [before, head, tail, after] = [anchors[first - 1], anchors[first], anchors[last], anchors[last + 1]];
    if (before && head && fits(before) && isWithinReach(text, before.end, head.start, reach(before, head))) first--;
    else if (
      after &&
      tail &&
      after.type !== 'nominal' &&
      fits(after) &&
      isWithinReach(text, tail.end, after.start, reach(tail, after)) &&
      !(tail.type === 'date' && ANOTHER.test(text.slice(tail.end, after.start)))
    )
      last++;
    else break;
  }
  return anchors.slice(first, last + 1);
}

/** The agreement may be described before its date: "aftalen om … fra juni 2021", "SOSU-aftalen (januar 2024)". */
function isDatedAgreement(text: string, agreement: Anchor, date: Anchor, document: MeetingDocument): boolean {
  if (agreement.end > date.start || (date.date ?? '') > document.date) return false;
  const gap = text.slice(agreement.end, date.start);
  if (/^\s*\($/u.test(gap)) return true;
  return (
    /^fra\s/iu.test(date.text) && (gap.trim() === '' || /^(?:\s+\([\p{L}\d]+\))?(?:\s+om\s[^.;:]*)?\s*$/u.test(gap))
  );
}

/** Present and infinitive: what is done "i 2026" names no meeting. */
const NOT_YET = /(?:er|es)$|^(?:beslutte|godkende|vedtage|tiltræde|drøfte|behandle)$/iu;
/** Many councils at once, each at a meeting of its own. */
const MANY_COUNCILS = /(?:byrådene|kommunalbestyrelserne|regionsrådene|kommunerne) (?:[^.!?:;,\n]{1,60} )?$/iu;
/** "et brev af 19. september", "vejledning af 2. maj": the day of a paper. */
const DATED_PAPER = /(?<!møde|mødet|referat|referatet|beslutning|beslutningen)\s+(?:af|dateret)\s+$/iu;
/** "med virkning fra den 1. januar": a term, no meeting. */
const TERM = /(?:virkning|gældende|gælder|løber|perioden|i\s+kraft)\s+(?:fra\s+|til\s+|pr\.?\s+)?$/iu;
/** "tage stilling senest den 15. oktober" is a deadline. */
const DEADLINE = /(?<!\p{L})(?:senest|inden)\s+$/iu;

function isReference(text: string, chain: readonly Anchor[], date: Anchor, document: MeetingDocument): boolean {
  const length = date.date?.length ?? 0;
  const said = chain.some((anchor) => {
    const before = anchor.end <= date.start;
    if (anchor.type === 'agreement') return isDatedAgreement(text, anchor, date, document);
    if (anchor.type === 'nominal') return before;
    if (anchor.type === 'deciding')
      return length > 4 || (before && date.start - anchor.end <= 2 && !NOT_YET.test(anchor.text));
    return anchor.type === 'meeting' && length > 4;
  });
  return said || (length > 4 && chain.some((anchor) => isSubjectOf(text, anchor, date)));
}

/** Bodies that hold meetings: of others ("Gudenåkomitéen", a ministry) what they did on a day is no meeting's decision. */
const HOLDS_MEETINGS =
  /^(?:\p{Lu}\p{L}*-)?KKR|udvalg|(?:råd|rådet|bestyrelsen?|kredsen|kommissionen|samlingen|repræsentantskabet|magistraten)$/iu;
export const isMeetingBody = ({ text }: Anchor): boolean => HOLDS_MEETINGS.test(withoutGenitive(text));
/** No finite verb that tells what was done; after "har den 3. maj" a participle does. */
const FUNCTION_WORD =
  /^\s*(?:har|havde|er|var|blev|bliver|i|på|og|for|til|af|der|som|med|om|fra|ved|samt|eller|den|det|de|under|efter|inden|senest|pr|hvor|at)\s/iu;
/** Danish main clauses have the verb in the second place: "KKR Fyn hørte i maj …", "I maj hørte KKR Fyn …". */
const VERB_BEFORE_DATE = /^(?:\s+\p{Ll}+(?:\s+\p{Ll}+){0,2}|,?\s+(?:første|næste|anden|sidste)\s+gang)\s+$/u;
const VERB_AFTER_DATE = /^\s+\p{Ll}+\s+$/u;

const AUXILIARY = /(?<!\p{L})(?:har|havde|er|var|blev)\s+$/u;

function isSubjectOf(text: string, body: Anchor, date: Anchor): boolean {
  if (body.type !== 'body' || !isMeetingBody(body)) return false;
  const before = body.end <= date.start;
  const gap = before ? text.slice(body.end, date.start) : text.slice(date.end, body.start);
  if (!before && AUXILIARY.test(text.slice(Math.max(0, date.start - 12), date.start))) return false;
  return !FUNCTION_WORD.test(gap.trimStart()) && (before ? VERB_BEFORE_DATE : VERB_AFTER_DATE).test(gap);
}

/** "BODY … har på sit møde den …": the body that "sit" belongs to, further off than a neighbour. */
const OWN_MEETING = /^(?:på\s+)?(?:sit|deres)\s/iu;
const OWNER_REACH = 70;

function ownerOfMeeting(text: string, anchors: readonly Anchor[], chain: readonly Anchor[]): Anchor | null {
  const [first] = chain;
  if (first?.type !== 'meeting' || !OWN_MEETING.test(first.text)) return null;
  const body = anchors[anchors.indexOf(first) - 1];
  if (body?.type !== 'body' || !isWithinReach(text, body.end, first.start, OWNER_REACH)) return null;
  return text.slice(body.end, first.start).includes(',') ? null : body;
}

/** A meeting or an agreement whose long description stands between it and the date. */
function describedBefore(
  text: string,
  anchors: readonly Anchor[],
  at: number,
  document: MeetingDocument,
): Anchor | null {
  const date = anchors[at];
  if (!date) return null;
  for (let i = at - 1; i >= 0 && i > at - 6; i--) {
    const anchor = anchors[i];
    if (!anchor || anchor.type === 'date' || !isWithinReach(text, anchor.end, date.start, DESCRIPTION_REACH))
      return null;
    if (anchor.type === 'agreement' && isDatedAgreement(text, anchor, date, document)) return anchor;
    const named = /^\s+(?:for|med|mellem|om|og)\s[^,]*$/u.test(text.slice(anchor.end, date.start));
    if (anchor.type === 'meeting' && date.date?.length === 10 && /^den\s/iu.test(date.text) && named) return anchor;
  }
  return null;
}

/** "Forligskredsen bag planen besluttede …": how far before a verb without a body its subject begins. */
function subjectBefore(text: string, chain: readonly Anchor[]): number {
  const [first] = chain;
  if (first?.type !== 'deciding' || chain.some((one) => one.type === 'body' || one.type === 'meeting')) return 0;
  const passive = /(?<!\p{L})blev\s$/u.test(text.slice(Math.max(0, first.start - 6), first.start));
  if (!passive && !/te$|de$/u.test(first.text)) return 0;
  const lead = /(?:^|[.!?,;]\s|\n)(\p{Lu}[^.!?;,\n]{2,70}\s)$/u.exec(
    text.slice(Math.max(0, first.start - 80), first.start),
  );
  return lead?.[1]?.length ?? 0;
}

/** "KKR Fyn godkender referatet af mødet den …": the minutes are meant, whoever approves them. */
function fromMinutes(chain: Anchor[], date: Anchor): Anchor[] {
  const minutes = chain.findIndex(
    (one) => one.type === 'meeting' && one.end <= date.start && /^referat/iu.test(one.text),
  );
  return minutes > 0 ? chain.slice(minutes) : chain;
}

/** Between the dates of one list. */
const FOLLOWS = /^\s*(?:og|samt|til|,)\s*$/u;

/** "… behandler sagen den 22. oktober og Regionsrådet den 30. oktober": another body with its own day. */
function bodyThatFollows(text: string, end: number, body: Anchor | undefined, date: Anchor): Anchor | null {
  if (body?.type !== 'body' || body.start < end || !isMeetingBody(body)) return null;
  const joined = /^\s*(?:og|samt|,)\s+(?:(?:i|på|af)\s+)?$/u.test(text.slice(end, body.start));
  return joined && text.slice(body.end, date.start).trim() === '' ? body : null;
}

function isOfManyCouncils(text: string, first: Anchor, date: Anchor): boolean {
  if (first.type === 'body' && first.end <= date.start) return false;
  return MANY_COUNCILS.test(text.slice(Math.max(0, first.start - 90), first.start));
}

export interface DatedReference extends Span {
  readonly target: ReferenceTarget;
}

export function findDatedReferences(
  text: string,
  anchors: readonly Anchor[],
  document: MeetingDocument,
): DatedReference[] {
  const found: DatedReference[] = [];
  let before: { body: string; end: number } | null = null;
  for (const [at, anchor] of anchors.entries()) {
    if (anchor.type !== 'date' || !anchor.date) continue;
    const lead = text.slice(Math.max(0, anchor.start - 90), anchor.start);
    if ([DEADLINE, DATED_PAPER, TERM].some((other) => other.test(lead))) continue;
    const near = chainAround(text, anchors, at);
    const owner = ownerOfMeeting(text, anchors, near);
    const chain = fromMinutes(owner ? [owner, ...near] : near, anchor);
    const isChain = isReference(text, chain, anchor, document);
    const described = isChain ? null : describedBefore(text, anchors, at, document);
    const follows: boolean = before !== null && FOLLOWS.test(text.slice(before.end, anchor.start));
    const next = isChain || before === null ? null : bodyThatFollows(text, before.end, anchors[at - 1], anchor);
    if (!isChain && !described && !follows && !next) continue;
    if (!follows && isOfManyCouncils(text, chain[0] ?? anchor, anchor)) continue;
    const body: string = next
      ? bodyOfChain([next], document)
      : follows && before
        ? before.body
        : bodyOfChain(described ? [described] : chain, document);
    before = { body, end: anchor.end };
    if (anchor.date === document.date && document.kind !== 'newsletter' && body === document.body.name) continue;
    const first = next ?? (follows ? anchor : (described ?? chain[0] ?? anchor));
    const last = next || follows || described ? anchor : (chain[chain.length - 1] ?? anchor);
    const start = follows ? first.start : first.start - subjectBefore(text, chain);
    found.push({ start, end: last.end, target: { body, date: anchor.date, item: null } });
  }
  return found;
}
