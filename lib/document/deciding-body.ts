/** Whether words name the body that meets: by its own name, or by what such a body is called in its minutes. */
import type { Body } from './model.ts';
import facts from './outcomes.json' with { type: 'json' };

const phrase = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** The alternatives of a pattern, the longest first. */
export const anyOf = (list: readonly string[]): string =>
  [...list]
    .sort((one, other) => other.length - one.length)
    .map(phrase)
    .join('|');

const COUNCILS = /^(?:byråd|kommunalbestyrelse|borgerrepræsentation|regionsråd|sundhedsråd)/u;

/** "Udvalget" is the body that meets only where a committee meets; what a council is called varies. */
function mayBe(name: string, body: Body | null): boolean {
  if (!body || !/(?:udvalg|råd|bestyrelse|repræsentation|magistrat)/u.test(name)) return true;
  const own = body.name.toLowerCase();
  if (COUNCILS.test(name)) return /råd|bestyrelse|repræsentation/u.test(own);
  return own.includes(name.replace(/(?:et|en)$/u, ''));
}

/** Tells whether a clause names the deciding body. */
export type NamesBody = (clause: string) => boolean;

/** Right before or after its verb; the pattern is made once a decision. */
export function namesOf(body: Body | null): NamesBody {
  const names = [
    ...facts.bodies.filter((name) => mayBe(name, body)),
    ...(body ? [body.name.toLowerCase(), body.parent?.toLowerCase() ?? ''] : []),
  ].filter((name) => name !== '');
  const pattern = new RegExp(
    `(?:^|[\\s"”(,])(?:${anyOf(names)})(?:en|et)?(?:$|[\\s,.(])(?!(?:for|i|hos|af|på|ved) \\p{Lu})`,
    'u',
  );
  return (clause) => pattern.test(clause.toLowerCase());
}
