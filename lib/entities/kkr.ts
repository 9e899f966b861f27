/**
 * "KKR" by itself: the body of the document where it stands for that, the institution where that is meant ("ligger hos
 * KKR"), nothing where KKR are counted ("de fem KKR", "hvert KKR") or the word begins another ("KKR undersøgelse").
 * Also names that a narrow table column broke into syllables.
 */
import { genitiveEnd } from './gazetteer.ts';
import { Gap } from './scan-tokens.ts';
import type { Scene } from './scene.ts';

const COUNTED = /^(?:fem|frem|fire|tre|to|\d+|de|hvert|hver|enkelte|alle|andre|øvrige|ét|et|samtlige|begge|flere)$/;
const COMPOUND =
  /^(?:undersøgelse|evaluering|møder?|mødet|sekretariat(?:et)?|projekt(?:er|erne)?|område(?:t|r)?|geografi|regi|samarbejde(?:t)?|formandskab(?:et)?)$/;
const INSTITUTION_BEFORE = /(?:\bhos|\bevaluering af|\bkommunerne og|\bKL og)\s$/;
const INSTITUTION_AFTER = /^\s(?:er en del|har tre|eller tilsvarende|vil være en god|blandt medlemmerne)/;
const REGIONS = ['hovedstaden', 'sjælland', 'syddanmark', 'midtjylland', 'nordjylland'];
export interface KkrFound {
  readonly start: number;
  readonly end: number;
  readonly canonical: string;
}

export function readKkr(scene: Scene, index: number): KkrFound | null {
  const start = scene.start(index);
  if (scene.end(index) - start > 4 || !scene.text.startsWith('KKR', start)) return null;
  const word = scene.word(index);
  if (word !== 'KKR' && word !== 'KKRs') return null;
  const broken = brokenRegion(scene, index);
  if (broken) return { start, ...broken };
  const home = homeKkr(scene);
  const end = genitiveEnd(scene.text, scene.end(index));
  const short = scene.word(index + 1);
  if (home && scene.gap(index + 1) === Gap.Blank && new RegExp(`^${home.charAt(4)}s?$`).test(short)) {
    return { start, end: genitiveEnd(scene.text, scene.end(index + 1)), canonical: home };
  }
  if (end === scene.end(index) && (isCounted(scene, index) || beginsCompound(scene, index))) return null;
  if (scene.text.slice(end, end + 3).match(/^['’]?er/)) return null;
  const before = scene.text.slice(Math.max(0, start - 20), start).replace(/\s+/g, ' ');
  if (/\bkommuner og $/.test(before)) return null;
  const institution =
    INSTITUTION_BEFORE.test(before) || INSTITUTION_AFTER.test(scene.text.slice(end, end + 30).replace(/\s+/g, ' '));
  return { start, end, canonical: home && !institution ? home : 'KKR' };
}

/** The KKR whose document this is. */
export function homeKkr(scene: Scene): string | null {
  const body = scene.document?.body;
  return body?.kind === 'kkr' ? (body.parent ?? body.name) : null;
}

function isCounted(scene: Scene, index: number): boolean {
  const before = scene.lower(index - 1);
  return COUNTED.test(before) && scene.gap(index) < Gap.Paragraph;
}

function beginsCompound(scene: Scene, index: number): boolean {
  if (scene.gap(index + 1) !== Gap.Blank) return false;
  const next = scene.word(index + 1);
  return (
    COMPOUND.test(next.toLowerCase()) ||
    (scene.isUpper(index + 1) && !/^(?:H|S|M|N)s?$/.test(next)) ||
    /^KKR-/.test(next)
  );
}

/** "KKR\nMidtj\nyl-\nland": the syllables of a table cell, put together, make a region. */
function brokenRegion(scene: Scene, index: number): { end: number; canonical: string } | null {
  let letters = '';
  let end = scene.end(index);
  for (let at = index + 1; at < index + 12 && letters.length < 14; at++) {
    if (scene.isSign(at, '-') && scene.gap(at) === Gap.None) {
      end = scene.end(at);
      if (isBegun(letters) && letters.length >= 6 && scene.isNumber(at + 1)) break;
      continue;
    }
    if (!scene.isLower(at) && !(at === index + 1 && scene.isUpper(at))) break;
    letters += scene.lower(at).replace(/ee|ze|ae/g, 'æ');
    end = scene.end(at);
    if (REGIONS.includes(letters)) break;
    if (!isBegun(letters)) return null;
  }
  const region = REGIONS.find((name) => name === letters || (letters.length >= 6 && name.startsWith(letters)));
  return region ? { end, canonical: `KKR ${region.charAt(0).toUpperCase()}${region.slice(1)}` } : null;
}

function isBegun(letters: string): boolean {
  return REGIONS.some((name) => name.startsWith(letters));
}
