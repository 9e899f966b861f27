/**
 * Whether a body that a text names is the one that a document is of: "byrådet" in a committee's papers is the council of
 * the same municipality, "Skive Byråd" and "Byrådet i Skive Kommune" are one, whoever speaks of them.
 */

const KIND = '(?:udvalg|råd|bestyrelse|repræsentation|kreds|kommission)';
const ENDING = new RegExp(`(${KIND})(?:et|en|n)?s?(?= |$)`, 'gu');
const COMPANY = / (?:i\/s|a\/s|s\/i|p\/s|amba|a\.m\.b\.a\.?)$/u;

/** "Teknisk Udvalg", "økonomiudvalget": "økonomiudvalg". Councils of municipalities are one, whatever they are called. */
export const rootOf = (name: string): string =>
  name
    .toLowerCase()
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

const PLACED = new RegExp(String.raw`^(.*${KIND}) i (?:region )?(\p{L}[\p{L}-]*?)(?:s? kommune)?$`, 'u');
const COUNCIL_OF = /^(\p{L}[\p{L}-]*?)s? (byråd)$/u;

interface Named {
  readonly root: string;
  readonly place: string;
}

function readName(name: string): Named {
  const [, parent, rest] = WITHIN.exec(name) ?? [];
  const root = rootOf(rest ?? name);
  if (parent) return { root, place: plainPlace(parent) };
  const placed = PLACED.exec(root);
  if (placed) return { root: placed[1] ?? root, place: plainPlace(placed[2] ?? '') };
  const council = COUNCIL_OF.exec(root);
  return council ? { root: council[2] ?? root, place: plainPlace(council[1] ?? '') } : { root, place: '' };
}

/**
 * @param body of a document ("Skive Kommune, Byrådet").
 * @param name as a text has it; null means any.
 * @param own the body whose text it is: what is named without a place is of the same place.
 */
export function isBodyNamed(body: string, name: string | null, own: string): boolean {
  if (name === null || body === name) return true;
  const [asked, met] = [readName(name), readName(body)];
  if (asked.root !== met.root) return false;
  const place = asked.place || placeOf(own);
  return place === '' || met.place === '' || place === met.place;
}
