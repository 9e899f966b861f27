/**
 * Whether a body that a text names is the one that a document is of: "byrådet" in a committee's papers is the council of
 * the same municipality, "Skive Byråd" and "Byrådet i Skive Kommune" are one, whoever speaks of them.
 */
import regions from './words/regions.json' with { type: 'json' };

const KIND = '(?:udvalg|råd|bestyrelse|repræsentation|kreds|kommission)';
const ENDING = new RegExp(`(${KIND})(?:et|en|n)?s?(?= |$)`, 'gu');
const COMPANY = / (?:i\/s|a\/s|s\/i|p\/s|amba|a\.m\.b\.a\.?)$/u;

/** "Teknisk Udvalg", "økonomiudvalget": "økonomiudvalg". Councils of municipalities are one, whatever they are called. */
export const rootOf = (name: string): string =>
  name
    .toLowerCase()
    // A scan's "Regionsrádet".
    .replace(/r[aáà]d(?=et|s|$)/gu, 'råd')
    .replace(COMPANY, '')
    .replace(ENDING, '$1')
    .replace(/(?:kommunalbestyrelse|borgerrepræsentation)/u, 'byråd');

const plainPlace = (place: string): string =>
  place
    .toLowerCase()
    .replace(/^(?:region|kkr) /u, '')
    .replace(/s?(?: kommune)?$/u, '');

/** "Skive Kommune, " and "Region Fyn, ", but not "Udvalget for Klima, ". */
const WITHIN = /^([^,]*[Kk]ommune|Region [^,]*), (.+)$/u;
/** "Nebel Brand & Redning, Beredskabskommissionen": of a company the part that meets goes by its own name. */
const OF_ORGANISATION = new RegExp(String.raw`^(?!Udvalget)[^,]+, (\p{Lu}\p{L}*${KIND}(?:et|en|n)?)$`, 'u');

/** Of "Skive Kommune, Byrådet", "Region Fyn, Regionsrådet" and "KKR Fyn"; "" where the name tells none. */
export function placeOf(body: string): string {
  const [, parent] = WITHIN.exec(body) ?? [];
  if (parent) return plainPlace(parent);
  return body.startsWith('KKR ') ? plainPlace(body) : '';
}

/** "Affaldsselskabet Vendsyssel Vest I/S" is known as "avv"; "" for names of one or two words. */
export function initialsOf(body: string): string {
  const words = body.split(/[\s-]+/).filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
  return words.length < 3 ? '' : words.map((word) => word.charAt(0).toLowerCase()).join('');
}

