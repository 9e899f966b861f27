/** Agenda beside minutes of one meeting: which items came in, fell out, moved or were rewritten on the way. */
import { titleKey } from './index/read-terms.ts';
import type { LinkItem } from './model.ts';
import { splitSentences } from './sentences.ts';
import { readTerms } from './terms.ts';

export interface MeetingChange {
  /** Item ids; null where the document lacks it. */
  readonly agenda: string | null;
  readonly minutes: string | null;
  readonly state: 'same' | 'moved' | 'rewritten' | 'added' | 'withdrawn';
  /** Sentences of the minutes, in their order, that the agenda does not have; of a rewritten item only. */
  readonly newText: readonly string[];
}

/** Share of an agenda item's words that its minutes repeat; below it the item was rewritten. */
const REPEATED = 0.7;
/** Minutes with a smaller share of words than this beside the agenda's only tell what was decided: nothing was rewritten. */
const RETOLD = 0.6;
/** Share of words that two items under the same number must have in common to be one item with a new title. */
const ONE_ITEM = 0.5;
/** A sentence of which the agenda has a smaller share of words is new; of fewer words than these nothing is said. */
const KNOWN_SENTENCE = 0.5;
const FEWEST_WORDS = 5;
const MOST_NEW = 3;

const stemsOf = (text: string): Set<string> => new Set(readTerms(text).map((term) => term.stem));

/** @returns the share of the stems that the others have; 1 of none. */
function shareOf(stems: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (stems.size === 0) return 1;
  let found = 0;
  for (const stem of stems) if (others.has(stem)) found++;
  return found / stems.size;
}

const repeated = (agenda: LinkItem, minutes: LinkItem): number => shareOf(stemsOf(agenda.text), stemsOf(minutes.text));

/** The item without what was decided: what the agenda could have said as well. */
function retoldText({ text, item: { decision } }: LinkItem): string {
  return decision === null || decision.text === '' ? text : text.replace(decision.text, ' ');
}

function compareTexts(agenda: LinkItem, minutes: LinkItem): Pick<MeetingChange, 'state' | 'newText'> {
  const place = agenda.item.number === minutes.item.number ? 'same' : 'moved';
  const retold = retoldText(minutes);
  const asked = stemsOf(agenda.text);
  const told = stemsOf(retold);
  if (told.size < asked.size * RETOLD || shareOf(asked, told) >= REPEATED) return { state: place, newText: [] };
  const newText = splitSentences(retold)
    .map(({ start, end }) => retold.slice(start, end))
    .filter((sentence) => {
      const stems = stemsOf(sentence);
      return sentence !== minutes.item.title && stems.size >= FEWEST_WORDS && shareOf(stems, asked) < KNOWN_SENTENCE;
    });
  return { state: 'rewritten', newText: newText.slice(0, MOST_NEW) };
}

/** In the order of the minutes, what was withdrawn last. Headings are left out. */
export function compareMeeting(agenda: readonly LinkItem[], minutes: readonly LinkItem[]): MeetingChange[] {
  const open = new Set(agenda.filter((item) => !item.heading));
  const byTitle = new Map([...open].map((item) => [titleKey(item.item.title), item]));
  const byNumber = new Map([...open].map((item) => [item.item.number, item]));
  const changes = minutes
    .filter((item) => !item.heading)
    .map((item): MeetingChange => {
      const titled = byTitle.get(titleKey(item.item.title));
      const numbered = byNumber.get(item.item.number);
      const twin =
        titled && open.has(titled)
          ? titled
          : numbered && open.has(numbered) && repeated(numbered, item) >= ONE_ITEM
            ? numbered
            : null;
      if (!twin) return { agenda: null, minutes: item.id, state: 'added', newText: [] };
      open.delete(twin);
      const found = { agenda: twin.id, minutes: item.id };
      if (item.item.state === 'withdrawn') return { ...found, state: 'withdrawn', newText: [] };
      return { ...found, ...compareTexts(twin, item) };
    });
  return [
    ...changes,
    ...Array.from(open, (item): MeetingChange => ({ agenda: item.id, minutes: null, state: 'withdrawn', newText: [] })),
  ];
}
