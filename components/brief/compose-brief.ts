/** The meeting's brief: what each item needs said before one goes in, and what one wants to say oneself. */
import type { BriefSource } from '../../lib/messages/brief-model.ts';
import type { DocumentSummary, EarlierDecision, ItemThread, ThreadPromise } from '../../lib/messages/model.ts';
import type { Note } from '../../lib/messages/notes-model.ts';
import { matchNotes } from '../notes/match-notes.ts';

export interface BriefItem {
  readonly thread: ItemThread;
  /** The newest, told with their words. */
  readonly told: readonly EarlierDecision[];
  /** The older ones, named only. */
  readonly named: readonly EarlierDecision[];
  /** Amounts in the item's text, as printed. */
  readonly amounts: readonly string[];
  /** Not known to be kept. */
  readonly promises: readonly ThreadPromise[];
  readonly notes: readonly Note[];
}

export interface Brief {
  readonly document: DocumentSummary;
  readonly items: readonly BriefItem[];
  /** Notes to be raised and tasks not done yet, in the order of the items. */
  readonly raised: readonly NotedItem[];
  readonly todos: readonly NotedItem[];
  /** To the document as a whole, and to items that it does not have. */
  readonly otherNotes: readonly Note[];
}

export interface NotedItem {
  readonly note: Note;
  readonly item: ItemThread['item'] | null;
}

const MOST_TOLD = 3;
const MOST_AMOUNTS = 8;

export function composeBrief({ document, threads, names, notes }: BriefSource): Brief {
  const matched = matchNotes(
    notes,
    threads.map(({ item }) => item),
  );
  const items = threads.map((thread): BriefItem => {
    const { item, earlier, beside } = thread;
    const amounts = names.filter(({ type, itemIds }) => type === 'amount' && itemIds.includes(item.id));
    return {
      thread,
      told: earlier.slice(0, MOST_TOLD),
      named: earlier.slice(MOST_TOLD),
      amounts: amounts.slice(0, MOST_AMOUNTS).map(({ name }) => name),
      promises: (beside?.promises ?? []).filter(({ state }) => state !== 'kept'),
      notes: matched.ofItem.get(item.id) ?? [],
    };
  });
  const noted = [
    ...items.flatMap(({ thread, notes: own }) => own.map((note): NotedItem => ({ note, item: thread.item }))),
    ...[...matched.ofDocument, ...matched.elsewhere].map((note): NotedItem => ({ note, item: null })),
  ];
  return {
    document,
    items,
    raised: noted.filter(({ note }) => note.raise),
    todos: noted.filter(({ note }) => note.todo === 'open'),
    otherNotes: [...matched.ofDocument, ...matched.elsewhere],
  };
}

/** Nothing to say of it but that it is on the agenda. */
export function isBare({ thread, amounts, promises, notes }: BriefItem): boolean {
  return thread.earlier.length === 0 && amounts.length === 0 && promises.length === 0 && notes.length === 0;
}
