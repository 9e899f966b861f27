/** Amounts in words: "halvanden million kroner", "to mia. kr.", "tre kvart million". */
import { toAmount, trimEnd } from './amount-candidate.ts';
import { round, TRAILED_UNIT, unitOf, WORDS, WRITTEN } from './amount-grammar.ts';
import type { Candidate, Scene } from './scene.ts';

/** "to", "en halv", "tre kvart", "to hundrede": the number that ends with a token, and its first token. */
function writtenNumber(scene: Scene, last: number): [number | undefined, number] {
  const word = scene.lower(last);
  const before = scene.lower(last - 1);
  if (word === 'halv' && /^(?:en|én)$/.test(before)) {
    // "to en halv million": two and a half.
    const whole = WORDS[scene.lower(last - 2)];
    return whole !== undefined && whole >= 2 && whole < 20 ? [whole + 0.5, last - 2] : [0.5, last - 1];
  }
  if (word === 'kvart' && /^(?:tre|en|én|et)$/.test(before)) return [before === 'tre' ? 0.75 : 0.25, last - 1];
  const hundreds = word === 'hundrede' ? WORDS[before] : undefined;
  if (hundreds !== undefined && hundreds < 10) return [hundreds * 100, last - 1];
  return [WORDS[word], last];
}

/** "halvanden million kroner", "to mia. kr.". */
export function findWrittenAmounts(scene: Scene): Candidate[] {
  const found: Candidate[] = [];
  for (const index of scene.scales) {
    const [value, first] = writtenNumber(scene, index - 1);
    const scale = scene.word(index);
    if (value === undefined || !WRITTEN.test(scale) || scene.gap(index) === 3) continue;
    TRAILED_UNIT.lastIndex = scene.start(index);
    const match = TRAILED_UNIT.exec(scene.text);
    if (!match || (!match[2] && !/^mi[ao]/i.test(scale))) continue;
    const unit = unitOf(match[1], match[2]);
    const start = scene.start(first);
    const end = trimEnd(scene.text, start, scene.start(index) + match[0].length);
    const amount = toAmount(scene, start, end, round(value * unit.factor), undefined, unit.currency);
    if (amount) found.push(amount);
  }
  return found;
}
