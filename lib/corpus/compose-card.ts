/** The card of a name: what it is, what is known of it, and where else it stands. Put together from what the corpus holds. */
import { createTranslator, type Translate } from '../../locales/translate.ts';
import type { AgendaItem } from '../document/model.ts';
import type { KnownPerson } from '../entities/known-names.ts';
import type { Mention } from '../entities/model.ts';
import type { EntityCard, Fact, Occurrence } from '../messages/card-model.ts';
import { findOddCharacters } from '../text/odd-characters.ts';
import { summariseDocument } from './compose-thread.ts';
import type { DocumentRow } from './database.ts';
import { quoteAround } from './quote-around.ts';
import type { MentionPlace } from './rows/occurrences.ts';

/** Most occurrences on a card, one an item. */
export const MOST_OCCURRENCES = 40;

export interface CardContext {
  /** Occurrences of the name, in the documents of `newestFirst` at the least. */
  readonly rows: readonly MentionPlace[];
  /** All there are. */
  readonly total: number;
  readonly documents: ReadonlyMap<string, DocumentRow>;
  readonly items: ReadonlyMap<string, Pick<AgendaItem, 'number' | 'title'>>;
  /** Mended texts of the documents of `chooseOccurrences`. */
  readonly mended: ReadonlyMap<string, string>;
  /** Where the person was seen in attendance, over the corpus and the page. */
  readonly seen: readonly KnownPerson[];
  readonly translate?: Translate;
}

export function composeCard(mention: Mention, context: CardContext): EntityCard {
  const translate = context.translate ?? createTranslator('da');
  const canonical = nameOf(mention, translate);
  const printed = mention.text.replace(/\s+/g, ' ').trim();
  const chosen = chooseOccurrences(context.rows, context.documents);
  return {
    type: mention.type,
    canonical,
    asPrinted: printed === canonical ? null : printed,
    facts: composeFacts(mention, context, translate),
    doubt: tellDoubt(mention, translate),
    occurrences: chosen.flatMap((row) => composeOccurrence(row, context) ?? []),
    total: context.total,
  };
}

/** Documents in the order in which a card shows them; those of its occurrences are among the first `MOST_OCCURRENCES`. */
export function newestFirst(ids: Iterable<string>, documents: ReadonlyMap<string, DocumentRow>): string[] {
  const dateOf = (id: string): string => documents.get(id)?.date ?? '';
  return [...new Set(ids)]
    .filter((id) => documents.has(id))
    .sort((a, b) => dateOf(b).localeCompare(dateOf(a)) || a.localeCompare(b));
}

/** The first occurrence in each item, newest document first. */
export function chooseOccurrences(
  rows: readonly MentionPlace[],
  documents: ReadonlyMap<string, DocumentRow>,
): MentionPlace[] {
  const firsts = new Map<string, MentionPlace>();
  for (const row of rows) {
    if (!documents.has(row.documentId)) continue;
    const key = `${row.documentId}|${row.itemId}`;
    const first = firsts.get(key);
    if (!first || row.start < first.start) firsts.set(key, row);
  }
  const dateOf = ({ documentId }: MentionPlace): string => documents.get(documentId)?.date ?? '';
  return [...firsts.values()]
    .sort((a, b) => dateOf(b).localeCompare(dateOf(a)) || a.documentId.localeCompare(b.documentId) || a.start - b.start)
    .slice(0, MOST_OCCURRENCES);
}

function composeOccurrence(row: MentionPlace, { documents, items, mended }: CardContext): Occurrence | null {
  const facts = documents.get(row.documentId);
  const text = mended.get(row.documentId);
  if (!facts || text === undefined) return null;
  const item = row.itemId === null ? null : (items.get(row.itemId) ?? null);
  return {
    document: summariseDocument(facts),
    itemNumber: item?.number ?? null,
    itemTitle: item?.title ?? null,
    ...quoteAround(text, { start: row.mendedStart, end: row.mendedEnd }),
    place: { documentId: row.documentId, itemId: row.itemId, start: row.start, end: row.end },
  };
}

/** Why the name may not be what it looks like; null for no reason. */
export function tellDoubt({ doubt, text }: Mention, translate: Translate): string | null {
  const odd = findOddCharacters(text);
  // What an older analysis wrote out stays as it is.
  const told = doubt && translate.optional(`doubt.${doubt}`, doubt);
  return [odd && translate(`odd.${odd}`), told].filter(Boolean).join(' ') || null;
}

/** What a name is called: its canonical form, an amount in figures, a date in words. */
export function nameOf(mention: Mention, translate: Translate): string {
  const { type, canonical, value, valueMax, currency, iso, text } = mention;
  if (type === 'amount' && value !== undefined) {
    const format = (amount: number): string =>
      currency ? `${translate.number(amount)} ${currency}` : translate.kroner(amount);
    return valueMax === undefined ? format(value) : `${format(value)}–${format(valueMax)}`;
  }
  if (type === 'date' && iso) return translate.date(iso);
  return canonical ?? text.replace(/\s+/g, ' ').trim();
}

function composeFacts(mention: Mention, { seen, documents }: CardContext, translate: Translate): Fact[] {
  if (mention.type === 'person') return personFacts(seen, translate);
  const facts: Fact[] = [];
  if (mention.type === 'amount' && mention.subject) facts.push({ label: 'subject', value: mention.subject });
  if (mention.type === 'date') {
    const meetings = new Set(
      [...documents.values()].filter(({ date }) => date === mention.iso).map(({ body }) => body),
    );
    for (const body of meetings) facts.push({ label: 'meeting', value: body });
  }
  return facts;
}

/** The newest certain sighting of each; a change of party or municipality shows as a second line with its date. */
function personFacts(seen: readonly KnownPerson[], translate: Translate): Fact[] {
  const certain = seen.some(({ doubtful }) => !doubtful) ? seen.filter(({ doubtful }) => !doubtful) : seen;
  const newestFirst = [...certain].sort((a, b) => b.date.localeCompare(a.date));
  return (['party', 'municipality'] as const).flatMap((label) => {
    const values = new Map<string, string>();
    for (const sighting of newestFirst) {
      const value = sighting[label];
      if (value !== null && !values.has(value)) values.set(value, sighting.date);
    }
    return [...values].map(([value, date]): Fact => ({ label, value, note: translate.date(date) }));
  });
}
