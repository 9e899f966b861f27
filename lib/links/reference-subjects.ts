/**
 * Who decided where the words beside a date do not tell: the body or the municipality with which the sentence begins
 * ("Nebel Kommune har tilsluttet sig, men har den 13. maj undtaget …").
 */
import type { MeetingDocument } from '../document/model.ts';
import { municipalityOf } from '../document/municipality-names.ts';
import type { Anchor } from './reference-anchors.ts';
import { bodyOfChain, isMeetingBody, isOwnBody } from './reference-bodies.ts';

const SENTENCE_REACH = 160;
/** A short line without an end is a head. */
const SENTENCE_END = /[.!?:;•]\s+|\n\n|(?<=\n[^\n.]{1,40})\n(?=\p{Lu})/gu;
/** What a sentence's subject does or has done; nothing but a coordination parts it from its second verb. */
const MUNICIPALITY =
  /^((?!I\s|På\s)\p{Lu}[\p{L}-]+\s+Kommune|Selskabet|Kommissionen|Regionen)\s+(?:har|havde|\p{Ll}*(?:er|ede|te|es|tog|gik|gav|bad))\s/u;
const FINITE_NEXT = /^\s+(?:har|havde|skal|vil|ventes|forventes|\p{Ll}*(?:er|ede|te|tog|gik|gav|bad))\s/u;
const PARTED = /,\s(?!men\s+har\s|og\s+har\s|og\s+)|\sat\s\p{L}+et\s|\s(?:som|der|hvor|fordi|da|efter|før|inden)\s/u;

const isOwn = (place: string, document: MeetingDocument): boolean =>
  (place === 'Regionen' && document.body.kind === 'region') ||
  document.body.parent === place.replace(/\s+/gu, ' ') ||
  (/^(?:Selskabet|Kommissionen)$/u.test(place) && isOwnBody(place, document));

/** "Nebel besluttede i april": the municipality by its bare name. */
function bareMunicipality(text: string, { start }: Anchor, { body }: MeetingDocument): string | null {
  const name = /(?<![\p{L}-]\s?)(\p{Lu}[\p{L}-]+)\s+(?:har\s+)?$/u.exec(
    text.slice(Math.max(0, start - 40), start),
  )?.[1];
  const municipality = name ? municipalityOf(name) : null;
  return municipality === body.parent ? null : municipality;
}

/** The body named by the sentence, where the chain names none and its meeting is nobody's own; else null. */
export function subjectOfSentence(
  text: string,
  anchors: readonly Anchor[],
  chain: readonly Anchor[],
  document: MeetingDocument,
): string | null {
  const [first] = chain;
  if (!first || chain.some(({ type }) => type === 'body' || type === 'agreement' || type === 'meeting')) return null;
  const from = Math.max(0, first.start - SENTENCE_REACH);
  const lead = text.slice(from, first.start);
  let begin = -1;
  for (const end of lead.matchAll(SENTENCE_END)) begin = end.index + end[0].length;
  if (begin < 0) return null;
  const sentence = lead.slice(begin);
  if (PARTED.test(sentence)) return null;
  const bare = first.type === 'deciding' ? bareMunicipality(text, first, document) : null;
  if (bare) return bare;
  const place = MUNICIPALITY.exec(`${text.slice(from + begin, first.end)} `)?.[1];
  if (place && isOwn(place, document)) return null;
  if (place)
    return place
      .replace(/\s+/gu, ' ')
      .replace(/^(?:Selskabet|Kommissionen)$/u, (name) => name.toLowerCase())
      .replace(/^Regionen$/u, 'regionsrådet');
  const body = anchors.find(({ type, start }) => type === 'body' && start === from + begin);
  if (!body || body.end > first.start || !isMeetingBody(body)) return null;
  return FINITE_NEXT.test(text.slice(body.end, first.start + 1)) ? bodyOfChain([body], document) : null;
}
