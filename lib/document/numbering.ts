/** The numbers of items, as Danish bodies print them: "3.", "3.1.", "1 (Åben) …", "Pkt. 42", "Sag nr. 130", "301.". */

export interface PrintedNumber {
  /** 3.10 is [3, 10]. */
  readonly parts: readonly number[];
  /** Where the title begins in the line; the line's length when the number stands alone. */
  readonly rest: number;
  /** "Pkt.", "Sag nr." or "(Åben)" say that this is an item. */
  readonly sure: boolean;
  /** "(Lukket)", "Lukket punkt". */
  readonly closed: boolean;
}

/** What stands before the number and says that it is an item's: "Pkt.", "Dagsordenspunkt nr.", "SAG", "(Åben)". */
const LABEL = String.raw`(?:\((?:åbent?|lukket)\)\s?)?(?:(?:åbent?|lukket)\s)?(?:Dagsordenens\s|Dagsordens|Møde|Beslutnings|Orienterings|Drøftelses|Tillægs|Ekstra|Sags)?(?:Punkt|Pkt|Sag)\.?(?:\s?nr)?[.:]{0,2}|\((?:åbent?|lukket)\)|[#]`;
/** These may stand before a number within an item as well: "Ad 2: Ja", "Nr. 4". */
const WEAK_LABEL = String.raw`Ad\.?(?:\s(?:punkt|pkt\.?))?|Nr\.?|Emne`;
const NUMBER = new RegExp(
  String.raw`^(?:Indholdsfortegnelse)?(?:(?:(?<label>${LABEL})|(?<weak>${WEAK_LABEL}|§|\((?=\d{1,3}\)\s)))\s{0,3}(?<![\p{L}]))?(?<number>\d{1,4}(?:\.\d{1,3}){0,3})(?:(?<sign>[.:)]|\s?[-–—|•·](?=\s)|\s?/(?=\s\p{Lu}\p{L}))?(?:\s{1,9}|$)|[.):](?=\p{L}{2,}(?:[\s,:;-]|$)))`,
  'iu',
);
const STATE =
  /^(?:\((?:[åaáà4]bent?|lukket|[åaáà4]ben sag|lukket sag|offentlig|fortrolig|[ÅL])\)\s?[-–:.]?\s?|[åaáà4]bent?(?: sag| punkt)?\s?[-–]\s)/iu;
const MAY_BEGIN = /^[\d(#§ADSPIBEMNOTLÅadspibemnotlå]/;

/** Null when the line does not begin with a number that could be an item's. */
export function readNumber(line: string): PrintedNumber | null {
  if (!MAY_BEGIN.test(line)) return null;
  const match = NUMBER.exec(line);
  if (!match) return null;
  const { label, weak, number = '', sign } = match.groups ?? {};
  const parts = number.split('.').map(Number);
  if (parts.length === 1 && (parts[0] ?? 0) > 999 && !label) return null;
  let rest = match[0].length;
  const glued = sign === undefined && /[.):]$/.test(match[0]);
  const state = line.slice(rest).match(STATE);
  if (state) rest += state[0].length;
  const bare = !sign && !glued && !label && !weak && !state && parts.length === 1;
  const title = line.slice(rest);
  if (title !== '' && !/^[\p{Lu}\d"”“'’‘(«»|@&]/u.test(title)) return null;
  // "12 medlemmer" is no item; "12 Godkendelse" may be one.
  if (bare && title !== '' && !/^\p{Lu}(?:\p{Ll}|\p{Lu}{2,}(?![\p{Ll}\d]))/u.test(title)) return null;
  // "3. oktober", "1.250 kr." and times of day are no items.
  if (/^(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|kl\b)/i.test(title))
    return null;
  if (parts.some((part) => part === 0) || (parts.length === 2 && /^\d{3}$/.test(number.split('.')[1] ?? '')))
    return null;
  return {
    parts,
    rest,
    // "… forlod mødet under ↵ punkt 4.3." is a sentence that goes on.
    sure: (label !== undefined && !/^\p{Ll}/u.test(line)) || state !== null,
    closed:
      /^\(?(?:lukket|fortrolig|l\))/i.test(state?.[0] ?? '') ||
      /lukket/i.test(label ?? '') ||
      /^\(?lukket\b/i.test(title),
  };
}

/** How `next` follows `current` in an outline: 1.2 after 1.1, 2 after 1.9, 1.1 after 1. */
export function follows(current: readonly number[], next: readonly number[]): boolean {
  if (current.length === 0) return next.every((part) => part === 1);
  if (next.length === current.length + 1) {
    return next.at(-1) === 1 && current.every((part, index) => part === next[index]);
  }
  if (next.length > current.length) return false;
  const last = next.length - 1;
  return next.slice(0, last).every((part, index) => part === current[index]) && next[last] === (current[last] ?? 0) + 1;
}

/** Whether `next` comes after `current`, with numbers missing between them allowed. */
export function comesAfter(current: readonly number[], next: readonly number[]): boolean {
  for (let index = 0; index < Math.max(current.length, next.length); index++) {
    const [one, other] = [current[index] ?? 0, next[index] ?? 0];
    if (one !== other) return other > one;
  }
  return false;
}

/** The number that is meant by "21." or "41.", whose inner point was lost. */
export function restoreNumber(current: readonly number[], printed: readonly number[]): readonly number[] {
  const [glued] = printed;
  if (follows(current, printed) || printed.length !== 1 || glued === undefined || glued < 11) return printed;
  const digits = String(glued);
  for (let cut = 1; cut < digits.length; cut++) {
    const split = [Number(digits.slice(0, cut)), Number(digits.slice(cut))];
    if (follows(current, split)) return split;
  }
  return printed;
}
