/**
 * Boards of what municipalities own together: companies under § 60 (waste, fire service, transport, supply). Private companies'
 * minutes are none of ours: only who tells of its owners counts.
 */
import { allMatches } from '../text/all-matches.ts';
import { HEAD_LENGTH, type JointBody, municipalitiesIn, TOP } from './joint-body.ts';
import type { Line } from './lines.ts';
import { municipalityOf } from './municipality-names.ts';

const COMPANY =
  /(?<![\p{L}])(\p{Lu}[\p{L}&.-]*(?: (?:og |& )?\p{Lu}[\p{L}&.-]*){0,5} (?:I\/S|S\/I|A\/S|A\.?m\.?b\.?a\.?))(?![\p{L}/])/u;
const OWNED =
  /(?:ejerkommun|interessentkommun|§ ?60|kommunalt fællesskab|fælleskommunal|(?:valgt|udpeget) af \p{Lu}\p{L}+ (?:Byråd|Kommune|Kommunalbestyrelse)|(?:Byråd|Kommune|Kommunalbestyrelse):)/iu;
const BOARD = /(?:bestyrelsesmøde|bestyrelsen|repræsentantskab)/iu;

/** Null where nothing tells that municipalities own or run it. */
export function findOwnedCompany(head: readonly Line[], text: string): JointBody | null {
  const top = head.filter(({ text: line }) => line.length <= 160).slice(0, TOP);
  const start = text.slice(0, HEAD_LENGTH);
  for (const line of top) {
    const name = line.text.match(COMPANY)?.[1];
    if (!name || !BOARD.test(start)) continue;
    const listed = /I\/S$/.test(name) && membersFrom(start) >= LEAST_OWNERS;
    if (!listed && !OWNED.test(start)) continue;
    if (municipalitiesIn(start) < 2 && !/§ ?60|I\/S$/.test(start + name)) continue;
    return { body: { name, kind: 'company' }, line, name };
  }
  return null;
}

/** Municipalities that members of the board come from: "Anna Berg, Helsingør (formand), Bo Dam, Gribskov". */
const LEAST_OWNERS = 3;
const PLACE = /\p{Ll}, ?\n?(\p{Lu}[\p{L}-]+)(?=[,;.\n]| \()/gu;
function membersFrom(text: string): number {
  const places = allMatches(text, PLACE);
  return new Set(places.flatMap(([, place = '']) => municipalityOf(place) ?? [])).size;
}
