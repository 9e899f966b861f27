/** Agenda beside minutes of one meeting: which items came in, fell out, moved or were rewritten on the way. */
import { titleKey } from './build-index.ts';
import type { LinkItem } from './model.ts';
import { readTerms } from './terms.ts';

export interface MeetingChange {
  /** Item ids; null where the document lacks it. */
  readonly agenda: string | null;
  readonly minutes: string | null;
  readonly state: 'same' | 'moved' | 'rewritten' | 'added' | 'withdrawn';
}

/** Share of an agenda item's words that its minutes repeat; below it the item was rewritten. */
const REPEATED = 0.7;
/** Share of words that two items under the same number must have in common to be one item with a new title. */
const ONE_ITEM = 0.5;

const stemsOf = (text: string): Set<string> => new Set(readTerms(text).map((term) => term.stem));

function repeated(agenda: LinkItem, minutes: LinkItem): number {
  const asked = stemsOf(agenda.text);
  const told = stemsOf(minutes.text);
  if (asked.size === 0) return 1;
  let found = 0;
  for (const stem of asked) if (told.has(stem)) found++;
  return found / asked.size;
}

function stateOf(agenda: LinkItem, minutes: LinkItem): MeetingChange['state'] {
  if (minutes.item.state === 'withdrawn') return 'withdrawn';
  if (repeated(agenda, minutes) < REPEATED) return 'rewritten';
  return agenda.item.number === minutes.item.number ? 'same' : 'moved';
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
      if (!twin) return { agenda: null, minutes: item.id, state: 'added' };
      open.delete(twin);
      return { agenda: twin.id, minutes: item.id, state: stateOf(twin, item) };
    });
  return [
    ...changes,
    ...Array.from(open, (item): MeetingChange => ({ agenda: item.id, minutes: null, state: 'withdrawn' })),
  ];
}
