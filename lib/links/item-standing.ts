/**
 * What kind of item it is, for linking: a matter of its own; a collection of many ("Siden sidst", a newsletter's item is
 * a matter with passages); a list of what the next meeting will treat; or procedure, which belongs to its meeting only.
 */
import { isLetterCode } from '../text/letters.ts';
import type { LinkItem } from './model.ts';
import titles from './words/standing-titles.json' with { type: 'json' };

export type Standing = 'matter' | 'collection' | 'nextMeeting' | 'procedural' | 'empty' | 'heading';

export const STANDINGS: readonly Standing[] = ['matter', 'collection', 'nextMeeting', 'procedural', 'empty', 'heading'];

/** Letters of real content that an item must have beside its title. */
const LEAST_CONTENT = 40;

const plain = (title: string): string =>
  title
    .toLowerCase()
    .replace(/^[\d.\s]+/, '')
    .trim();
const begins = (title: string, list: readonly string[]): boolean =>
  list.some((start) => title === start || (title.startsWith(start) && !/\p{L}/u.test(title.charAt(start.length))));
/** "Orientering fra formanden", but not "Orientering om lånepuljen". */
const isOrientation = (title: string): boolean => /^(?:til\s+)?orientering(?:\s+(?:ved|v\/|fra)\s.*)?$/u.test(title);
const isApproval = (title: string): boolean =>
  /^(?:godkendelse|gennemgang)\s+(?:og\s+\p{L}+\s+)?af\b/u.test(title) &&
  /(?:dagsorden|referat|protokol|sagsliste)(?:en|et|er)?\b/u.test(title);

/** Fewer letters than `least`; looks no further than it must. */
function hasLittle(text: string, least: number): boolean {
  const end = Math.min(text.length, least * 6);
  let letters = 0;
  for (let at = 0; at < end && letters < least; at++) if (isLetterCode(text.charCodeAt(at))) letters++;
  return letters < least;
}

export function standingOf({ item, text, heading }: LinkItem): Standing {
  if (heading) return 'heading';
  const title = plain(item.title);
  if (begins(title, titles.procedural) || isApproval(title)) return 'procedural';
  if (begins(title, titles.nextMeeting)) return 'nextMeeting';
  if (hasLittle(text, title.length + LEAST_CONTENT)) return 'empty';
  return begins(title, titles.collections) || isOrientation(title) ? 'collection' : 'matter';
}
