/**
 * Which note belongs to which item of the document being read. The document may be another than the one the note was
 * written in (minutes after the agenda, a corrected agenda), so numbers and titles are compared, never ids.
 */
import type { ItemSummary } from '../../lib/messages/model.ts';
import type { Note } from '../../lib/messages/notes-model.ts';

export interface MatchedNotes {
  /** By the id of the item, in the order of the notes. */
  readonly ofItem: ReadonlyMap<string, readonly Note[]>;
  /** To the document as a whole. */
  readonly ofDocument: readonly Note[];
  /** Their item is not in this document. */
  readonly elsewhere: readonly Note[];
}

type Titled = Pick<ItemSummary, 'number' | 'title'>;

/** So much of the shorter title's words must be in the other, where the numbers are the same. */
const ENOUGH = 0.5;

export function matchNotes(notes: readonly Note[], items: readonly ItemSummary[]): MatchedNotes {
  const ofItem = new Map<string, readonly Note[]>();
  const elsewhere: Note[] = [];
  for (const note of notes) {
    const item = note.item && matchItem(note.item, items);
    if (item) ofItem.set(item.id, [...(ofItem.get(item.id) ?? []), note]);
    else if (note.item) elsewhere.push(note);
  }
  return { ofItem, ofDocument: notes.filter(({ item }) => item === null), elsewhere };
}

/** The same title; of several the one with the same number. Else the same number, if the titles have much in common. */
function matchItem(noted: Titled, items: readonly ItemSummary[]): ItemSummary | null {
  const title = fold(noted.title);
  const titled = items.filter((item) => fold(item.title) === title);
  const numbered = (item: ItemSummary): boolean => item.number === noted.number;
  const exact = titled.find(numbered) ?? titled[0];
  if (exact) return exact;
  if (noted.number === null) return null;
  return items.find((item) => numbered(item) && share(fold(item.title), title) >= ENOUGH) ?? null;
}

function fold(title: string): string {
  return title
    .toLocaleLowerCase('da')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

function share(a: string, b: string): number {
  const [fewer = [], more = []] = [a.split(' '), b.split(' ')].sort((x, y) => x.length - y.length);
  const known = new Set(more);
  return fewer.filter((word) => known.has(word)).length / fewer.length;
}
