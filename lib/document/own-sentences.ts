/**
 * Minutes of a council tell first how committees dealt with a matter, who voted there included, then what the council
 * decided. Those sentences are set apart, that a minority there is no dissent here.
 */
import type { Body } from './model.ts';
import type { Sentence } from './sentences.ts';

const COUNCIL = /^(?:[Bb]yråd|[Kk]ommunalbestyrelse|[Bb]orgerrepræsentation|[Rr]egionsråd|[Ss]undhedsråd)/u;
const COMMITTEE = /(?<!\p{L})(?:[\p{L}-]{0,60}udvalg(?:et|ene)?|magistraten|direktionen)(?!\p{L})/iu;
const DEALS = /(?<!\p{L})(?:anbefal|behandl|indstill|tiltråd|tiltrådt|godkend|drøft|stemte|vedtog)/iu;

const rootOf = (name: string): string => name.toLowerCase().replace(/(?:et|en)$/u, '');

/** @param decisive the sentence that holds the outcome; what follows it is this body's */
export function ownSentences(
  sentences: readonly Sentence[],
  decisive: Sentence | null,
  body: Body | null,
): readonly Sentence[] {
  if (!body || !COUNCIL.test(body.name)) return sentences;
  const root = rootOf(body.name);
  const isOwn = ({ text }: Sentence): boolean => text.toLowerCase().includes(root);
  const isElsewhere = (one: Sentence): boolean => !isOwn(one) && COMMITTEE.test(one.text) && DEALS.test(one.text);
  const isDecisive = (one: Sentence): boolean => one.start === decisive?.start && !isElsewhere(one);
  const last = sentences.findLastIndex((one) => isOwn(one) || isDecisive(one));
  let elsewhere = false;
  return sentences.filter((one, index) => {
    if (index >= last || isOwn(one) || isDecisive(one)) elsewhere = false;
    else if (isElsewhere(one)) elsewhere = true;
    return !elsewhere;
  });
}
