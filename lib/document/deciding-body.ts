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

/** The noun at the end of a body's name, with its definite form. */
const NOUNS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/udvalg(?:et)?$/u, ['udvalget']],
  [/råd(?:et)?$|^rar(?!\p{L})|arbejdsmarkedsråd/u, ['rådet', 'rar']],
  [/nævn(?:et)?$/u, ['nævnet']],
  [/klynge(?:n)?(?!\p{L})/u, ['klyngen', 'sundhedsklyngen', 'den politiske klynge', 'den politiske sundhedsklynge']],
  [/forum(?:met)?$/u, ['forummet', 'forum']],
  [
    /kreds(?:en)?$|^k\d\d$/u,
    ['kredsen', 'kommunaldirektørkredsen', 'kommunedirektørkredsen', 'k29', 'k22', 'k19', 'k17', 'k11'],
  ],
  [/gruppe(?:n)?$/u, ['styregruppen', 'gruppen', 'følgegruppen']],
  [/kommission(?:en)?$/u, ['kommissionen']],
  [/panel(?:et)?$/u, ['panelet']],
  [/netværk(?:et)?(?!\p{L})/u, ['netværket']],
  // Who sits in it: "Kommunaldirektørerne tog orienteringen til efterretning."
  [/^kommunaldirektør/u, ['kommunaldirektørerne']],
  [/^borgmester/u, ['borgmestrene']],
];

/** What a body is called in its own minutes: by name, by the first part of a long one, by its noun. */
export function callsOf(body: Body): readonly string[] {
  const known = CALLS.get(body);
  if (known) return known;
  const calls = listCalls(body);
  CALLS.set(body, calls);
  return calls;
}

/** Of every item of a document it is asked what its body is called. */
const CALLS = new WeakMap<Body, readonly string[]>();
const NAMES = new WeakMap<Body, NamesBody>();

function listCalls({ name, kind, parent }: Body): string[] {
  const own = name.toLowerCase();
  const short = own.split(/ (?:for|i|omkring) /u)[0] ?? own;
  const firm = own.replace(/ (?:i\/s|a\/s|s\/i|a\.?m\.?b\.?a\.?)$/u, '');
  const nouns = NOUNS.flatMap(([pattern, names]) => (pattern.test(short) ? names : []));
  const boards = kind === 'company' || kind === 'association' ? ['bestyrelsen', 'repræsentantskabet', firm] : [];
  return [...new Set([own, parent?.toLowerCase() ?? '', short, ...nouns, ...boards])].filter((one) => one !== '');
}

/** Tells whether a clause names the deciding body. */
export type NamesBody = (clause: string) => boolean;

/** Right before or after its verb; the pattern is made once a body. */
export function namesOf(body: Body | null): NamesBody {
  const known = body ? NAMES.get(body) : undefined;
  if (known) return known;
  const names = patternOf(body);
  if (body) NAMES.set(body, names);
  return names;
}

function patternOf(body: Body | null): NamesBody {
  const names = [...facts.bodies.filter((name) => mayBe(name, body)), ...(body ? callsOf(body) : [])];
  const pattern = new RegExp(
    `(?:^|[\\s"”(,])(?:${anyOf(names)})(?:en|et)?(?:$|[\\s,.(])(?!(?:for|i|hos|af|på|ved) \\p{Lu})`,
    'u',
  );
  return (clause) => pattern.test(clause.toLowerCase());
}
