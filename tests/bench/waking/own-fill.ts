/** Fills the extension's own database; the items' texts are left out, for ranking does not read them. */
import { CorpusDatabase, type DocumentRow, type PersonsRow } from '../../../lib/corpus/database.ts';
import { indexTables, putInIndex } from '../../../lib/corpus/index/put-in-index.ts';
import { tidyIndex } from '../../../lib/corpus/index/tidy-index.ts';
import { TermReader } from '../../../lib/links/index/read-terms.ts';
import type { LinkItem } from '../../../lib/links/model.ts';
import { readLines, runFilling } from './read-lines.ts';

runFilling(async () => {
  const db = new CorpusDatabase();
  const terms = new TermReader();
  let items: LinkItem[] = [];
  const store = async (): Promise<void> => {
    const [one] = items;
    if (one) await db.transaction('rw', indexTables(db), () => putInIndex(db, one.documentId, items, terms));
    await tidyIndex(db);
    items = [];
  };
  await readLines<LinkItem>('items.jsonl', async (item) => {
    if (item.documentId !== items[0]?.documentId) await store();
    items.push(item);
  });
  await store();
  await tidyIndex(db, { whole: true });
  await readLines<DocumentRow & Pick<PersonsRow, 'persons'>>('documents.jsonl', async ({ persons, ...row }) => {
    await db.documents.put(row);
    await db.persons.put({ documentId: row.id, persons, companies: [], traits: new Uint32Array() });
  });
  await db.meta.put({ name: 'revision', value: 1 });
});
