/**
 * Undated references: a body that "har tidligere behandlet", something "godkendt af KKR", and in a newsletter what "blev
 * godkendt på mødet".
 */
import type { MeetingDocument } from '../document/model.ts';
import type { Span } from '../text/mapped-text.ts';
import type { ReferenceTarget } from './model.ts';
import type { Anchor } from './reference-anchors.ts';
import { bodyOfChain, isWithinReach } from './reference-chains.ts';
import words from './words/reference-words.json' with { type: 'json' };

const past = new Set(words.past);
const participles = new Set(words.participles);
const REACH = 30;
/** Words after the verb that still name what was treated, up to the first preposition. */
const OBJECT =
  /^(?:\s+(?!(?:om|for|på|i|til|af|der|som|ved|fra|og|med|den|mellem)(?![\p{L}]))[\p{L}\d-]{1,40}){0,5}(?:\s+om(?![\p{L}]))?/u;

interface Told extends Span {
  readonly target: ReferenceTarget;
}

/** The body before the verb ("KKR har tidligere behandlet", "har KKR behandlet") or after it ("godkendt af KKR"). */
function tellingBody(text: string, anchors: readonly Anchor[], at: number): Anchor | null {
  const verb = anchors[at];
  if (!verb) return null;
  const said = verb.text.toLowerCase();
  const [before, after] = [anchors[at - 1], anchors[at + 1]];
  if (before?.type === 'body' && isWithinReach(text, before.end, verb.start, REACH)) {
    const gap = text.slice(before.end, verb.start);
    if (past.has(said) && /^\s+$/u.test(gap)) return before;
    const lead = text.slice(Math.max(0, before.start - 5), before.start);
    if (
      participles.has(said) &&
      (/^\s+(?:har|er|blev)\s+(?:\p{L}+\s+){0,2}$/u.test(gap) || (/har\s$/u.test(lead) && gap.trim() === ''))
    ) {
      return before;
    }
  }
  if (participles.has(said) && after?.type === 'body' && /^\s+af\s+$/u.test(text.slice(verb.end, after.start)))
    return after;
  return null;
}

export function findEarlierTreatments(text: string, anchors: readonly Anchor[], document: MeetingDocument): Told[] {
  const told: Told[] = [];
  for (const [at, verb] of anchors.entries()) {
    if (verb.type !== 'deciding') continue;
    const body = tellingBody(text, anchors, at);
    if (!body) continue;
    const first = Math.min(body.start, verb.start);
    const lead = /(?:har|tidligere)\s$/u.exec(text.slice(Math.max(0, first - 10), first))?.[0].length ?? 0;
    const last = Math.max(body.end, verb.end);
    const object = OBJECT.exec(text.slice(last, last + 80))?.[0].length ?? 0;
    const target = { body: bodyOfChain([body], document), date: null, item: null };
    told.push({ start: first - lead, end: last + object, target });
  }
  if (document.kind !== 'newsletter') return told;
  return [...told, ...findReported(text, document)].map((one) => ({
    ...one,
    target: { ...one.target, date: document.date },
  }));
}

const SENTENCE = /[^.!?\n]{1,400}(?:\n(?!\n)[^.!?\n]{1,400}){0,12}/gu;
const REPORTED = new RegExp(
  String.raw`\bblev\s+(?:${words.participles.join('|')})(?![\p{L}])|\bpå\s+mødet\s(?:behandledes|drøftedes|blev)\s[^,.]{0,80}|\bfik\s+på\s+mødet\s[^,.(]{0,80}`,
  'iu',
);

/** A newsletter's sentences on what was done at its meeting; "blev godkendt" takes its subject with it. */
function findReported(text: string, document: MeetingDocument): Told[] {
  return Array.from(text.matchAll(SENTENCE)).flatMap((sentence) => {
    const match = REPORTED.exec(sentence[0]);
    if (!match) return [];
    const lead = sentence[0].length - sentence[0].trimStart().length;
    const start = /^på/iu.test(match[0]) ? match.index : lead;
    const end = match.index + match[0].trimEnd().length;
    return [
      {
        start: sentence.index + start,
        end: sentence.index + end,
        target: { body: document.body.name, date: document.date, item: null },
      },
    ];
  });
}
