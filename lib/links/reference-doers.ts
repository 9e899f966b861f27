/**
 * Who did it, right before a meeting that is told by its place in time or by its day: "Kommissionen bad | på sidste møde",
 * "blev kort berørt | på det forrige møde". One reference, from the first word to the last (tests/gold/README.md).
 */
import type { MeetingDocument } from '../document/model.ts';
import type { Span } from '../text/mapped-text.ts';
import type { ReferenceTarget } from './model.ts';
import type { Anchor } from './reference-anchors.ts';
import { bodyOfChain, isMeetingBody } from './reference-bodies.ts';

interface Told extends Span {
  readonly target: ReferenceTarget;
}

const VERB =
  /^\s+(?:(?:har|havde|skal|vil)\s+)?(?!(?:har|havde|er|var|og|eller|samt|i|på|til|fra|om|af|for|der|som|med|ved|under|efter|før|inden|siden|mødes|mødtes|\p{Ll}+(?:else|elsen|ing|ingen))\s)\p{Ll}{2,}(?:\s+(?:sagen|punktet|planen|forslaget|den|det))?\s+$/u;
const PASSIVE = /(?<!\p{L})(?:blev|er|var|som)\s+(?:(?:kort|også|senest|ikke)\s+)?(\p{Ll}{3,}t\s+)$/u;
/** "på mødet", "ved seneste møde", "på sit møde den …": what a doer's verb may lead to. */
const AT_MEETING = /^(?:på|ved|i)\s[^.]*mød/iu;
const REACH = 40;

/** @param before where the reference before this one ends. */
export function withDoer<T extends Told>(
  one: T,
  before: number,
  text: string,
  anchors: readonly Anchor[],
  document: MeetingDocument,
): T {
  if (!AT_MEETING.test(text.slice(one.start, one.end))) return one;
  const body = anchors.findLast(({ type, end }) => type === 'body' && end <= one.start);
  if (body && body.start >= before && one.start - body.end < REACH && isMeetingBody(body)) {
    if (VERB.test(text.slice(body.end, one.start))) {
      const name = bodyOfChain([body], document);
      // What another body did at "the last meeting" was at its own.
      const target = name === document.body.name ? one.target : { ...one.target, body: name };
      return { ...one, start: body.start, target };
    }
  }
  const verb = PASSIVE.exec(text.slice(Math.max(0, one.start - REACH), one.start))?.[1] ?? '';
  return one.start - verb.length >= before ? { ...one, start: one.start - verb.length } : one;
}
