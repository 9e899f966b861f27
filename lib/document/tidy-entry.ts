/**
 * The entries of a roll brought to one shape, "Name (A), X Kommune, role", before they are parsed: party before the
 * name, in square brackets, behind place or role, together with the place in one bracket; titles and numbers in front.
 */
import { municipalityOf } from './municipality-names.ts';

const NUMBERING = /^(?:\d{1,2}[.)]|[a-z]\))\s(?=\p{Lu}\p{Ll})/u;
const TITLE =
  /^((?:\d\. ?)?(?:vice|næst|over|Vice|Næst|Over)?(?:[Bb]orgmester(?:en)?|[Ff]ormand(?:en)?|[Ff]orperson)|(?:[Bb]yråds|[Rr]egionsråds|[Kk]ommunalbestyrelses|[Uu]dvalgs)(?:medlem|formand)|[Rr]ådmand(?:en)?|[Rr]egionsrådsformand|[Mm]edlem|[Ss]uppleant|[Ss]tedfortræder|\p{Lu}\p{Ll}+(?:direktør|chef|leder|konsulent|sekretær|læge|præsident|inspektør)(?=[ :]+\p{Lu}\p{L}+ ))(?:\s?:)?\s(?=\p{Lu})/u;
const NAME_FIRST = /^[^,([–—/:]{3,60}/u;
/** "(stedfortræder for …": what stands there is somebody else's. */
const OTHER = /(?:stedfortræder|suppleant|afbud|i stedet|fraværende|(?<!\p{L})for (?=\p{Lu}))/iu;

export interface TidyEntry {
  readonly text: string;
  /** The title that stood before the name. */
  readonly role: string | null;
}

/** @param isParty whether a printed word is a party, a list or the want of one */
export function tidyEntry(entry: string, isParty: (printed: string) => boolean): TidyEntry {
  let text = entry.replace(NUMBERING, '').replace(/\[([^[\]()]{1,30})\]/gu, '($1)');
  const title = text.match(TITLE);
  if (title) text = text.slice(title[0].length);
  const before = text.match(/^(?:\(([^()]{1,30})\)\s?|([^:,()–-]{1,30}?)\s?[:–-]\s)(?=\p{Lu}[\p{L}.-]+ \p{Lu})/u);
  const printed = before?.[1] ?? before?.[2];
  if (before && printed && isParty(printed)) {
    text = text.slice(before[0].length);
    text = text.replace(NAME_FIRST, (name) => `${name.trimEnd()} (${printed})${name.endsWith(' ') ? ' ' : ''}`);
  }
  text = text
    .replace(/\(([^()]{1,40}?)\s?[,/]\s?([^()]{1,40})\)/u, (whole, one: string, other: string) => {
      if (isParty(one) && !isParty(other)) return `(${one}), ${other}`;
      return isParty(other) && !isParty(one) ? `(${other}), ${one}` : whole;
    })
    .replace(/\s\/\s/, ', ');
  return { text: partyToName(text, isParty), role: title?.[1] ?? null };
}

/** "Arne Boelt, borgmester i Hjørring (A)" → "Arne Boelt (A), borgmester i Hjørring Kommune". */
function partyToName(text: string, isParty: (printed: string) => boolean): string {
  // "Anna Berg, 1. viceborgmester, V".
  const last = text.match(/^([^,()]{4,50}), ([^,()]{3,40}), ([^,()]{1,30})$/u);
  if (last?.[1] && last[3] && isParty(last[3])) return `${last[1]} (${last[3]}), ${last[2]}`;
  const name = text.match(NAME_FIRST)?.[0];
  if (name === undefined || text[name.length] !== ',') return text;
  const bracket = text.slice(name.length).match(/^([^()]{3,80})\s\(([^()]{1,30})\)/u);
  const between = bracket?.[1] ?? '';
  if (!bracket?.[2] || !isParty(bracket[2]) || OTHER.test(between)) return text;
  const rest = text.slice(name.length + bracket[0].length);
  return `${name} (${bracket[2]})${withMunicipality(between)}${rest}`;
}

/** "borgmester i Hjørring" tells the municipality as "Hjørring Kommune" does. */
function withMunicipality(words: string): string {
  return words.replace(/ i (\p{Lu}[\p{L}-]+)$/u, (whole, place: string) =>
    municipalityOf(place) ? ` i ${place}, ${municipalityOf(place)}` : whole,
  );
}
