/**
 * Boards of what municipalities own together: companies under § 60 (waste, fire service, transport, supply) and business
 * regions. Private companies' minutes are none of ours: only who tells of its owners or is a known cooperation counts.
 */
import facts from './cooperations.json' with { type: 'json' };
import type { Line } from './lines.ts';
import type { Body } from './model.ts';
import { municipalityOf } from './municipality-names.ts';
import { unshout } from './unshout.ts';

const COMPANY =
  /(?<![\p{L}])(\p{Lu}[\p{L}&.-]*(?: (?:og |& )?\p{Lu}[\p{L}&.-]*){0,5} (?:I\/S|S\/I|A\/S|A\.?m\.?b\.?a\.?))(?![\p{L}/])/u;
const OWNED =
  /(?:ejerkommun|interessentkommun|§ ?60|kommunalt fællesskab|fælleskommunal|(?:valgt|udpeget) af \p{Lu}\p{L}+ (?:Byråd|Kommune|Kommunalbestyrelse)|(?:Byråd|Kommune|Kommunalbestyrelse):)/iu;
const BOARD = /(?:bestyrelsesmøde|bestyrelsen|repræsentantskab)/iu;
/** Cooperations that publish newsletters and agendas of their own. */
const COOPERATION = new RegExp(`(?<![\\p{L}])(${facts.join('|')})(?=s?(?![\\p{L}]))`, 'iu');
/** What such a cooperation is called by its kind: nature parks, business houses, councils for a water. */
const KIND_OF_COOPERATION =
  /^(?:(?:Naturpark|Nationalpark|(?:UNESCO )?Geopark|Erhvervshus|Destination|Socialtilsyn|Business Region|Kystvandråd(?:et)?|Vandråd(?:et)?|Biosfæreområde)(?: for)? \p{Lu}[\p{L}-]+(?:(?: og | )\p{Lu}[\p{L}-]+){0,3})$/u;
/** The name stands at the top. */
const TOP = 10;
const HEAD_LENGTH = 4000;

/** Null where nothing tells that municipalities own or run it. */
export function findOwnedCompany(head: readonly Line[], text: string): { body: Body; line: Line; name: string } | null {
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

/** The cooperation that a newsletter or an agenda names at its top. */
export function findCooperation(head: readonly Line[]): { body: Body; line: Line; name: string } | null {
  for (const line of head.filter(({ text }) => text.length <= 120).slice(0, TOP)) {
    const printed = line.text.match(COOPERATION)?.[1] ?? capitaliseWords(line.text).match(KIND_OF_COOPERATION)?.[0];
    if (!printed) continue;
    return { body: { name: capitaliseWords(printed), kind: 'association' }, line, name: printed };
  }
  return null;
}

/** "NATURPARK LILLEBÆLT" → "Naturpark Lillebælt"; a single word may be an abbreviation. */
const capitaliseWords = (printed: string): string => (printed.includes(' ') ? unshout(printed) : printed);

/** Members who tell their municipality make a board of several a public one. */
const LEAST_MUNICIPALITIES = 2;
const BOARD_AT_TOP = /(?<!\p{L})(?:bestyrelsesmøde|bestyrelsen|repræsentantskabsmøde|repræsentantskabet)(?!\p{L})/iu;
/** A line that may be the name of what a board leads: words alone. */
const NAME_LINE = /^\p{Lu}[\p{L}&.'’ -]{2,58}$/u;
const NO_NAME =
  /(?<!\p{L})(?:referat|dagsorden|protokol|indkaldelse|møde|bestyrelse|repræsentantskab|udkast|til ?stede|afbud|deltagere|medlemmer|(?:man|tirs|ons|tors|fre|lør|søn)dag|dato|tid|sted)/iu;

/** The board of whatever it is that members of several municipalities sit in: named by the line at its top. */
export function findPublicBoard(head: readonly Line[]): { body: Body; line: Line; name: string } | null {
  const short = head.filter(({ text }) => text.length <= 160);
  const top = short.slice(0, TOP);
  if (!top.some(({ text }) => BOARD_AT_TOP.test(text))) return null;
  const printed = short.map(({ text }) => text).join('\n');
  if (municipalitiesIn(printed.slice(0, HEAD_LENGTH)) < LEAST_MUNICIPALITIES) return null;
  return bodyAtTop(top);
}

/** Of clubs, parishes, schools, parties and private companies. */
const PRIVATE = /klub|forening|laug|kirke|sogn|skole|gymnasi|fond|parti(?!\p{L})|(?:A\/S|ApS|P\/S)(?!\p{L})/iu;
/** So much of a text tells whether it is of municipalities' affairs. */
const TOLD_IN = 30_000;

/** Whoever meets on affairs of several municipalities, named by the line at the top of an agenda or of minutes. */
export function findWhoeverMeets(head: readonly Line[], text: string): { body: Body; line: Line; name: string } | null {
  if (municipalitiesIn(text.slice(0, TOLD_IN)) < LEAST_MUNICIPALITIES) return null;
  const found = bodyAtTop(head.filter((line) => line.text.length <= 160));
  return found && !PRIVATE.test(found.name) ? found : null;
}

/** "Dagsorden til møde i Greater Copenhagen", "Sund By Netværket - Referat": the name among words of the meeting. */
const AMONG_WORDS: readonly RegExp[] = [
  /(?:referat|dagsorden|protokol|indkaldelse) (?:fra|af|til|for) (?:\p{L}+ )?møde(?:t)? i (\p{Lu}[\p{L}&.'’-]*(?: [\p{L}&.'’-]+){0,6}?)(?=$|,| (?:den|d\.|(?:man|tirs|ons|tors|fre|lør|søn)dag) | \d)/iu,
  /^(\p{Lu}[\p{L}&.'’ -]{2,58}?) [-–|] (?:referat|dagsorden|protokol)/iu,
];
const ROOM = /(?:sal|salen|lokale|rådhus|rådhuset|hus|huset|center|centret|hotel)$/iu;

function bodyAtTop(top: readonly Line[]): { body: Body; line: Line; name: string } | null {
  for (const line of top.slice(0, 4)) {
    const among = AMONG_WORDS.flatMap((words) => line.text.match(words)?.[1] ?? [])[0];
    const name = among ?? (NAME_LINE.test(line.text) && !NO_NAME.test(line.text) ? line.text : null);
    if (name && !ROOM.test(name)) return { body: { name: capitaliseWords(name), kind: 'association' }, line, name };
  }
  return null;
}
function municipalitiesIn(text: string): number {
  const names = [...text.matchAll(/(\p{Lu}[\p{L}-]+) (?:Byråd|Kommune|Kommunalbestyrelse)(?!\p{L})/gu)];
  return new Set(names.flatMap(([, place = '']) => municipalityOf(place) ?? [])).size;
}

/** Municipalities that members of the board come from: "Anna Berg, Helsingør (formand), Bo Dam, Gribskov". */
const LEAST_OWNERS = 3;
function membersFrom(text: string): number {
  const places = [...text.matchAll(/\p{Ll}, ?\n?(\p{Lu}[\p{L}-]+)(?=[,;.\n]| \()/gu)];
  return new Set(places.flatMap(([, place = '']) => municipalityOf(place) ?? [])).size;
}

/** "Beredskabskommissionen" of the fire service that the page names: several municipalities have one commission. */
export function ofFireService(body: Body, head: readonly Line[]): Body {
  if (!/^Beredskabskommission(?:en)?$/u.test(body.name)) return body;
  const service = findCooperation(head)?.body.name;
  return service ? { name: 'Beredskabskommissionen', kind: 'company', parent: service } : body;
}
