/** What was decided under an item: outcome, ballots, dissent, whether it differs from what was recommended. */
import type { MappedText, Span } from '../text/mapped-text.ts';
import type { Body, Decision } from './model.ts';
import { isAmended } from './read-amended.ts';
import { dissentOfVotes, readDissent } from './read-dissent.ts';
import { readOutcome } from './read-outcome.ts';
import { readVotes } from './read-votes.ts';
import { splitSentences } from './sentences.ts';

/** The decision only points to the recommendation: "godkendte indstillingen", "Godkendt som indstillet.", "Godkendt." */
const POINTER =
  /^(?:[^.]{0,80}\s)?(?:(?:godkendte|tiltrådte|vedtog|fulgte|tilsluttede sig) (?:administrationens |forvaltningens |direktionens )?indstillingen|indstillingen (?:blev |er )?(?:dermed |hermed |herefter |således |enstemmigt )?(?:godkendt|tiltrådt|vedtaget|tiltrædes|godkendes|fulgt|følges)|(?:enstemmigt )?(?:godkendt|tiltrådt|vedtaget)(?: som indstillet| uden bemærkninger| enstemmigt)?)\.?(?=$|\s|,)/iu;

/** @param decided span of the decision in the mended text */
export function readDecision(
  text: MappedText,
  decided: Span,
  recommendations: readonly string[],
  body: Body | null,
): Decision {
  const words = text.text.slice(decided.start, decided.end);
  const sentences = splitSentences(words, decided.start);
  const { outcome, sentence } = readOutcome(words, body, decided.start);
  const source = <T extends Span>(span: T): T => ({ ...span, ...text.toSource(span) });
  const votes = readVotes(words, decided.start);
  const main = votes.at(-1);
  const dissent = [...readDissent(sentences), ...(main ? dissentOfVotes([main]) : [])];
  const points = sentence !== null && POINTER.test(sentence.text);
  return {
    outcome,
    dissent: dissent.map(source),
    votes: votes.map(source),
    amended: isAmended(sentences, sentence, recommendations.length > 0),
    text: words,
    carried: points ? recommendations : [],
    ...text.toSource(decided),
  };
}
