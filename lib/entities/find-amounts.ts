/**
 * Amounts of money in every shape minutes print: "0,2 mia. kr.", "900 mio.kr.", "kr. 75.000,-", "35 t.kr.",
 * "2,21 kr./indbygger", "10-12 mio. kr.", "to millioner kroner", "€ 1.2 mio.". Numbers without a currency or mio./mia.
 * are none.
 */
import { toAmount, trimEnd } from './amount-candidate.ts';
import {
  COUNTED,
  FRACTION,
  hasUnit,
  JOINED,
  LED,
  LED_TO,
  MULTIPLIED,
  parseNumber,
  round,
  signOf,
  TRAILED,
  type Unit,
  unitOf,
} from './amount-grammar.ts';
import { findWrittenAmounts } from './find-written-amounts.ts';
import { Gap } from './scan-tokens.ts';
import type { Candidate, Scene } from './scene.ts';

export function findAmounts(scene: Scene): Candidate[] {
  const found: Candidate[] = [];
  let behind = 0;
  for (const index of scene.numbers) {
    if (scene.start(index) < behind) continue;
    const amount = readAmount(scene, index);
    if (!amount) continue;
    found.push(amount);
    behind = amount.end;
  }
  return [...found, ...findWrittenAmounts(scene)];
}

function readAmount(scene: Scene, index: number): Candidate | null {
  const { text } = scene;
  const lead = leadStart(scene, index);
  if (lead !== null) {
    LED.lastIndex = lead;
    const match = LED.exec(text);
    if (match?.[2]) {
      const unit = unitOf(match[3], text.slice(lead, lead + 4));
      const value = round(parseNumber(match[2]) * unit.factor * signOf(match[1]));
      const range = ledRange(scene, index, lead, lead + match[0].length, value, unit);
      if (range) return range;
      return toAmount(scene, lead, trimEnd(text, lead, lead + match[0].length), value, undefined, unit.currency);
    }
  }
  if (endsCell(scene, index)) return null;
  const start = signStart(scene, index);
  const from = scene.start(index);
  const fraction = readFraction(scene, from) ?? readProduct(scene, from);
  if (fraction) return fraction;
  if (!mayCarryUnit(scene, index)) return null;
  TRAILED.lastIndex = from;
  JOINED.lastIndex = from;
  const joined = JOINED.exec(text);
  if (joined?.[1]) {
    const second = skipSign(text, from + joined[0].length);
    TRAILED.lastIndex = second;
    const match = TRAILED.exec(text);
    const joint = joined[4] ?? '';
    // "fra 24 kr. til 26 kr." are two amounts, "10 til 12 mio. kr." is one; "og" makes a range after "mellem" only.
    const ranged = /og/i.test(joint)
      ? scene.lower(index - 1) === 'mellem' && !joined[3]
      : !((joined[3] || scene.lower(index - 1) === 'fra') && /til|eller/i.test(joint));
    if (match?.[1] && (match[2] || match[3]) && ranged && hasUnit(match)) {
      const unit = unitOf(match[2], match[3]);
      const first = joined[2] ? unitOf(joined[2], match[3]).factor : unit.factor;
      const low = round(parseNumber(joined[1]) * first * (isMinus(text, start, from) ? -1 : 1));
      const high = round(parseNumber(match[1]) * unit.factor);
      // "100-200.000 kr.": the first number is short for thousands too.
      const short = !joined[2] && !match[2] && /^\d{1,3}$/.test(joined[1]) && /\.\d{3}$/.test(match[1]);
      if (short && low > 0 && low * 1000 < high && !joint.includes('+'))
        return toAmount(scene, start, trimEnd(text, start, second + match[0].length), low * 1000, high, unit.currency);
      const end = trimEnd(text, start, second + match[0].length);
      if (joint.includes('+')) return toAmount(scene, start, end, round(low + high), undefined, unit.currency);
      if (high >= low) return toAmount(scene, start, end, low, high, unit.currency);
    }
  }
  TRAILED.lastIndex = from;
  const match = TRAILED.exec(text);
  if (!match?.[1] || !hasUnit(match)) return null;
  // "0,6 mio. ton", "3 mio. borgere": millions of something else.
  if (!match[3] && COUNTED.test(text.slice(from + match[0].length, from + match[0].length + 24))) return null;
  const unit = unitOf(match[2], match[3]);
  const value = round(parseNumber(match[1]) * unit.factor * (isMinus(text, start, from) ? -1 : 1));
  return toAmount(scene, start, trimEnd(text, start, from + match[0].length), value, undefined, unit.currency);
}

/** "33 ⇥ 312.000 kr.": another figure stands in the table's next cell. */
const endsCell = (scene: Scene, index: number): boolean =>
  scene.isNumber(index + 1) && scene.gap(index + 1) === Gap.Blank && /\t|\s{3}/.test(scene.printedBefore(index + 1));

