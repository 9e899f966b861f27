/** Pages that look like meeting documents and are none: other bodies, other countries, news, rules, lists, forms. */
import { forEachKeyedWord, WordList } from '../text/word-keys.ts';
import type { Line } from './lines.ts';
import facts from './veto.json' with { type: 'json' };

/** What stands at the top of a page says what it is; so many lines of it are looked at. */
const TOP_LINES = 40;
const NAME_LINES = 14;

const holds = (text: string, words: readonly string[]): number => words.filter((word) => text.includes(word)).length;

const DANISH = [
  'og',
  'af',
  'der',
  'til',
  'blev',
  'på',
  'pa',
  'møde',
  'indstilling',
  'beslutning',
  'udvalget',
  'kommunen',
];
const LANGUAGES: readonly (readonly string[])[] = [DANISH, facts.norwegian, facts.swedish, facts.english];
const TELLING = new WordList(new Set(LANGUAGES.flat()));
/** Which languages each of them speaks for, as bits. */
const SPEAKS: readonly number[] = TELLING.words.map((word) =>
  LANGUAGES.reduce((bits, words, index) => (words.includes(word) ? bits | (1 << index) : bits), 0),
);
const SAMPLE = 12_000;

/** Norwegian and Swedish look like Danish to a machine; their own words of office tell them apart. */
export function isForeign(text: string): boolean {
  const hits = Array.from({ length: 1 << LANGUAGES.length }, () => 0);
  const sample = text.slice(0, SAMPLE);
  forEachKeyedWord(sample, (start, end, key) => {
    const bits = SPEAKS[TELLING.find(sample, start, end, key)];
    if (bits) hits[bits] = (hits[bits] ?? 0) + 1;
  });
  const [danish = 0, norwegian = 0, swedish = 0, english = 0] = LANGUAGES.map((_, index) =>
    hits.reduce((sum, times, bits) => (bits & (1 << index) ? sum + times : sum), 0),
  );
  return (norwegian >= 3 && norwegian * 6 > danish) || swedish > danish || english > danish * 1.2;
}

const OTHER_BODY = new RegExp(
  `(?:^|[^\\p{L}])[\\p{L}-]{0,20}(?:${facts.bodies.map((word) => word.replace(/[./]/g, '\\$&')).join('|')})(?:er|en|et|rne|s|ns)?(?![\\p{L}])`,
  'u',
);

/** Who came may come from an association, a company or a school. */
export const ROLL =
  /^(?:mødedeltagere|deltagere|deltog|til ?stede|mødt|fremmødte?|medlemmer|afbud|fraværende|indkaldt|fra \p{Lu})/iu;
/** A meeting may be held at a school or a club. */
const PLACE = /^(?:sted|mødested|lokale|adresse)(?!\p{L})/iu;

/**
 * @param head the lines before the first item, or the whole page; contents lists left out
 * @param known the body is known already, as a company of municipalities: its kind is no reason against it
 */
export function isOtherPage(head: readonly Line[], title: string, itemCount: number, known = false): boolean {
  const short = head.filter(({ text }) => text.length <= 140);
  const top = [title, ...short.slice(0, TOP_LINES).map(({ text }) => text)].join('\n').toLowerCase();
  const roll = short.findIndex(({ text }) => ROLL.test(text));
  const names = [title, ...short.slice(0, roll < 0 ? NAME_LINES : Math.min(roll, NAME_LINES)).map(({ text }) => text)]
    .filter((text) => !PLACE.test(text))
    .map((text) => text.toLowerCase().replaceAll('kommunalbestyrelsesmøde', 'kommunalbestyrelse'));
  const name = names.join('\n');
  if (holds(top, facts.pages) >= (itemCount >= 3 ? 2 : 1)) return true;
  if (!known && names.some((line) => OTHER_BODY.test(line))) return true;
  if (holds(name, facts.rules) > 0 && !/(?:^|\n)[^\n]{0,60}(?:dagsorden|referat)/.test(name)) return true;
  return holds(name, facts.parliament) > 0;
}
