/** What was decided, with the deciding body as subject. */
import type { Outcome } from './model.ts';

const OUTCOMES: readonly (readonly [Outcome, RegExp])[] = [
  ['postponed', /\b(?:udsat|udsættes|udsatte)\b/i],
  ['rejected', /\b(?:ikke godkendt|forkastet|afvist|nedstemt|afviste|forkastede)\b/i],
  ['noted', /\b(?:tog|tager|taget|tages)\b.{0,200}til efterretning/i],
  ['chosen', /\b(?:besluttede|beslutter)\b.{0,200}\bscenarie/i],
  ['approved', /\b(?:godkendte|godkendt|tiltrådte|tiltrådt|vedtog|vedtaget|tilsluttede)\b/i],
  ['appointed', /\b(?:udpegede|udpeget|valgte|valgt)\b/i],
  ['discussed', /\b(?:drøftede|drøftet)\b/i],
  ['referred', /\b(?:oversendt|oversendte)\b/i],
  ['informed', /\b(?:orienterede|orienteret|holdt oplæg|præsenterede|nævnte)\b/i],
];

export function readOutcome(text: string): Outcome {
  for (const [outcome, phrase] of OUTCOMES) if (phrase.test(text.replace(/\n/g, ' '))) return outcome;
  return 'none';
}
