/** Parties and persons that did not go along, with or without a vote. Offsets are those of the mended text. */

import { allMatches } from '../text/all-matches.ts';
import { type HintedPattern, matchHinted, replaceHinted } from '../text/hinted-pattern.ts';
import type { Span } from '../text/mapped-text.ts';
import { AMENDMENT, RECOMMENDATION_CARRIED } from './decision-clauses.ts';
import {
  EXCEPTIONS,
  findStances,
  INVERTED,
  MANY,
  MUNICIPAL_RESERVATION,
  MUNICIPAL_STANCE,
  partyNameOf,
  plainNames,
  RESERVED,
  readMunicipalities,
  readWho,
  STANCE,
  STANCE_FOR,
  STATEMENT,
} from './dissent-grammar.ts';
import type { Dissent, Outcome, VoteSide, Votes } from './model.ts';
import { isPoints, POINTS_FIRST } from './point-words.ts';
import type { Sentence } from './sentences.ts';

const HOLDS_AGAINST = /^(?:stemte|stemmer) (?:i?mod|nej)/u;
/** A ballot on an amendment makes nobody a dissenter from the decision. */
const ON_AMENDMENT = /^(?:stemte|stemmer|undlod|undlader|afholdt)[^,;]{0,60}(?:ændrings|mod|mindretals)forslag/u;
/** Who points at another model than the body: never told by the sentence that decides. */
const POINTED = /^(?:pegede|peger) på/u;
const VOTED = /(?<!\p{L})(?:stemte|stemmer|afstemning)(?!\p{L})/iu;
/** "A, F og Ø stemte imod.": of the ballot told before it. */
const ONLY_VOTE =
  /^[^.:;]{1,160} (?:(?:stemte|stemmer) (?:for|i?mod)|undlod(?: at stemme)?|undlader(?: at stemme)?)\.?$/u;
/** What any of the verbs holds; most sentences have none. */
const HINT =
  /mod|ikke|nej|hverken|blankt|forbehold|undl|undta|ønsk|anbefal|foretr|henhold|fasth|afhold|begær|afg[ai]v|afst|uenig|gerne|helst|men[te]|vil(?:le)? have|beklag|protokol|referat|bortset|på nær|udtalelse|tilføre|fandt|finder|hellere|foreslog|ville|advar|stands|indbr|bemærk|stemte for/iu;
const AGAINST =
  /^(?:I?mod stemte|I?mod:|Imod|Mod stemte|Imod stemte|Imod stemmer|Undlod at stemme|Undlod|For|For stemte)\s?:?\s/iu;
/** What is no stance against the body: a wish for thanks, a question, a task for the administration. */
const MILD =
  /^(?:ønsker|ønskede),? (?:at (?:takke|vide|høre|få oplyst|få belyst|orientere|administrationen|forvaltningen)|(?:en|et) (?:\p{L}+ )?(?:status|orientering|oversigt|notat|redegørelse|opfølgning|evaluering|drøftelse|temamøde|oplæg|beregning|analyse|undersøgelse|uddybning|forklaring|temadrøftelse|præsentation|opgørelse|vurdering|tilbagemelding)|belyst|oplyst|held|svar)/u;

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
    const point = isPoints(subject ?? '') ? subject : pointOf(vote, sentences);
    if (!point || point === null) return [];
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

/** The sentences in which somebody holds another view than the body. */
export function readDissent(
  sentences: readonly Sentence[],
  outcome: Outcome = 'none',
  decisive: Sentence | null = null,
): Dissent[] {
  const fell = outcome === 'rejected';
  const chosen = outcome === 'appointed' || outcome === 'chosen';
  const contested = sentences.some(({ text }) => CONTESTED.test(text));
  let onAmendment = false;
  return sentences.flatMap(({ text: told, start, end }, at) => {
    const text = withWholeQuote(told, sentences, at);
    onAmendment = (onAmendment && ONLY_VOTE.test(text)) || (AMENDMENT.test(text) && VOTED.test(text));
    if (onAmendment && !AMENDMENT.test(text)) return [];
    if (!(HINT.test(text) || fell || chosen)) return [];
    // "Imod stemte 4 (V, Ø), mens Ida Sø (F) undlod at stemme": the ballot is read elsewhere, the rest here.
    const rest = AGAINST.test(text) ? text.search(/, mens (?=\p{Lu})/u) : 0;
    if (rest < 0) return [];
    const words = plainNames(text.slice(rest, rest + 1200).replace(/^, mens /, ''));
    const held = (who: string, position: string): Dissent[] =>
      readWho(who)
        .filter(
          ({ party, person }) =>
            (person === null || !position.startsWith('bemærk')) && (party !== null || isFirm(position, contested)),
        )
        .map((one) => ({ ...one, position, start, end }));
    const recorded = matchHinted(words, RECORDED)?.groups;
    if (recorded) return held(recorded.who ?? '', tidy((recorded.said ?? '').replace(OPENS_STATEMENT, '')));
    const statement = matchHinted(words, STATEMENT)?.groups;
    if (statement) return held(statement.who ?? '', tidy((statement.said ?? '').replace(OPENS_STATEMENT, '')));
    const municipal = ofMunicipalities(words, { start, end });
    const found = findStances(words, fell || chosen ? STANCE_FOR : STANCE);
    const stances = found.flatMap(({ who, verbAt }, index) => {
      const position = tidy(words.slice(verbAt, found[index + 1]?.start ?? words.length).replace(OTHER_STANCE, ''));
      if (POINTED.test(position) && (decisive === null || start === decisive.start)) return [];
      if (MILD.test(position) || ON_AMENDMENT.test(position) || (fell && HOLDS_AGAINST.test(position))) return [];
      return held(who, position);
    });
    if (stances.length + municipal.length > 0 || AMENDMENT.test(words)) return [...stances, ...municipal];
    const inverted = matchHinted(words, INVERTED)?.groups;
    if (inverted) return held(inverted.who ?? '', tidy(`${inverted.verb} ${inverted.rest}`));
    return EXCEPTIONS.flatMap((exception) => {
      if (exception.position === 'stemte imod' && (fell || losesByCount(words))) return [];
      const groups = matchHinted(words, exception)?.groups;
      if (!groups) return [];
      const who = groups.who ?? groups.whose ?? '';
      const also = groups.also ? ` og ${groups.also}` : '';
      return held(who, tidy(groups.told ?? `${exception.position}${groups.rest ?? ''}${also}`));
    });
  });
}

