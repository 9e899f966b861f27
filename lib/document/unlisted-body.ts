/** Bodies that no list holds: whoever meets on affairs of several municipalities, named by a line at the top. */
import { capitaliseWords, HEAD_LENGTH, type JointBody, municipalitiesIn, TOP } from './joint-body.ts';
import type { Line } from './lines.ts';

/** Members who tell their municipality make a board of several a public one. */
const LEAST_MUNICIPALITIES = 2;
const BOARD_AT_TOP = /(?<!\p{L})(?:bestyrelsesmøde|bestyrelsen|repræsentantskabsmøde|repræsentantskabet)(?!\p{L})/iu;
/** A line that may be the name of what a board leads: words alone. */
const NAME_LINE = /^\p{Lu}[\p{L}&.'’ -]{2,58}$/u;
const NO_NAME =
  /(?<!\p{L})(?:referat|dagsorden|protokol|indkaldelse|møde|bestyrelse|repræsentantskab|udkast|til ?stede|afbud|deltagere|medlemmer|(?:man|tirs|ons|tors|fre|lør|søn)dag|dato|tid|sted)/iu;

/** The board of whatever it is that members of several municipalities sit in: named by the line at its top. */
export function findPublicBoard(head: readonly Line[]): JointBody | null {
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
export function findWhoeverMeets(head: readonly Line[], text: string): JointBody | null {
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

function bodyAtTop(top: readonly Line[]): JointBody | null {
  for (const line of top.slice(0, 4)) {
    const among = AMONG_WORDS.flatMap((words) => line.text.match(words)?.[1] ?? [])[0];
    const name = among ?? (NAME_LINE.test(line.text) && !NO_NAME.test(line.text) ? line.text : null);
    if (name && !ROOM.test(name)) return { body: { name: capitaliseWords(name), kind: 'association' }, line, name };
  }
  return null;
}
