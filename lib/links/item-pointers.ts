/** Items that a text names by their number and their meeting ("punkt 3.5 i referatet fra den 14. juni 2024"). */
import type { NamedItem, StoredDocument } from './index/model.ts';
import type { OpenIndex } from './index/open-index.ts';
import type { LinkItem } from './model.ts';

/** What the item's references name by number, of other meetings than its own. */
export function namedItems({ references, body, date }: LinkItem): NamedItem[] {
  return references.flatMap(({ target }) => {
    if (target.item === null || target.date?.length !== 10) return [];
    if (target.date === date && isNamed(body, target.body)) return [];
    return [{ body: target.body, date: target.date, number: target.item }];
  });
}

/** A reference without a body means any; a committee may be named without its municipality. */
export function isNamed(body: string, name: string | null): boolean {
  return name === null || body === name || body.endsWith(`, ${name}`);
}

/** Numbers of the items that bear the number, in every document of the meeting (agenda and minutes). */
async function findNamed({ body, date, number }: NamedItem, { reader }: OpenIndex): Promise<number[]> {
  const documents = await reader.findByDate(date);
  return documents.flatMap((document) => {
    const within = isNamed(document.body, body) ? document.items.split('\n').indexOf(number) : -1;
    return within < 0 ? [] : [document.first + within];
  });
}

/** Items that name this one by its number. */
function findNaming({ id, documentId, body, date }: LinkItem, documents: readonly StoredDocument[]): number[] {
  const number = id.slice(documentId.length + 1);
  return documents.flatMap(({ named, first }) =>
    named.flatMap((one) =>
      one.date === date && one.number === number && isNamed(body, one.body) ? [first + one.by] : [],
    ),
  );
}

/**
 * Which items this one names by number, and which name it; only one that is kept can be named.
 * @param documents those that name an item of this one's number and day.
 */
export async function pointersOf(
  item: LinkItem,
  isKept: boolean,
  documents: readonly StoredDocument[],
  index: OpenIndex,
): Promise<ReadonlyMap<number, 'names' | 'named'>> {
  const naming = isKept ? findNaming(item, documents) : [];
  const named = await Promise.all(namedItems(item).map((one) => findNamed(one, index)));
  return new Map([
    ...naming.map((from) => [from, 'named'] as const),
    ...named.flat().map((to) => [to, 'names'] as const),
  ]);
}
