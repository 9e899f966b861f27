/** The verbs that decide, by what they decide (outcomes.json), and what they may be said of. */
import { allMatches } from '../text/all-matches.ts';
import { anyOf } from './deciding-body.ts';
import type { Outcome } from './model.ts';
import facts from './outcomes.json' with { type: 'json' };

type Phrases = Readonly<Record<string, readonly string[]>>;

export interface OutcomeVerbs {
  readonly outcome: Outcome;
  readonly pattern: RegExp;
  /** The beginnings of its phrases: a lower-cased sentence that has none of them has no match. */
  readonly hint: RegExp;
}

const HINT_LENGTH = 5;

const compile = (phrases: Phrases): readonly OutcomeVerbs[] =>
  Object.entries(phrases).map(([outcome, list]) => ({
    outcome: outcome as Outcome,
    pattern: new RegExp(`(?<![\\p{L}-])(?:${anyOf(list)})(?![\\p{L}-])`, 'giu'),
    hint: new RegExp([...new Set(list.map((phrase) => phrase.slice(0, HINT_LENGTH).toLowerCase()))].join('|')),
  }));

export const ACTIVE = compile(facts.active);
export const PARTICIPLE = compile(facts.participle);
/** Any verb at all: most sentences of a decision have none of them. */
export const ANY_VERB = new RegExp(
  `(?<![\\p{L}-])(?:${anyOf([...Object.values(facts.active), ...Object.values(facts.participle)].flat())})(?![\\p{L}-])`,
  'iu',
);
export const SUBJECT = new RegExp(
  `(?:^|[\\s"”(])(?:${anyOf(facts.subjects)}|(?:de|alle) (?:\\p{L}+ ){0,2}(?:forslag|indstillinger|punkter|anbefalinger|at-punkter)|forslag(?:et)? [\\dA-H](?: og [\\dA-H])?|(?:indstillingens|forslagets) (?:pkt|punkt|punkter|pind|at-punkt|at|led)\\.?(?: [\\d,a-f]+(?:\\.|[-–]\\d{1,2})?){0,3}(?: og \\d{1,2})?|(?:pkt|punkt|pind)\\.? \\d{1,2}(?:(?:,| og|[-–]) ?\\d{1,2}){0,4}|[\\p{L}-]{3,40}s (?:indstilling|forslag|anbefaling|oplæg))(?![\\p{L}])`,
  'iu',
);

/** Those of a sentence, each with its matches in order. */
export function* verbsIn(text: string, verbs: readonly OutcomeVerbs[]): Generator<readonly [Outcome, RegExpExecArray]> {
  const lower = text.toLowerCase();
  for (const { outcome, pattern, hint } of verbs) {
    if (hint.test(lower)) for (const match of allMatches(text, pattern)) yield [outcome, match];
  }
}

export const CHOICE = new RegExp(`(?<![\\p{L}])(?:${anyOf(facts.choice)})(?![\\p{L}])`, 'iu');
