/**
 * Pages whose items lost number and title, the titles being buttons that fold: the same sections come again and again
 * ("Resume … Indstilling … Beslutning"), and each round is an item. Its title is the first sentence of its text.
 */
import type { ItemStart } from './item-start.ts';
import type { Line } from './lines.ts';
import { isLeadIn, readHeadingBelow } from './section-headings.ts';
import { splitSentences } from './sentences.ts';

const OPENING = new Set(['background', 'summary', 'statement', 'problem', 'recommendation']);
const DECISION = /^Beslutning(?!\p{L})/u;
const LONGEST_TITLE = 160;
/** The first round may have lost its opening section. */
const LEAST_ROUNDS = 2;

interface Round {
  readonly line: number;
  readonly decided: boolean;
}

/** The rounds in place of what was found so far, where that is text or points of sections. */
export function preferRounds(lines: readonly Line[], starts: readonly ItemStart[]): readonly ItemStart[] {
  const belowHeading = ({ line }: ItemStart): boolean => {
    const above = lines[line - 1]?.text ?? '';
    return isLeadIn(above) || readHeadingBelow(above) !== null;
  };
  const inSections = starts.some(belowHeading);
  if (!inSections && starts.some(({ number }) => number !== null)) return starts;
  if (starts.some((start) => start.number !== null && !belowHeading(start))) return starts;
  const rounds = findCycleItems(lines);
  return rounds.length > starts.length || (inSections && rounds.length === starts.length) ? rounds : starts;
}

/** Empty where the sections do not come in rounds, each with a decision. */
function findCycleItems(lines: readonly Line[]): ItemStart[] {
  const headings = lines.flatMap(({ text }, index) => {
    const heading = readHeadingBelow(text);
    return heading && heading.rest >= text.length && text.length <= 110 ? [{ index, name: heading.name }] : [];
  });
  const decisions = headings.filter(({ index }) => DECISION.test(lines[index]?.text ?? ''));
  const own = headings.find(({ name, index }) => OPENING.has(name) || decisions.some((one) => one.index === index));
  // The decision may stand above what it is about.
  if (own?.name === 'decision' && decisions.length >= LEAST_ROUNDS && !decisions.some((one) => one === headings.at(-1)))
    return decisions.flatMap((one) => startAt(lines, one.index, headings[headings.indexOf(one) + 1]?.index) ?? []);
  const opener = headings.find(({ name }) => OPENING.has(name))?.name;
  const rounds: Round[] = [];
  let open = null as Round | null;
  for (const { index, name } of headings) {
    const isKind = rounds.length === 0 && !open && !OPENING.has(name);
    if (isKind) continue;
    if (!open || (name === opener && open.decided)) {
      if (open) rounds.push(open);
      open = { line: index, decided: false };
    }
    if (name === 'decision' || name === 'earlierDecision') open = { ...open, decided: true };
  }
  if (open?.decided) rounds.push(open);
  if (rounds.length < LEAST_ROUNDS || rounds.some(({ decided }) => !decided)) return [];
  return rounds.flatMap(({ line }) => startAt(lines, line) ?? []);
}

/** @param told the heading below which the item's first sentence stands */
function startAt(lines: readonly Line[], heading: number, told = heading): ItemStart | null {
  const first = lines[told + 1];
  if (!first) return null;
  const [sentence] = splitSentences(first.text);
  const length = Math.min(LONGEST_TITLE, (sentence?.text ?? first.text).replace(/[.:;,]$/, '').length);
  return {
    line: heading,
    number: null,
    titleLines: [told + 1, told + 2],
    titleFrom: 0,
    titleLength: length,
    case: null,
    closed: false,
    bodyLine: heading,
    sure: true,
  };
}
