/** What is common to bodies of several municipalities: where they are named, and how many municipalities a text tells of. */
import { allMatches } from '../text/all-matches.ts';
import type { Line } from './lines.ts';
import type { Body } from './model.ts';
import { municipalityOf } from './municipality-names.ts';
import { unshout } from './unshout.ts';

export interface JointBody {
  readonly body: Body;
  readonly line: Line;
  /** As printed in the line. */
  readonly name: string;
}

/** Lines: the name stands at the top. */
export const TOP = 10;
/** Characters of a text that may tell who owns or runs a body. */
export const HEAD_LENGTH = 4000;

/** "NATURPARK LILLEBÆLT" → "Naturpark Lillebælt"; a single word may be an abbreviation. */
export const capitaliseWords = (printed: string): string => (printed.includes(' ') ? unshout(printed) : printed);

const OF_MUNICIPALITY = /(\p{Lu}[\p{L}-]+) (?:Byråd|Kommune|Kommunalbestyrelse)(?!\p{L})/gu;

/** Different ones that are named with "Byråd", "Kommune" or "Kommunalbestyrelse". */
export function municipalitiesIn(text: string): number {
  const names = allMatches(text, OF_MUNICIPALITY);
  return new Set(names.flatMap(([, place = '']) => municipalityOf(place) ?? [])).size;
}
