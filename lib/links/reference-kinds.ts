/**
 * Which body is meant where a paper of another calls it by its kind alone, or not at all: "Handicaprådet i Nebel har skrevet,
 * at rådet på mødet i marts …", "Udvalget for Havne i Nebel er orienteret, jf. referatet fra januar".
 */
import type { MeetingDocument } from '../document/model.ts';
import type { Span } from '../text/mapped-text.ts';
import type { ReferenceTarget } from './model.ts';
import type { Anchor } from './reference-anchors.ts';
import { bodyOfChain, isMeetingBody, isOwnBody } from './reference-bodies.ts';

interface Told extends Span {
  readonly target: ReferenceTarget;
}

const KIND = /^(?:udvalg|råd|bestyrelse|kommission|kreds|nævn)(?:et|en|n)$/iu;
/** Minutes that a sentence gives as its source, without whose they are. */
const SOURCE = /^(?:jf|jfr|jævnfør|se)\.?\s+(?:også\s+)?\p{L}*(?:referat|protokol|dagsorden)\p{Ll}*\s+(?:fra|af)\s/iu;
const SENTENCE_END = /[.!?]\s+(?=\p{Lu})|\n\n/gu;
const REACH = 400;

function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - REACH);
  let begin = from;
  for (const end of text.slice(from, at).matchAll(SENTENCE_END)) begin = from + end.index + end[0].length;
  return begin;
}

export function withNamedBody<T extends Told>(
  one: T,
  text: string,
  anchors: readonly Anchor[],
  document: MeetingDocument,
): T {
  const { body } = one.target;
  const kind = body !== null && KIND.test(body) && !isOwnBody(body, document) ? body.toLowerCase() : null;
  const isSource = body === document.body.name && SOURCE.test(text.slice(one.start, one.end));
  if (!kind && !isSource) return one;
  const from = isSource ? sentenceStart(text, one.start) : one.start - REACH;
  const named = anchors.findLast((anchor) => {
    if (anchor.type !== 'body' || anchor.end > one.start || anchor.start < from || !isMeetingBody(anchor)) return false;
    return kind === null || (anchor.text.toLowerCase().includes(kind) && anchor.text.toLowerCase() !== kind);
  });
  // "jf. referatet …" names no body of its own where one stands within it.
  const within = anchors.some(({ type, start, end }) => type === 'body' && start >= one.start && end <= one.end);
  if (!named || (isSource && within)) return one;
  return { ...one, target: { ...one.target, body: bodyOfChain([named], document) } };
}
