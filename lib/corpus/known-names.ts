/** Names known over the whole corpus, put together from what each document, read alone, contributes. */
import type { KnownNames, KnownPerson } from '../entities/known-names.ts';
import type { PersonsRow } from './database.ts';

/** @param documents in an order that does not change, so that the same corpus gives the same names. */
export function gatherKnownNames(documents: Iterable<Pick<PersonsRow, 'persons'>>): KnownNames {
  const gathered = new Map<string, KnownPerson[]>();
  for (const { persons } of documents) {
    for (const [name, sightings] of persons) {
      const list = gathered.get(name);
      if (list) list.push(...sightings);
      else gathered.set(name, [...sightings]);
    }
  }
  return { persons: gathered };
}
