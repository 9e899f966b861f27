/** What was decided under an item: outcome, ballots, dissent, whether it differs from what was recommended. */
import type { MappedText, Span } from '../text/mapped-text.ts';
import { AMENDMENT } from './decision-clauses.ts';
import { dissentOfVotes, mergeDissent } from './dissent-of-votes.ts';
import type { Body, Decision, Outcome, VoteSide, Votes } from './model.ts';
import { ownSentences } from './own-sentences.ts';
import { isAmended } from './read-amended.ts';
import { readDissent, withoutDissent } from './read-dissent.ts';
import { readOutcome } from './read-outcome.ts';
import { readVotes } from './read-votes.ts';
import { splitSentences } from './sentences.ts';

/** The decision only points to the recommendation: "godkendte indstillingen", "Godkendt som indstillet.", "Godkendt." */
const POINTER =
  /^(?:[^.]{0,80}\s)?(?:(?:godkendte|tiltrådte|vedtog|fulgte|tilsluttede sig) (?:administrationens |forvaltningens |direktionens )?indstillingen|indstillingen (?:blev |er )?(?:dermed |hermed |herefter |således |enstemmigt )?(?:godkendt|tiltrådt|vedtaget|tiltrædes|godkendes|fulgt|følges)|(?:enstemmigt )?(?:godkendt|tiltrådt|vedtaget)(?: som indstillet| uden bemærkninger| enstemmigt)?)\.?(?=$|\s|,)/iu;

/** The words of a span, blanks where lines are no part of them: offsets stay. */
export function blank(text: string, { start, end }: Span, aside: readonly Span[]): string {
  let words = text.slice(start, end);
  for (const line of aside) {
    if (line.start < start || line.end > end) continue;
    const size = line.end - line.start;
    words = words.slice(0, line.start - start) + ' '.repeat(size) + words.slice(line.end - start);
  }
  return words;
}

/** Who was away while the item was dealt with is no part of what was decided; its place is kept. */
const blankAbsence = (words: string): string =>
  words.replace(
    /^(?:Fraværende|Afbud|Ikke til stede|Fravær|Inhabil(?:e)?)[ \p{L}]{0,30}:[^\n]{0,400}/gmu,
    (line) => `${' '.repeat(Math.max(0, line.length - 1))}${line === '' ? '' : '.'}`,
  );

/** "24 stemte for, og 15 stemte imod", and no word of what became of the matter. */
function outcomeOfVotes(votes: readonly Votes[]): Outcome {
  const main = votes.filter(({ subject }) => !AMENDMENT.test(subject ?? '')).at(-1);
  const sizeOf = ({ count, parties, persons }: VoteSide): number | null =>
    count ?? (parties.length === 0 && persons.length > 0 ? persons.length : null);
  const [ayes, noes] = main ? [sizeOf(main.inFavour), sizeOf(main.against)] : [null, null];
  if (ayes === null || noes === null || ayes === noes) return 'none';
  return ayes > noes ? 'approved' : 'rejected';
}

const isWithin = (sentences: readonly Span[], at: number): boolean =>
  sentences.some(({ start, end }) => at >= start && at < end);

/** @param decided span of the decision in the mended text */
export function readDecision(
  text: MappedText,
  decided: Span,
  recommendations: readonly string[],
  body: Body | null,
  aside: readonly Span[] = [],
): Decision {
  const printed = blank(text.text, decided, aside);
  const words = blankAbsence(printed);
  const sentences = splitSentences(words, decided.start);
  const { outcome: said, sentence } = readOutcome(words, body, decided.start);
  const source = <T extends Span>(span: T): T => ({ ...span, ...text.toSource(span) });
  const votes = readVotes(words, decided.start);
  const own = ownSentences(sentences, sentence, body);
  const kept = new Set(own);
  const elsewhere = sentences.filter((one) => !kept.has(one));
  const ownVotes = votes.filter(({ start }) => !isWithin(elsewhere, start));
  const outcome = said === 'none' ? outcomeOfVotes(ownVotes) : said;
  const told = readDissent(own, outcome, sentence);
  const dissent = mergeDissent(told, dissentOfVotes(ownVotes, outcome, own));
  // What one party wished is no promise of the body.
  const common = sentences
    .filter((one) => one === sentence || !told.some(({ start }) => start === one.start))
    .map((one) => (one === sentence && told.length > 0 ? { ...one, text: withoutDissent(one.text) } : one));
  const points = sentence !== null && POINTER.test(sentence.text);
  return {
    outcome,
    dissent: dissent.map(source),
    votes: votes.map(source),
    amended: isAmended(
      common,
      common.find(({ start }) => start === sentence?.start) ?? null,
      recommendations.length > 0,
      outcome,
    ),
    text: printed.replace(/\n {2,20}(?=\n|$)/g, ''),
    carried: points ? recommendations : [],
    ...text.toSource(decided),
  };
}
