/** Pages that look like meeting documents and are none: other bodies, other countries, news, rules, lists, forms. */
import type { Line } from './lines.ts';
import facts from './veto.json' with { type: 'json' };

/** What stands at the top of a page says what it is; so many lines of it are looked at. */
const TOP_LINES = 40;
const NAME_LINES = 14;

const holds = (text: string, words: readonly string[]): number => words.filter((word) => text.includes(word)).length;

function countWords(text: string, words: readonly string[]): number {
  const wanted = new Set(words);
  let count = 0;
  for (const [word] of text.matchAll(/\p{L}+/gu)) if (wanted.has(word)) count++;
  return count;
}

/** Norwegian and Swedish look like Danish to a machine; their own words of office tell them apart. */
export function isForeign(text: string): boolean {
  const sample = text.slice(0, 20_000).toLowerCase();
  const danish = countWords(sample, [
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
  ]);
  const norwegian = countWords(sample, facts.norwegian);
  const swedish = countWords(sample, facts.swedish);
  const english = countWords(sample, facts.english);
  return norwegian >= 3 && norwegian * 6 > danish ? true : swedish > danish || english > danish * 1.2;
}

/** @param head the lines before the first item, or the whole page; contents lists left out */
export function isOtherPage(head: readonly Line[], title: string, itemCount: number): boolean {
  const short = head.filter(({ text }) => text.length <= 140);
  const top = [title, ...short.slice(0, TOP_LINES).map(({ text }) => text)].join('\n').toLowerCase();
  const name = [title, ...short.slice(0, NAME_LINES).map(({ text }) => text)].join('\n').toLowerCase();
  if (holds(top, facts.pages) >= (itemCount >= 3 ? 2 : 1)) return true;
  if (
    facts.bodies.some((word) =>
      new RegExp(
        `(?:^|[^\\p{L}])[\\p{L}-]{0,20}${word.replace(/[./]/g, '\\$&')}(?:er|en|et|rne|s|ns)?(?![\\p{L}])`,
        'u',
      ).test(name),
    )
  )
    return true;
  if (holds(name, facts.rules) > 0 && !/(?:^|\n)[^\n]{0,60}(?:dagsorden|referat)/.test(name)) return true;
  return holds(top, facts.parliament) > 0;
}
