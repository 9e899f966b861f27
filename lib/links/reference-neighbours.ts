/** Which anchors around a date make one reference with it: the meeting, the body, the deed and the agreement beside it. */
import type { MeetingDocument } from '../document/model.ts';
import type { Anchor } from './reference-anchors.ts';
import { isWithinReach } from './reference-clauses.ts';
import { isDatedAgreement, isOfBodies } from './reference-evidence.ts';

/** A date and its meeting may stand this many characters apart, other neighbours less. */
const DATE_REACH = 34;
const REACH = 17;
/** "mødet med ambassadøren for … den 8. september": a meeting's description may be long. */
const DESCRIPTION_REACH = 130;
const LONGEST_CHAIN = 8;

/** "den 15. august og på mødet i …": a new one begins. */
const ANOTHER = /^\s*(?:og|samt)\s/u;

export function chainAround(text: string, anchors: readonly Anchor[], at: number): Anchor[] {
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
      !(tail.type === 'date' && ANOTHER.test(text.slice(tail.end, after.start))) &&
      !/(?:pkt|punkt)/iu.test(text.slice(tail.end, after.start))
    )
      last++;
    else break;
  }
  return anchors.slice(first, last + 1);
}

/** "BODY … har på sit møde den …": the body that "sit" belongs to, further off than a neighbour. */
const OWN_MEETING = /^(?:(?:på|i|ved)\s+)?(?:sit|deres|dens|dets)\s/iu;
const OWNER_REACH = 70;

export function ownerOfMeeting(text: string, anchors: readonly Anchor[], chain: readonly Anchor[]): Anchor | null {
  const [first] = chain;
  if (first?.type !== 'meeting' || !OWN_MEETING.test(first.text)) return null;
  const body = anchors[anchors.indexOf(first) - 1];
  if (body?.type !== 'body' || !isWithinReach(text, body.end, first.start, OWNER_REACH)) return null;
  return text.slice(body.end, first.start).includes(',') ? null : body;
}

/** A meeting or an agreement whose long description stands between it and the date. */
export function describedBefore(
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

/** "KKR Fyn godkender referatet af mødet den …": the minutes are meant, whoever approves them. */
export function fromMinutes(chain: Anchor[], date: Anchor): Anchor[] {
  const minutes = chain.findIndex(
    (one) => one.type === 'meeting' && one.end <= date.start && /^referat/iu.test(one.text),
  );
  const owner = chain[minutes - 1];
  const isOwned = owner?.type === 'body' && /s$/u.test(owner.text) && (chain[minutes]?.start ?? 0) - owner.end <= 1;
  return minutes > 0 ? chain.slice(isOwned ? minutes - 1 : minutes) : chain;
}

/** "Udvalget peger på aftalen fra juni 2021": the agreement is meant; in "Movias aftale fra juni 2021" whose it is too. */
export function fromAgreement(text: string, chain: Anchor[], date: Anchor): Anchor[] {
  if (chain.some(({ type }) => type === 'deciding' || type === 'meeting' || type === 'nominal')) return chain;
  const at = chain.findIndex((one) => one.type === 'agreement' && one.end <= date.start);
  const owner = chain[at - 1];
  const agreement = chain[at];
  if (at <= 0 || !owner || !agreement) return chain;
  return chain.slice(text.slice(owner.end, agreement.start).trim() === '' ? at - 1 : at);
}

/** "foreslog at holde mødet i november": a verb of nobody that meets says nothing of the meeting. */
export function fromMeeting(chain: Anchor[]): Anchor[] {
  const [first] = chain;
  if (first?.type !== 'deciding' || !isOfBodies(first) || chain.some(({ type }) => type === 'body')) return chain;
  const meeting = chain.findIndex(({ type }) => type === 'meeting');
  return meeting > 0 && meeting < chain.length - 1 ? chain.slice(meeting) : chain;
}

/** "i oktober bad KKR Fyn den 10. november …": the body's day is the second one. */
export function hasDayOfItsOwn(
  text: string,
  anchors: readonly Anchor[],
  chain: readonly Anchor[],
  date: Anchor,
): boolean {
  const last = chain.at(-1);
  const next = last && anchors[anchors.indexOf(last) + 1];
  if (last?.type !== 'body' || last === date || next?.type !== 'date' || last.start < date.end) return false;
  return text.slice(last.end, next.start).trim() === '' && /^den\s/iu.test(next.text);
}
