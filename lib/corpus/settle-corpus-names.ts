/** The names that the corpus knows, settled for reading a page by them. */
import { nameChooser } from '../entities/choose-names.ts';
import { settleKnownNames } from '../entities/settle-known-names.ts';
import type { PersonsRow } from './database.ts';
import { gatherKnownNames } from './known-names.ts';
import type { Corpus } from './load-corpus.ts';

/** @param rows in an order that does not change. */
export function settleCorpusNames(rows: readonly PersonsRow[]): Pick<Corpus, 'known' | 'settled' | 'chooseNames'> {
  const known = gatherKnownNames(rows);
  const settled = settleKnownNames(known);
  return { known, settled, chooseNames: nameChooser(settled) };
}
