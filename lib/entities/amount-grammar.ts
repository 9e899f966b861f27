/** How minutes write money: numbers, scales, currencies, and the shapes they make together. */
import numberWords from './facts/number-words.json' with { type: 'json' };

const NUMBER = String.raw`\d{1,3}(?:[. \u00a0]\d{3}){1,5}(?!\d)(?:,\d{1,4})?|\d{1,15}(?:[.,]\d{1,4})?`;
const SCALE = String.raw`(?:[tm](?=kr(?![\p{L}]))|(?:mia|mio|mill|milliard(?:er)?|million(?:er)?|mia|tusind|t)(?![\p{L}])\.?)`;
const CURRENCY = String.raw`(?:k ?r(?![\p{L}])\.?|kroner|danske kroner|dkk(?![\p{L}])|€|euro|eur(?![\p{L}])|sek(?![\p{L}])|nok(?![\p{L}])|usd(?![\p{L}])|dollars?|£|gbp(?![\p{L}]))`;
const BEFORE = String.raw`(?:k ?r\.?|dkk|€|eur|£|usd|sek|nok|\$)\s{0,2}`;
const BLANK = String.raw`[ \u00a0\n]{0,2}`;
const PER = String.raw`(?:\s?/\s?(?:indbygger|indb\.?|borger|time|døgn|dag|år|måned|md\.?|elev|barn|plads|km|m2|m²|m3|m³|ton|kWh|MWh|husstand|ejendom|stk\.?|person|medlem|kommune)(?![\p{L}]))?`;
const SIGN = String.raw`(?:[-–−]\s?|\+\s?|minus )?`;
const JOIN = String.raw`\s?(?:-|–|−|til|eller|\+|og)\s?`;

/** Currency first: "kr. 75.000,-", "DKK 1,5 mio.". */
export const LED = new RegExp(`${BEFORE}(${SIGN})(${NUMBER})(?:,-|,–)?(?:${BLANK}(${SCALE}))?(?:,-)?${PER}`, 'uiy');
/** Number, then scale and currency, either of which may lack. */
export const TRAILED = new RegExp(`(${NUMBER})(?:,-)?${BLANK}(${SCALE})?${BLANK}(${CURRENCY})?${PER}`, 'uiy');
/** A first number of a range or sum, before a second with the unit. */
export const JOINED = new RegExp(`(${NUMBER})${BLANK}(${SCALE})?${BLANK}(${CURRENCY})?(${JOIN})(?=${SIGN}\\d)`, 'uiy');

export const FRACTION = new RegExp(
  `(?:(?:(\\d{1,2}) )?([1-9])/([2-9])|(\\d{1,2}) ?½)${BLANK}(${SCALE})${BLANK}(${CURRENCY})`,
  'uiy',
);
/** "DKK 2-3 mio.": the rest of a range whose currency stands before it. */
export const LED_TO = new RegExp(`[-–](${NUMBER})(?:${BLANK}(${SCALE}))?(?!\\d)`, 'uiy');
/** "2x3 mio. kr.". */
export const MULTIPLIED = new RegExp(`(\\d{1,3}) ?[x×] ?(${NUMBER})${BLANK}(${SCALE})?${BLANK}(${CURRENCY})`, 'uiy');
/** What millions are counted of besides money. */
export const COUNTED =
  /^\s?(?:tons?|kWh|MWh|GWh|m2|m3|m²|m³|km|kilometer|hektar|ha|liter|kubikmeter|kvadratmeter|indbyggere|borgere|mennesker|danskere|personer|passagerer|påstigere|rejser|rejsende|besøg|besøgende|timer|husstande|træer|stk|CO2|overnatninger|dyr|svin|kunder|gæster)(?!\p{L})/u;

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^mia|^milliard/i, 1e9],
  [/^mio|^mill|^m$/i, 1e6],
  [/^t/i, 1e3],
];

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/€|^eur/i, 'EUR'],
  [/^sek/i, 'SEK'],
  [/^nok/i, 'NOK'],
  [/^usd|^dollar|^\$/i, 'USD'],
  [/£|^gbp/i, 'GBP'],
];

export const WORDS: Readonly<Record<string, number>> = numberWords;
export const WRITTEN = /^(million(?:er)?|milliard(?:er)?|mio|mia|tusind)$/i;

export const TRAILED_UNIT = new RegExp(`(${SCALE})${BLANK}(${CURRENCY})?`, 'uiy');

export interface Unit {
  readonly factor: number;
  readonly currency: string | null;
}

/** "t." alone is no unit ("kl. 10 t."), nor is "tusind" without a currency. */
export function hasUnit(match: RegExpExecArray): boolean {
  return Boolean(match[3]) || Boolean(match[2] && /^m/i.test(match[2]));
}

export function signOf(sign: string | undefined): number {
  return sign && /[-–−]|minus/.test(sign) ? -1 : 1;
}

export function unitOf(scale: string | undefined, currency: string | undefined): Unit {
  const factor = SCALES.find(([pattern]) => scale && pattern.test(scale))?.[1] ?? 1;
  return { factor, currency: CURRENCIES.find(([pattern]) => currency && pattern.test(currency.trim()))?.[1] ?? null };
}

/** "1.550.000" and "2,21" are Danish; before mio. or mia. a lone point with one or two digits is a decimal sign too. */
export function parseNumber(number: string): number {
  const bare = number.replace(/[ \u00a0]/g, '');
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(bare)) {
    return Number(bare.replace(/\./g, '').replace(',', '.'));
  }
  return Number(bare.replace(',', '.'));
}

export function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
