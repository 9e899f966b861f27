/**
 * Parts words that a scan ran together where it is sure that they are two: "MiddelfartKommune", "JørnHæstrup (O)",
 * "Godkendtuden bemærkninger", "idetVenstre stemte imod".
 */
import { allMatches } from './all-matches.ts';
import type { MappedText } from './mapped-text.ts';

const BEFORE_KOMMUNE = /(?<=\p{Ll}{3})(?=Kommunes?(?!\p{L}))/gu;
/** First and last name before a party's letter. */
const IN_NAME =
  /(?<=(?<!\p{L})\p{Lu}[\p{Ll}@&]{2,20})(?=\p{Lu}[\p{Ll}@&]{2,20}(?:\s{0,2}\([\p{L}@&\d]\)|, [\p{L}@&],))/gu;
const BEHIND_DEED =
  /(?<=(?<!\p{L})(?:[Gg]odkendt|[Tt]iltrådt|[Tt]iltradt|[Vv]edtaget|[Uu]dsat|[Dd]røftet|[Gg]odkendelse|[Ss]temte|idet|blev))(?=(?:uden|med|som|til|i?mod|for|af|fra|enstemmigt|godkendt)(?!\p{L})|\p{Lu}\p{Ll})/gu;

export function partWords(text: MappedText): MappedText {
  const places = [BEFORE_KOMMUNE, IN_NAME, BEHIND_DEED].flatMap((pattern) =>
    allMatches(text.text, pattern).map(({ index }) => index),
  );
  if (places.length === 0) return text;
  const each = [...new Set(places)].sort((one, other) => one - other);
  return text.edit(each.map((at) => ({ start: at, end: at, text: ' ' })));
}
