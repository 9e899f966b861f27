/** Standing cooperations of municipalities that publish newsletters and agendas of their own: nature parks, business regions. */
import facts from './cooperations.json' with { type: 'json' };
import { capitaliseWords, type JointBody, TOP } from './joint-body.ts';
import type { Line } from './lines.ts';
import type { Body } from './model.ts';

/** Cooperations that publish newsletters and agendas of their own. */
const COOPERATION = new RegExp(`(?<![\\p{L}])(${facts.join('|')})(?=s?(?![\\p{L}]))`, 'iu');
/** What such a cooperation is called by its kind: nature parks, business houses, councils for a water. */
const KIND_OF_COOPERATION =
  /^(?:(?:Naturpark|Nationalpark|(?:UNESCO )?Geopark|Erhvervshus|Destination|Socialtilsyn|Business Region|Kystvandråd(?:et)?|Vandråd(?:et)?|Biosfæreområde)(?: for)? \p{Lu}[\p{L}-]+(?:(?: og | )\p{Lu}[\p{L}-]+){0,3})$/u;

/** The cooperation that a newsletter or an agenda names at its top. */
export function findCooperation(head: readonly Line[]): JointBody | null {
  for (const line of head.filter(({ text }) => text.length <= 120).slice(0, TOP)) {
    const printed = line.text.match(COOPERATION)?.[1] ?? capitaliseWords(line.text).match(KIND_OF_COOPERATION)?.[0];
    if (!printed) continue;
    return { body: { name: capitaliseWords(printed), kind: 'association' }, line, name: printed };
  }
  return null;
}

/** "Beredskabskommissionen" of the fire service that the page names: several municipalities have one commission. */
export function ofFireService(body: Body, head: readonly Line[]): Body {
  if (!/^Beredskabskommission(?:en)?$/u.test(body.name)) return body;
  const service = findCooperation(head)?.body.name;
  return service ? { name: 'Beredskabskommissionen', kind: 'company', parent: service } : body;
}
