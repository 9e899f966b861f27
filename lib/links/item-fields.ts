/** An item cut up for the index: its title, its body and, where it holds many matters, its passages. */
import { type Standing, standingOf } from './item-standing.ts';
import type { LinkItem } from './model.ts';

export interface ItemFields {
  readonly standing: Standing;
  /** Empty where the title names no subject ("Siden sidst"). */
  readonly title: string;
  readonly body: string;
  readonly passages: readonly string[];
}

/** Characters of a passage; a point of the next meeting may be a mere name, elsewhere a name in a list tells nothing. */
const SHORTEST_POINT = 25;
const SHORTEST_PASSAGE = 40;
/** More passages than this in one item are not told apart. */
const MOST_PASSAGES = 60;
const ADDRESSES_AND_CASES =
  /https?:\/\/\S+|\bwww\.\S+|\b[A-ZÆØÅ]{2,6}-\d{2,4}-\d{2,6}(?:[ \t]+[a-zæøå]{2,6}(?:\/[a-zæøå]{2,6})*(?=\s))?/gu;

export function cleanForLinking(text: string): string {
  return text.replace(ADDRESSES_AND_CASES, ' ');
}

/** Paragraphs, and bullets as paragraphs of their own. */
export function splitPassages(text: string, shortest = SHORTEST_POINT): string[] {
  return text
    .split(/\n\n+|\n(?=[–•-] )/)
    .map((passage) => passage.trim())
    .filter((passage) => passage.length > shortest)
    .slice(0, MOST_PASSAGES);
}

/** Who spoke, and for which party, tells no subject. */
function withoutPeople(text: string, people: readonly string[]): string {
  if (people.length === 0) return text;
  const words = new Set(people.flatMap((name) => name.split(/[\s-]+/)));
  return text.replace(CAPITALISED, (word) => (words.has(word) ? ' ' : word));
}

/** That no letter stands before is asked of capitals only, and not of every character. */
const CAPITALISED = /\p{Lu}(?<!\p{L}\p{Lu})[\p{L}.]*/gu;

/** "Næste møde holdes den 9. juni kl. 10" is no point of the next meeting. */
const ABOUT_THE_MEETING = /^(?:det\s+)?(?:næste|kommende)\s+(?:ordinære\s+)?møde|\bkl\.\s?\d|\bforventes\s+foreløbig/iu;

export function fieldsOf(item: LinkItem): ItemFields {
  const standing = standingOf(item);
  const people = item.people ?? [];
  const body = withoutPeople(cleanForLinking(item.text), people);
  const holdsMany = standing === 'collection' || standing === 'nextMeeting' || item.kind === 'newsletter';
  const isList = standing === 'nextMeeting';
  return {
    standing,
    title: standing === 'matter' ? withoutPeople(item.item.title, people) : '',
    body,
    passages: holdsMany
      ? splitPassages(body, isList ? SHORTEST_POINT : SHORTEST_PASSAGE).filter(
          (one) => !isList || !ABOUT_THE_MEETING.test(one),
        )
      : [],
  };
}
