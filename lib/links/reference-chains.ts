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
const BARRIER = /[;:!?]|\.\s+\p{Lu}|,\s+(?:at|der|som|hvor|hvori|hvorefter|men|mens|og)\s|\n\n|\n\s*[–-]\s/u;

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
      isWithinReach(text, tail.end, after.start, reach(tail, after))
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

function isReference(text: string, chain: readonly Anchor[], date: Anchor, document: MeetingDocument): boolean {
  const length = date.date?.length ?? 0;
  return chain.some((anchor) => {
    const before = anchor.end <= date.start;
    if (anchor.type === 'agreement') return isDatedAgreement(text, anchor, date, document);
    if (anchor.type === 'nominal') return before;
    if (anchor.type === 'deciding') return length > 4 || (before && date.start - anchor.end <= 2);
    return anchor.type === 'meeting' && length > 4;
  });
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
  if (first?.type !== 'deciding' || !/te$|de$/u.test(first.text) || chain.some((one) => one.type === 'body')) return 0;
  const lead = /(?:^|[.!?,;]\s|\n)(\p{Lu}[^.!?;,\n]{2,70}\s)$/u.exec(
    text.slice(Math.max(0, first.start - 80), first.start),
  );
  return lead?.[1]?.length ?? 0;
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
    const chain = chainAround(text, anchors, at);
    const isChain = isReference(text, chain, anchor, document);
    const described = isChain ? null : describedBefore(text, anchors, at, document);
    const follows: boolean = before !== null && /^\s*(?:og|samt|,)\s*$/u.test(text.slice(before.end, anchor.start));
    if (!isChain && !described && !follows) continue;
    const body: string = follows && before ? before.body : bodyOfChain(described ? [described] : chain, document);
    before = { body, end: anchor.end };
    if (anchor.date === document.date && document.kind !== 'newsletter' && body === document.body.name) continue;
    const first = follows ? anchor : (described ?? chain[0] ?? anchor);
    const last = follows || described ? anchor : (chain[chain.length - 1] ?? anchor);
    const start = follows ? first.start : first.start - subjectBefore(text, chain);
    found.push({ start, end: last.end, target: { body, date: anchor.date, item: null } });
  }
  return found;
}