/** "2. at faldt med 7 stemmer (V, C) mod 8 (A, F)": those named behind won. */
function losesByCount(words: string): boolean {
  const [, ayes, noes] = words.match(FEWER) ?? [];
  return ayes !== undefined && Number(ayes) < Number(noes);
}
const FEWER = /(?:faldt|forkastet|nedstemt|bortfaldt) med (\d{1,3})[^.;]{0,120}? mod (\d{1,3})(?!\d)/u;

/** Whether one who speaks for no party said it against the body. */
const isFirm = (position: string, contested: boolean): boolean =>
  contested || !REMARK.test(position) || RECORD.test(position);

/** What one who speaks for no party says in the debate is a remark, unless the body was divided or it was put on record. */
const REMARK = /^(?:ønske[rd]|fandt|finder|mente|mener|så gerne|ser gerne|havde gerne|ville |advare)/u;
const RECORD =
  /(?<!\p{L})(?:protokol\p{L}*|referat\p{L}*|tilført|tilføre|tilføjet|fastholde?t?|hellere|i stedet|ikke)(?!\p{L})/u;
const CONTESTED =
  /(?<!\p{L})(?:flertal\p{L}*|mindretal\p{L}*|stemte|undlod at stemme|stemmer|afstemning|uenig\p{L}*|delte)(?!\p{L})/iu;

/** "afgav følgende protokolbemærkning: »Partiet opfordrer til …«": their words are what they hold. */
const RECORDED: HintedPattern = {
  hint: /(?:protokol|udtalelse|referat)[^:]*:\s?[»"“]/u,
  pattern: new RegExp(
    `^(?<who>${MANY}) (?:afgav|afgiver|ønskede|ønsker|begærede|fik|lod|bad om at få)[^:»"“]{0,90}(?:protokol|udtalelse|referat)[^:»"“]{0,40}:\\s?[»"“](?<said>[^«”]{3,800})[«"”]?`,
    'u',
  ),
};
const OPENS_STATEMENT = /^(?:Partiet|Vi|Jeg) (?=\p{Ll})/u;

/** A statement in quotation marks goes on over its full stops. */
function withWholeQuote(text: string, sentences: readonly Sentence[], at: number): string {
  if (!/[»“][^«”]*$/u.test(text)) return text;
  let whole = text;
  for (const { text: next } of sentences.slice(at + 1, at + 8)) {
    whole += ` ${next}`;
    if (/[«”]/u.test(next)) return whole;
  }
  return text;
}

/** A municipality stands where a party does: "Rebild Kommune tager forbehold". */
function ofMunicipalities(words: string, span: Span): Dissent[] {
  const held = (who: string, position: string): Dissent[] =>
    readMunicipalities(who).map((party) => ({ party, person: null, position, ...span }));
  const found = allMatches(words, MUNICIPAL_STANCE);
  if (found.length === 0) {
    const reserved = words.match(MUNICIPAL_RESERVATION)?.groups;
    return reserved ? held(reserved.who ?? '', tidy(`tog forbehold${reserved.rest ?? ''}`)) : [];
  }
  return found.flatMap((match, index) => {
    const from = match.index + match[0].length - (match.groups?.verb?.length ?? 0);
    return held(match.groups?.who ?? '', tidy(words.slice(from, found[index + 1]?.index ?? words.length)));
  });
}

/** ", og Herning Kommune tog forbehold": somebody else's. */
const OTHER_STANCE =
  /,? (?:og|mens|men) (?=\p{Lu}[\p{L}-]+ Kommune (?:tog|tager|har|kan|kunne|ønske|stemte|undlod)).*$/u;

const tidy = (position: string): string =>
  position
    // The order of a subordinate clause: "idet Anna Berg hellere ville vente".
    .replace(/^(hellere|gerne) (ville|vil|så) /u, '$2 $1 ')
    .replace(/(?:[,;\s]|\s(?:og|mens|men|idet)(?=[\s,]*$))+$/u, '')
    // When it was is no part of what they hold.
    .replace(/^((?:stemte|stemmer|undlod|undlader)[^,]{0,60}), efter at .*$/u, '$1')
    .replace(/[.,;\s]+$/, '')
    .replace(/ (?:kr|mio|mia|pct|mv|m\.m)$/u, '$&.');

/** What a decision says of the matter, without the clause that says who did not go along. */
export function withoutDissent(sentence: string): string {
  const bare = EXCEPTIONS.reduce((text, exception) => replaceHinted(text, exception, ''), sentence);
  return replaceHinted(bare, RESERVED, '.');
}

/** One dissenter named in words and by the ballot is one; the words tell more. */
export function mergeDissent(told: readonly Dissent[], voted: readonly Dissent[]): Dissent[] {
  const same = (one: Dissent, other: Dissent): boolean =>
    one.person !== null || other.person !== null ? one.person === other.person : one.party === other.party;
  return [...told, ...voted.filter((one) => !told.some((other) => same(one, other)))];
}
