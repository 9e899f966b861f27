/**
 * Acts and their paragraphs: "Servicelovens §§ 107 og 108", "integrationsloven", "lov om social service § 85",
 * "§ 13 i planloven", GDPR. "loven" and "lovgivningen" are none.
 */
import type { Candidate, Scene } from './scene.ts';

const PARAGRAPHS =
  /,?\s{0,2}§{1,2}\s{0,2}\d{1,4}(?:\s?(?!i\s)[a-zæøå](?![\p{L}]))?(?:,?\s{0,2}stk\.\s?\d{1,2})?(?:,?\s{0,2}(?:nr\.|litra)\s?[\da-z]{1,2})?(?:(?:\s?[-–]\s?|,\s|\s(?:og|eller|samt|til)\s)(?:§{1,2}\s?)?\d{1,4}(?:\s?(?!i\s)[a-zæøå](?![\p{L}]))?(?:,?\s{0,2}stk\.\s?\d{1,2})?){0,8}/uy;
const LEADING =
  /(§{1,2}\s{0,2}\d{1,4}(?:\s?(?!i\s)[a-zæøå](?![\p{L}]))?(?:,?\s{0,2}stk\.\s?\d{1,2})?(?:,?\s{0,2}nr\.\s?\d{1,2})?(?:(?:\s?[-–]\s?|,\s|\s(?:og|eller|samt)\s)(?:§{1,2}\s?)?\d{1,4}(?:,?\s{0,2}stk\.\s?\d{1,2})?){0,6}),?\s(?:i|efter|jf\.)\s(?:den\s)?$/u;
const ACT = /^(\p{L}[\p{L}-]{2,60}?(?:loven|bekendtgørelsen|direktivet))s?$/u;
const CHAPTER = /\s(?:kapitel|kap\.)\s\d{1,3}(?!\d)/uy;
/** "lov nr. 1556 af 27. december 2019 om anlæg af …". */
const NUMBERED = /\snr\.\s?\d{1,4}\saf\s(?:den\s)?\d{1,2}\.\s\p{L}{3,9}\s+\d{4}/uy;
/** "lovgivning" has another ending; these end in -loven and are no acts. */
const NO_ACT =
  /^(?:EU-direktivet|rammedirektivet|tyngdeloven|janteloven|naturloven|rammeloven|særloven|hovedloven|grundlovsloven)s?$/;
const REGULATIONS =
  /^(?:GDPR|GDPR-forordningen|databeskyttelsesforordning(?:en|ens)|persondataforordning(?:en|ens)|AI-forordningen|kommunalfuldmagten|styrelsesvedtægten)$/i;

export function findLaws(scene: Scene): Candidate[] {
  const found: Candidate[] = [];
  for (const index of scene.compounds) if (scene.traits(index).act) pushAct(scene, index, found);
  for (const index of scene.acts) pushNamed(scene, index, found);
  for (const index of scene.capitals) {
    if (endsLikeAct(scene, index)) pushAct(scene, index, found);
    else if (
      /^(?:Lov|Bekendtgørelse)$/.test(scene.word(index)) &&
      (scene.word(index + 1) === 'om' || scene.word(index + 1) === 'nr')
    )
      pushNamed(scene, index, found);
    else if (scene.text.startsWith('NIS', scene.start(index))) pushNis(scene, index, found);
  }
  return found;
}

/** -oven, -ovens, GDPR, -ningen, by their last letters. */
function endsLikeAct(scene: Scene, index: number): boolean {
  const { text } = scene;
  const end = scene.end(index);
  return (
    text.endsWith('GDPR', end) ||
    /(?:oven|gørelsen|direktivet)s?$/.test(text.slice(Math.max(0, end - 11), end)) ||
    text.startsWith('forordning', scene.start(index) + 13)
  );
}

function pushAct(scene: Scene, index: number, found: Candidate[]): void {
  const word = scene.word(index);
  const act = word.match(ACT)?.[1];
  if (!(act && !NO_ACT.test(word.toLowerCase())) && !REGULATIONS.test(word)) return;
  const canonical = act ? capitalise(act) : word.toUpperCase() === 'GDPR' ? 'GDPR' : capitalise(word.replace(/s$/, ''));
  let start = scene.start(index);
  const end = paragraphsEnd(scene.text, scene.end(index), scene.scanned);
  // "Plan- og boligloven": two acts in one name.
  if (scene.word(index - 1) === 'og' && scene.isSign(index - 2, '-') && scene.gap(index - 2) === 0)
    start = scene.start(index - 3);
  if (end === scene.end(index)) start = leadingStart(scene.text, start);
  found.push({ type: 'law', start, end, canonical, weight: 1 });
}

/** "barnets lov § 18", "lov om …", "lov nr. 1556 af 27. december 2019". */
function pushNamed(scene: Scene, index: number, found: Candidate[]): void {
  const next = scene.word(index + 1);
  if (scene.lower(index - 1) === 'barnets') {
    const start = scene.start(index - 1);
    found.push({ type: 'law', start, end: paragraphsEnd(scene.text, scene.end(index)), canonical: 'Barnets lov' });
  } else if (next === 'om') pushTitled(scene, index, found);
  else if (next === 'nr') pushNumbered(scene, index, found);
}