const PLACED = new RegExp(
  String.raw`^(.*${KIND})(?: i| for region| for kkr) (?:region )?(\p{L}[\p{L}-]*?)(?:s? kommune)?$`,
  'u',
);
const COUNCIL_OF = /^(\p{L}[\p{L}-]*?)s? (byråd)$/u;
/** "Nebels økonomiudvalg", "regionens forretningsudvalg": a place's or its holder's. */
const OF_PLACE = new RegExp(
  String.raw`^(?:region )?(\p{L}[\p{L}-]*?)s (?!bestyrelse$)((?:\p{L}+- og )?\p{L}*${KIND})$`,
  'u',
);
const HOLDER = /^(?:kommunen|regionen|selskabet|foreningen|byen)$/u;
const KKR = /^kkr(?: (\p{L}+))?$/u;
/** "Movias bestyrelse", "bestyrelsen for Movia", "AVV's bestyrelse": the body is what they lead. */
const BOARD = /^(.+?)['’]?s bestyrelse$|^bestyrelse (?:for|i) (.+)$/u;
/** Bodies of a region that municipalities speak of without its name. */
const REGIONAL =
  /^(?:kkr|regionsråd|kontaktudvalg|kommunekontaktudvalg|sundhedssamarbejdsudvalg|sundhedskoordinationsudvalg|praksisplanudvalg|forretningsudvalg)$/u;
const isRegion = (place: string): boolean => Object.hasOwn(regions, place);
/** The region of each municipality, since 2007. */
/** By the plain names of their municipalities. */
const regionOf = new Map(
  Object.entries(regions).flatMap(([region, places]) => places.map((place) => [plainPlace(place), region] as const)),
);

interface Named {
  readonly root: string;
  readonly place: string;
}

function readName(name: string): Named {
  const [, parent, rest] = WITHIN.exec(name) ?? [];
  const root = rootOf(rest ?? name);
  const placed = PLACED.exec(root);
  const part = parent ? undefined : OF_ORGANISATION.exec(name)?.[1];
  if (part) return { root: rootOf(part), place: '' };
  if (parent) return { root: placed?.[1] ?? root, place: plainPlace(parent) };
  const kkr = KKR.exec(root);
  if (kkr) return { root: 'kkr', place: kkr[1] ?? '' };
  if (placed) return { root: placed[1] ?? root, place: plainPlace(placed[2] ?? '') };
  const owned = rest ? null : OF_PLACE.exec(root);
  if (owned && !COUNCIL_OF.test(root)) {
    const place = owned[1] ?? '';
    return { root: owned[2] ?? root, place: HOLDER.test(place) ? '' : plainPlace(place) };
  }
  const council = COUNCIL_OF.exec(root);
  return council ? { root: council[2] ?? root, place: plainPlace(council[1] ?? '') } : { root, place: '' };
}

/** A board that is named by what it leads, or by the initials of that. */
function isBoardOf(body: string, asked: string): boolean {
  const [, before, behind] = BOARD.exec(asked) ?? [];
  const led = before ?? behind ?? asked;
  // "naturparkens bestyrelse" of "Naturpark Hede".
  const kind = rootOf(body).split(' ')[0] ?? '';
  const isKind = kind.length > 4 && (led === `${kind}en` || led === `${kind}et`) && !WITHIN.test(body);
  return isKind || led === rootOf(body) || (led.length > 2 && led === initialsOf(body));
}

/**
 * @param body of a document ("Skive Kommune, Byrådet").
 * @param name as a text has it; null means any.
 * @param own the body whose text it is: what is named without a place is of the same place, or of its region.
 */
export function isBodyNamed(body: string, name: string | null, own: string): boolean {
  if (name === null || body === name || body.startsWith(`${name}, `)) return true;
  const [asked, met] = [readName(name), readName(body)];
  if (asked.root !== met.root) return isBoardOf(body, asked.root);
  const here = placeOf(own);
  const regional = REGIONAL.test(asked.root);
  // In a region's papers a committee may be of any of its municipalities.
  if (!asked.place && !regional && isRegion(here) && regionOf.get(met.place) === here) return true;
  const place = asked.place || (regional ? (regionOf.get(here) ?? here) : here);
  return place === '' || met.place === '' || place === met.place;
}

const SOME_BODY = /^(?:udvalg|kommission|bestyrelse|kreds|klynge|råd)$/u;
const OF_COMPANY = /^(?:selskabet|selskabets bestyrelse|bestyrelsen?)$/u;

/** Whether a body that is named by its kind alone ("udvalget", "selskabets bestyrelse") may be the one that a document is of. */
export function isKindOfBody(body: string, name: string | null, own: string): boolean {
  if (name === null) return false;
  // "Nebel Kommune": whichever of its bodies met.
  if (/ Kommune$/u.test(name) && !/ i /u.test(name)) return placeOf(body) !== '' && placeOf(body) === plainPlace(name);
  if (OF_COMPANY.test(name.toLowerCase()) && COMPANY.test(body.toLowerCase())) return true;
  const [asked, met] = [rootOf(name).replace(/^kommissionen$/u, 'kommission'), readName(body)];
  if (!SOME_BODY.test(asked) || !met.root.split(' for ')[0]?.endsWith(asked)) return false;
  const here = placeOf(own);
  return here === '' || met.place === '' || here === met.place;
}
