/** Names known over the whole corpus, put together from what each document, read alone, contributes. */
import type { KnownNames, KnownPerson } from '../entities/known-names.ts';
import type { PersonsRow } from './database.ts';

/** @param documents in an order that does not change, so that the same corpus gives the same names. */
export function gatherKnownNames(documents: Iterable<Pick<PersonsRow, 'persons' | 'companies'>>): KnownNames {
  const gathered = new Map<string, KnownPerson[]>();
  const full = new Map<string, Set<string>>();
  for (const { persons, companies } of documents) {
    for (const [name, sightings] of persons) {
      const list = gathered.get(name);
      if (list) list.push(...sightings);
      else gathered.set(name, [...sightings]);
    }
    for (const [bare, name] of companies) full.set(bare, (full.get(bare) ?? new Set()).add(name));
  }
  // A bare name that stands for two is nobody's.
  const companies = [...full].flatMap(([bare, names]) =>
    names.size === 1 ? [...names].map((name) => [bare, name] as const) : [],
  );
  return { persons: gathered, companies: new Map(companies) };
}
