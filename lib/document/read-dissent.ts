/** Parties and persons that did not go along, as sentences tell it; ballots: dissent-of-votes.ts. Offsets are those of the mended text. */

import { allMatches } from '../text/all-matches.ts';
import { type HintedPattern, matchHinted, replaceHinted } from '../text/hinted-pattern.ts';
import type { Span } from '../text/mapped-text.ts';
import { AMENDMENT } from './decision-clauses.ts';
import {
  EXCEPTIONS,
  findStances,
  INVERTED,
  MANY,
  MUNICIPAL_RESERVATION,
  MUNICIPAL_STANCE,
  plainNames,
  RESERVED,
  readMunicipalities,
  readWho,
  STANCE,
  STANCE_FOR,
  STATEMENT,
} from './dissent-grammar.ts';
import type { Dissent, Outcome } from './model.ts';
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
