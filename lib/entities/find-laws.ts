/**
 * Acts and their paragraphs: "Servicelovens §§ 107 og 108", "integrationsloven", "lov om social service § 85",
 * "§ 13 i planloven", GDPR. "loven" and "lovgivningen" are none.
 */
import type { Candidate, Scene } from './scene.ts';

const PARAGRAPHS =
  /,?\s{0,2}§{1,2}\s{0,2}\d{1,4}(?:\s?[a-zæøå](?![\p{L}]))?(?:,?\s{0,2}stk\.\s?\d{1,2})?(?:,?\s{0,2}(?:nr\.|litra)\s?[\da-z]{1,2})?(?:(?:\s?[-–]\s?|,\s|\s(?:og|eller|samt|til)\s)(?:§{1,2}\s?)?\d{1,4}(?:\s?[a-zæøå](?![\p{L}]))?(?:,?\s{0,2}stk\.\s?\d{1,2})?){0,8}/uy;
const LEADING =
  /(§{1,2}\s{0,2}\d{1,4}(?:\s?[a-zæøå](?![\p{L}]))?(?:,?\s{0,2}stk\.\s?\d{1,2})?(?:,?\s{0,2}nr\.\s?\d{1,2})?(?:(?:\s?[-–]\s?|,\s|\s(?:og|eller|samt)\s)(?:§{1,2}\s?)?\d{1,4}(?:,?\s{0,2}stk\.\s?\d{1,2})?){0,6}),?\s(?:i|efter|jf\.)\s(?:den\s)?$/u;
const ACT = /^(\p{L}[\p{L}-]{2,60}?lov)(?:en|ens)$/u;
/** "lovgivning" has another ending; these end in -loven and are no acts. */
const NO_ACT = /^(?:tyngdeloven|janteloven|naturloven|rammeloven|særloven|hovedloven|grundlovsloven)s?$/;
const REGULATIONS =
  /^(?:GDPR|GDPR-forordningen|databeskyttelsesforordning(?:en|ens)|persondataforordning(?:en|ens)|AI-forordningen|kommunalfuldmagten|styrelsesvedtægten)$/i;

export function findLaws(scene: Scene): Candidate[] {
  const found: Candidate[] = [];
  for (const index of scene.compounds) if (scene.traits(index).act) pushAct(scene, index, found);
  for (const index of scene.acts) if (scene.word(index + 1) === 'om') pushTitled(scene, index, found);
  for (const index of scene.capitals) {
    if (endsLikeAct(scene, index)) pushAct(scene, index, found);
    else if (
      scene.text.startsWith('Lov', scene.start(index)) &&
      scene.word(index) === 'Lov' &&
      scene.word(index + 1) === 'om'
    )
      pushTitled(scene, index, found);
  }
  return found;
}

/** -oven, -ovens, GDPR, -ningen, by their last letters. */
function endsLikeAct(scene: Scene, index: number): boolean {
  const { text } = scene;
  const end = scene.end(index);
  return (
    text.endsWith('GDPR', end) ||
    text.startsWith('oven', end - 4) ||
    text.startsWith('ovens', end - 5) ||
    text.startsWith('forordning', scene.start(index) + 13)
  );
}

function pushAct(scene: Scene, index: number, found: Candidate[]): void {
  const word = scene.word(index);
  const act = word.match(ACT)?.[1];
  if (!(act && !NO_ACT.test(word.toLowerCase())) && !REGULATIONS.test(word)) return;
  const canonical = act
    ? capitalise(`${act}en`)
    : word.toUpperCase() === 'GDPR'
      ? 'GDPR'
      : capitalise(word.replace(/s$/, ''));
  let start = scene.start(index);
  const end = paragraphsEnd(scene.text, scene.end(index));
  // "Plan- og boligloven": two acts in one name.
  if (scene.word(index - 1) === 'og' && scene.isSign(index - 2, '-') && scene.gap(index - 2) === 0)
    start = scene.start(index - 3);
  if (end === scene.end(index)) {
    const before = scene.text.slice(Math.max(0, start - 70), start);
    const leading = before.includes('§') ? before.match(LEADING) : null;
    if (leading) start = start - before.length + (leading.index ?? 0);
  }
  found.push({ type: 'law', start, end, canonical, weight: 1 });
}

/** "Lov om social service § 85": the title ends at a sign, a verb or a conjunction that cannot be part of it. */
function pushTitled(scene: Scene, index: number, found: Candidate[]): void {
  let last = index + 1;
  for (let at = index + 2; at < index + 12 && scene.gap(at) < 3; at++) {
    if (!scene.isLower(at) && !scene.isUpper(at)) break;
    if (
      /^(?:er|har|kan|skal|blev|bliver|som|der|at|med|hvor|trådte|træder|fra|indeholder|fastsætter|giver)$/.test(
        scene.lower(at),
      )
    )
      break;
    last = at;
  }
  if (last === index + 1) return;
  const canonical = capitalise(scene.text.slice(scene.start(index), scene.end(last)).replace(/\s+/g, ' '));
  found.push({ type: 'law', start: scene.start(index), end: paragraphsEnd(scene.text, scene.end(last)), canonical });
}

function paragraphsEnd(text: string, end: number): number {
  PARAGRAPHS.lastIndex = end;
  const match = PARAGRAPHS.exec(text);
  // "§ 17, stk. 4-udvalg" names a committee, not the paragraph.
  return match && !/^-\p{L}/u.test(text.slice(end + match[0].length, end + match[0].length + 2))
    ? end + match[0].length
    : end;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
