/** Names known over the whole corpus, put together from what each document, read alone, contributes. */
import type { KnownNames, KnownPerson } from '../entities/recognise-mentions.ts';
import type { CorpusDatabase } from './database.ts';
import { digestOf } from './digest.ts';

export interface CorpusNames {
  readonly known: KnownNames;
  /** Changes when anything in `known` changes. */
  readonly digest: string;
}

export async function loadKnownNames(db: CorpusDatabase): Promise<CorpusNames> {
  const persons = new Map<string, KnownPerson[]>();
  await db.analyses.orderBy('documentId').each((row) => {
    for (const [name, seen] of row.persons) {
      const list = persons.get(name);
      if (list) list.push(...seen);
      else persons.set(name, [...seen]);
    }
  });
  return { known: { persons }, digest: await digestOf(JSON.stringify([...persons])) };
}
