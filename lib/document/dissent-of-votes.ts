/** Who stood against what was decided, as a ballot tells it. Offsets are those of the mended text. */
import { AMENDMENT, RECOMMENDATION_CARRIED } from './decision-clauses.ts';
import { partyNameOf } from './dissent-grammar.ts';
import type { Dissent, Outcome, VoteSide, Votes } from './model.ts';
import { isPoints, POINTS_FIRST } from './point-words.ts';
import type { Sentence } from './sentences.ts';

const sideDissent = (side: VoteSide, position: string, { start, end }: Votes): Dissent[] => [
  ...side.parties.map((party) => ({ party: partyNameOf(party), person: null, position, start, end })),
  ...side.persons.map(({ name, party }) => ({
    party: party && partyNameOf(party),
    person: name,
    position,
    start,
    end,
  })),
];

/** "Imod stemte Venstre, da stien er smal." → ", da stien er smal". */
function reasonOf(main: Votes, sentences: readonly Sentence[], side: RegExp): string {
  const sentence = sentences.find(({ start, end, text }) => end > main.start && start <= main.end && side.test(text));
  const told = sentence?.text.slice(0, 1200).match(/, (?:da|idet|fordi|(?<who>som)) (?<why>[^;]{3,400})/u);
  if (!told) return '';
  const reason = told[0].replace(/\.$/, '');
  return told.groups?.who
    ? reason.replace(/^, som (?:ikke (\p{L}+)|)/u, (_, verb?: string) => ` og ${verb ? `${verb} ikke` : ''}`)
    : reason;
}

/**
 * Those on the losing side of the last ballot on the matter itself, and those who did not vote. Where the matter was
 * rejected, the losers are those who voted for it. Ballots on amendments make nobody a dissenter from the decision.
 */
export function dissentOfVotes(
  votes: readonly Votes[],
  outcome: Outcome,
  sentences: readonly Sentence[] = [],
): Dissent[] {
  const main = votes
    .filter((vote) => !AMENDMENT.test(vote.subject ?? '') && !isCounterProposal(vote, sentences))
    .at(-1);
  const carried = votes.flatMap((vote) =>
    vote !== main && AMENDMENT.test(vote.subject ?? '') && isCarried(vote, sentences)
      ? [
          ...sideDissent(vote.against, 'stemte imod ændringsforslaget', vote),
          ...sideDissent(vote.abstained, 'undlod at stemme', vote),
        ]
      : [],
  );
  const ofPoints = dissentOfPoints(votes, sentences);
  if (ofPoints.length > 0) return mergeDissent(ofPoints, carried);
  if (!main) return carried.length > 0 ? carried : ofFallenAmendment(votes.at(-1), sentences);
  const fell = outcome === 'rejected' || isFewer(main);
  const reason = reasonOf(main, sentences, fell ? /^(?:For|Ja)(?!\p{L})/iu : /^(?:I?mod|Nej)(?!\p{L})/iu);
  const lost = fell
    ? sideDissent(main.inFavour, `stemte for${matterOf(main, sentences)}${reason}`, main)
    : sideDissent(main.against, `stemte imod${reason}`, main);
  return [...mergeDissent(lost, carried), ...sideDissent(main.abstained, 'undlod at stemme', main)];
}

/** "2. at faldt med 7 stemmer mod 8", whatever became of the other points. */
const isFewer = ({ inFavour, against }: Votes): boolean =>
  inFavour.count !== null && against.count !== null && inFavour.count < against.count;

/** "Mod andet at stemte F. Første at faldt. For første at stemte V.": each point has losers of its own. */
function dissentOfPoints(votes: readonly Votes[], sentences: readonly Sentence[]): Dissent[] {
  return votes.flatMap((vote) => {
    const { subject, inFavour, against } = vote;
    const point = subject && isPoints(subject) ? subject : pointOf(vote, sentences);
    if (!point) return [];
    const named = ({ parties, persons }: VoteSide): boolean => parties.length + persons.length > 0;
    if (isFewer(vote) || !named(against))
      return named(inFavour) ? sideDissent(inFavour, `stemte for ${point}`, vote) : [];
    return sideDissent(against, `stemte imod ${point}`, vote);
  });
}

/** "2. at faldt med …": the point that begins the ballot's sentence. */
function pointOf({ start, end }: Votes, sentences: readonly Sentence[]): string | null {
  const sentence = sentences.find((one) => one.end > start && one.start <= end);
  return sentence?.text.match(POINTS_FIRST)?.[0] ?? null;
}

/** Nothing but an amendment was put to the vote, and it fell: who was for it did not go along with the rest. */
function ofFallenAmendment(vote: Votes | undefined, sentences: readonly Sentence[]): Dissent[] {
  const fell = sentences.some(({ start, text }) => vote && start >= vote.start && AMENDMENT_FELL.test(text));
  if (!vote || !fell) return [];
  return [
    ...sideDissent(vote.inFavour, 'stemte for ændringsforslaget', vote),
    ...sideDissent(vote.abstained, 'undlod at stemme', vote),
  ];
}

/** "Forslaget faldt. Indstillingen blev herefter godkendt.": what the ballot was about stood against the recommendation. */
function isCounterProposal({ start }: Votes, sentences: readonly Sentence[]): boolean {
  const fell = sentences.find((one) => one.start >= start && AMENDMENT_FELL.test(one.text));
  return fell !== undefined && sentences.some((one) => one.start > fell.start && RECOMMENDATION_CARRIED.test(one.text));
}

const AMENDMENT_FELL =
  /(?:forslaget|forslag) (?:\S{1,12} )?(?:(?:blev|er|var|bliver) )?(?:(?:herefter|dermed|således) )?(?:faldt|bortfald\p{L}+|forkastet|nedstemt|stemt ned|ikke (?:vedtaget|godkendt|tiltrådt))/iu;

const CARRIED =
  /ændringsforslag\p{L}*(?: \S{1,8})? (?:(?:blev|er|bliver) )?(?:(?:herefter|dermed|således) )?(?:vedtaget|godkendt|tiltrådt)(?!\p{L})/iu;

/** An amendment that was adopted is what was decided: told in words beside the ballot. */
const isCarried = ({ start, end }: Votes, sentences: readonly Sentence[]): boolean =>
  sentences.some((one) => one.end >= start - NEAR_BALLOT && one.start <= end + NEAR_BALLOT && CARRIED.test(one.text));
const NEAR_BALLOT = 60;

/** "For salget stemte A": what they were for, where the ballot names it. */
function matterOf(main: Votes, sentences: readonly Sentence[]): string {
  for (const { start, end, text } of sentences) {
    if (end <= main.start || start > main.end) continue;
    const matter = text.match(/(?:^|[.;,] )[Ff]or ((?!stemte)\p{Ll}[\p{L} ]{2,40}?) stemte/u)?.[1];
    if (matter) return ` ${matter}`;
  }
  return '';
}

/** One dissenter named in words and by the ballot is one; the words tell more. */
export function mergeDissent(told: readonly Dissent[], voted: readonly Dissent[]): Dissent[] {
  const same = (one: Dissent, other: Dissent): boolean =>
    one.person !== null || other.person !== null ? one.person === other.person : one.party === other.party;
  return [...told, ...voted.filter((one) => !told.some((other) => same(one, other)))];
}
