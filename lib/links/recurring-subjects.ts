/** What a body returns to: words of its items' titles that stand in more than one meeting's. */
import { isCommonStem, readTerms } from './terms.ts';

export interface MeetingTitles {
  /** ISO date. */
  readonly date: string;
  /** Of the meeting's items. */
  readonly titles: readonly string[];
}

export interface RecurringSubject {
  /** The word as the titles write it, the shortest form of it. */
  readonly name: string;
  /** Of the meetings, oldest first. */
  readonly dates: readonly string[];
}

interface Seen {
  readonly dates: Set<string>;
  /** Titles that have the word: two words of the same titles are one subject. */
  readonly titles: Set<string>;
  name: string;
}

/** Endings of adjectives and participles ("specialiserede", "kommunale"): they tell what kind of thing, not which. */
const DESCRIBES = /\p{L}{4}(?:ede|ske|ige|ale|elle|ende)$/u;

/**
 * Most meetings first; of words that stand in the same titles the first one.
 * @param body whose meetings they are: its own name is no subject.
 */
export function findRecurringSubjects(
  meetings: readonly MeetingTitles[],
  body: string,
  most: number,
): RecurringSubject[] {
  const own = new Set(readTerms(body).map(({ stem }) => stem));
  const seen = new Map<string, Seen>();
  for (const { date, titles } of meetings) {
    for (const title of titles) {
      for (const { stem, word: lower, start, end } of readTerms(title)) {
        if (isCommonStem(stem) || own.has(stem) || DESCRIBES.test(lower)) continue;
        const word = title.slice(start, end);
        const subject = seen.get(stem) ?? { dates: new Set(), titles: new Set(), name: word };
        subject.dates.add(date);
        subject.titles.add(`${date} ${title}`);
        if (word.length < subject.name.length) subject.name = word;
        seen.set(stem, subject);
      }
    }
  }
  const told = new Set<string>();
  return [...seen.values()]
    .filter(({ dates }) => dates.size > 1)
    .sort((a, b) => b.dates.size - a.dates.size || b.name.length - a.name.length || a.name.localeCompare(b.name, 'da'))
    .filter(({ titles }) => {
      const key = [...titles].sort().join('\n');
      return !told.has(key) && told.add(key);
    })
    .slice(0, most)
    .map(({ name, dates }) => ({ name: capitalise(name), dates: [...dates].sort() }));
}

function capitalise(word: string): string {
  return word.charAt(0).toLocaleUpperCase('da') + word.slice(1);
}