function pushNumbered(scene: Scene, index: number, found: Candidate[]): void {
  NUMBERED.lastIndex = scene.end(index);
  const match = NUMBERED.exec(scene.text);
  if (!match) return;
  const start = scene.start(index);
  const end = NUMBERED.lastIndex;
  const title = /^\som\s/.test(scene.text.slice(end, end + 4))
    ? titleEnd(scene, tokenAfter(scene, index, end) + 1)
    : null;
  const last = title === null ? end : scene.end(title);
  const canonical = capitalise(scene.text.slice(start, last).replace(/\s+/g, ' '));
  found.push({ type: 'law', start, end: paragraphsEnd(scene.text, last), canonical });
}

function tokenAfter(scene: Scene, index: number, end: number): number {
  let at = index + 1;
  while (at < scene.tokens.count && scene.start(at) < end) at++;
  return at;
}

/** "NIS 2-loven", "NIS2-direktivet": the directive's name ends on a figure. */
function pushNis(scene: Scene, index: number, found: Candidate[]): void {
  const start = scene.start(index);
  const match = scene.text.slice(start, start + 20).match(/^NIS ?2-(loven|direktivet)s?(?!\p{L})/u);
  if (!match) return;
  const end = paragraphsEnd(scene.text, start + match[0].length);
  found.push({ type: 'law', start, end, canonical: `NIS 2-${match[1]}` });
}

/** "Lov om social service § 85": the title ends at a sign, a verb or a conjunction that cannot be part of it. */
function pushTitled(scene: Scene, index: number, found: Candidate[]): void {
  const last = titleEnd(scene, index + 2);
  if (last === null) return;
  // "bekendtgørelse af lov om social service".
  const first = scene.word(index - 1) === 'af' && scene.lower(index - 2) === 'bekendtgørelse' ? index - 2 : index;
  const canonical = capitalise(scene.text.slice(scene.start(first), scene.end(last)).replace(/\s+/g, ' '));
  const end = paragraphsEnd(scene.text, scene.end(last), scene.scanned);
  const bare = end === scene.end(last);
  const start = bare ? leadingStart(scene.text, scene.start(first)) : scene.start(first);
  found.push({ type: 'law', start, end, canonical });
}

/** Last token of the title that starts at `from`; null when none does. */
function titleEnd(scene: Scene, from: number): number | null {
  const sign = paragraphAhead(scene, from);
  if (sign !== null) return sign - 1;
  let last: number | null = null;
  for (let at = from; at < from + 10 && scene.gap(at) < 3; at++) {
    // "af 3. Limfjordsforbindelse": an ordinal, not the sentence's stop.
    if (scene.isNumber(at) && scene.isSign(at + 1, '.') && scene.isUpper(at + 2)) at += 2;
    if (!scene.isLower(at) && !scene.isUpper(at)) break;
    if (
      /^(?:er|har|kan|skal|blev|bliver|som|der|at|med|hvor|trådte|træder|fra|indeholder|fastsætter|giver)$/.test(
        scene.lower(at),
      )
    )
      break;
    last = at;
  }
  return last;
}

/** The sign of the paragraph that closes a title of words alone: "… fravær fra undervisningen i folkeskolen § 4". */
function paragraphAhead(scene: Scene, from: number): number | null {
  for (let at = from; at < from + 14 && scene.gap(at) < 3; at++) {
    if (scene.isSign(at, '§')) return at > from ? at : null;
    if (!scene.isLower(at) && !scene.isUpper(at) && !scene.isSign(at, ',')) return null;
  }
  return null;
}

/** "kommunestyrelseslovens 8 60": the sign was read as a figure or a letter. */
const DAMAGED_SIGN = /[ \n](?:8{1,2}|S{1,2}|\$|5|g) (?=\d{1,3}(?![\d.]))/y;

function paragraphsEnd(text: string, end: number, scanned = false): number {
  DAMAGED_SIGN.lastIndex = end;
  if (scanned && DAMAGED_SIGN.test(text)) {
    const number = /^\d{1,3}(?: [a-z](?![\p{L}]))?(?:,? stk\. ?\d)?/u.exec(
      text.slice(DAMAGED_SIGN.lastIndex, DAMAGED_SIGN.lastIndex + 20),
    );
    return DAMAGED_SIGN.lastIndex + (number?.[0].length ?? 0);
  }
  PARAGRAPHS.lastIndex = end;
  const match = PARAGRAPHS.exec(text);
  CHAPTER.lastIndex = end;
  if (!match && CHAPTER.test(text)) return CHAPTER.lastIndex;
  const range = match?.[0].indexOf(' til ') ?? -1;
  // "§ 22 til 38 m": a single § is not followed by a range.
  if (match && range > 0 && !match[0].includes('§§')) return end + range;
  // "§ 17, stk. 4-udvalg" names a committee, not the paragraph.
  return match && !/^-\p{L}/u.test(text.slice(end + match[0].length, end + match[0].length + 2))
    ? end + match[0].length
    : end;
}

/** Where "§ 13 i " before the act begins; `start` where none stands. */
function leadingStart(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 70), start);
  const leading = before.includes('§') ? before.match(LEADING) : null;
  return leading ? start - before.length + (leading.index ?? 0) : start;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
