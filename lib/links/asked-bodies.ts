/**
 * Whose decision a question asks for: "Hvad besluttede Regionsrådet …", "… i Kalundborgs økonomiudvalg". Names are
 * compared by their roots: what a council is called varies.
 */
import { initialsOf, placeOf, rootOf } from './same-body.ts';

/** A body as the one who decides, right behind the verb: "besluttede Teknisk Udvalg". */
const DECIDER =
  /(?<!\p{L})(?:besluttede|vedtog|godkendte|afviste|sagde|svarede|anbefalede|tiltrådte|drøftede|behandlede|udsatte) (?<body>(?:\p{Lu}[\p{L}-]* )?[\p{L}-]*(?:udvalg|Udvalg)(?:et)?(?: for \p{Lu}[\p{L}-]+)?)(?!\p{L})/u;

/** Bodies of the corpus that the question names; those of a place that it names too before all others of that name. */
export function bodiesAsked(question: string, bodies: Iterable<string>): ReadonlySet<string> {
  const asked = ` ${rootOf(question).replace(/[^\p{L}\d-]+/gu, ' ')} `;
  const named = [...new Set(bodies)].filter((body) => {
    const root = rootOf(body.split(', ').slice(1).join(', ') || body).replace(/[^\p{L}\d-]+/gu, ' ');
    const names = [root, initialsOf(body)].filter((name) => name.length > 2);
    return names.some((name) => asked.includes(` ${name} `) || asked.includes(` ${name}s `));
  });
  const here = named.filter((body) => placeOf(body) !== '' && asked.includes(` ${placeOf(body)}`));
  return new Set(here.length > 0 || councilAsked(question) !== null ? here : named);
}

const COUNCIL =
  /(?<!\p{L})(?:[Bb]yrådet|[Kk]ommunalbestyrelsen|[Rr]egionsrådet) i (?:Region )?(?<in>\p{Lu}[\p{L}-]+)|(?<!\p{L})(?<of>\p{Lu}[\p{L}-]+?)s? [Bb]yråd(?!\p{L})/u;

/** The place whose council is asked for: "Byrådet i Greve", "Greve Byråd"; null where none is named with its place. */
export function councilAsked(question: string): string | null {
  const { in: within, of } = COUNCIL.exec(question)?.groups ?? {};
  return (within ?? of)?.toLowerCase().replace(/s$/u, '') ?? null;
}

/** Committees named anywhere in a question, by their roots. */
export const committeesNamed = (question: string): string[] =>
  [...question.matchAll(/(?<!\p{L})[\p{L}-]{3,40}udvalg(?:et)?s?(?!\p{L})/gu)].map(([name]) => rootOf(name));

/** The committee whose decision is asked for, by its root; null where the question names none as the one who decides. */
export function committeeAsked(question: string): string | null {
  const body = DECIDER.exec(question)?.groups?.body;
  const root = body ? rootOf(body) : '';
  return root.length > 'udvalg'.length ? root : null;
}

/** Whether a text tells what the committee said: its decision, or a verb of its own. */
export function tellsOf(committee: string, text: string): boolean {
  const words = rootOf(text.replace(/\s+/g, ' '));
  const name = committee.replace(/[^\p{L}\d -]/gu, '.');
  return new RegExp(
    `(?:beslutning(?:en)? (?:i|fra|af) |behandling i )${name}|${name}s? (?:beslutning|behandling|den \\d|godkend|tiltrå|besluttede|vedtog|anbefal|afvis|udsatte|drøftede|indstill)`,
    'u',
  ).test(words);
}