/** "mellem kr. 2,3 mia. og kr. 4 mia.", "kr. 10-kr. 12": both ends with their currency before them. */
function ledRange(scene: Scene, index: number, start: number, end: number, low: number, unit: Unit): Candidate | null {
  const { text } = scene;
  LED_TO.lastIndex = end;
  const rest = LED_TO.exec(text);
  if (rest?.[1]) {
    const { factor } = unitOf(rest[2], undefined);
    const from = unit.factor === 1 ? round(low * factor) : low;
    const to = round(parseNumber(rest[1]) * factor);
    if (to > from) return toAmount(scene, start, trimEnd(text, start, LED_TO.lastIndex), from, to, unit.currency);
  }
  const joint = text.slice(end, end + 6).match(/^\s?(og|[-–])\s?(?=[kd€£$e])/i);
  const opening = scene.isSign(index - 1, '.') ? index - 3 : index - 2;
  if (!joint || (joint[1] === 'og' && scene.lower(opening) !== 'mellem')) return null;
  LED.lastIndex = end + joint[0].length;
  const match = LED.exec(text);
  if (!match?.[2]) return null;
  const other = unitOf(match[3], match[0].slice(0, 4));
  const high = round(parseNumber(match[2]) * other.factor);
  const from = other.factor > 1 && unit.factor === 1 ? round(low * other.factor) : low;
  return high >= from ? toAmount(scene, start, trimEnd(text, start, LED.lastIndex), from, high, unit.currency) : null;
}

/** "1/2 mio. kr.", "1½ mio. kr.". */
function readFraction(scene: Scene, from: number): Candidate | null {
  FRACTION.lastIndex = from;
  const match = FRACTION.exec(scene.text);
  if (!match) return null;
  const unit = unitOf(match[5], match[6]);
  const parts = match[3] ? Number(match[1] ?? 0) + Number(match[2]) / Number(match[3]) : Number(match[4]) + 0.5;
  const value = round(parts * unit.factor);
  return toAmount(scene, from, trimEnd(scene.text, from, FRACTION.lastIndex), value, undefined, unit.currency);
}

/** "2x3 mio. kr.": six millions. */
function readProduct(scene: Scene, from: number): Candidate | null {
  MULTIPLIED.lastIndex = from;
  const match = MULTIPLIED.exec(scene.text);
  if (!match?.[2]) return null;
  const unit = unitOf(match[3], match[4]);
  const value = round(Number(match[1]) * parseNumber(match[2]) * unit.factor);
  return toAmount(scene, from, trimEnd(scene.text, from, MULTIPLIED.lastIndex), value, undefined, unit.currency);
}

function isMinus(text: string, start: number, from: number): boolean {
  return start < from && text[start] !== '+';
}

/** Cheap look ahead: a letter of a unit, a currency sign or a second number must follow soon. */
function mayCarryUnit(scene: Scene, index: number): boolean {
  const { text } = scene;
  for (let at = scene.end(index), steps = 0; at < text.length && steps < 4; at++, steps++) {
    const char = text[at] ?? '';
    if (' \n\u00a0,-–'.includes(char)) continue;
    return '€£+−'.includes(char) || /[kmtdesnuoågøÅ\d]/i.test(char);
  }
  return false;
}

/** Start of a currency that stands before the number. */
function leadStart(scene: Scene, index: number): number | null {
  let before = index - 1;
  if (scene.isSign(before, '-') || scene.isSign(before, '–')) before--;
  if (scene.isSign(before, '.')) before--;
  const word = scene.lower(before);
  const adjacent = scene.start(index) - scene.end(before) < 5 && scene.gap(index) < 3;
  if (!adjacent || !/^(?:kr|dkk|eur|usd|sek|nok|€|£|\$)$/.test(word)) return null;
  // "100 kr. 50 deltagere": the currency belongs to the number before it.
  if (
    word === 'kr' &&
    (scene.isNumber(before - 1) ||
      /^(?:mio|mia|t|mill)$/.test(scene.lower(scene.isSign(before - 1, '.') ? before - 2 : before - 1)))
  )
    return null;
  return scene.start(before);
}

/** A sign right before the number, a plus also before a blank, unless it joins a range, a sum or a word. */
function signStart(scene: Scene, index: number): number {
  const from = scene.start(index);
  const sign = index - 1;
  // "minus 3 mio. kr.", but not "5 mio. kr. minus 3 mio. kr.".
  if (scene.word(sign) === 'minus' && scene.gap(index) <= Gap.Line)
    return /^(?:kr|kroner|mio|mia)$/.test(scene.word(scene.isSign(sign - 1, '.') ? sign - 2 : sign - 1))
      ? from
      : scene.start(sign);
  if (scene.isSign(sign, '+') && scene.gap(sign) === 1 && scene.gap(index) < 2) {
    return scene.isLower(sign - 1) && !/^(?:kr|kroner|mio|mia|t)$/.test(scene.word(sign - 1))
      ? scene.start(sign)
      : from;
  }
  if (scene.kind(sign) !== 4 || !'-–−'.includes(scene.word(sign)) || scene.end(sign) !== from) return from;
  return scene.gap(sign) === 0 && !scene.isSign(sign - 1, '(') ? from : scene.start(sign);
}

function skipSign(text: string, at: number): number {
  return '-–−+'.includes(text[at] ?? 'x') ? at + 1 : at;
}
