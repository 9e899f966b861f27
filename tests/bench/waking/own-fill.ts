/** Fills the extension's own database; the items' texts are left out, for ranking does not read them. */
import { CorpusDatabase, type DocumentRow } from '../../../lib/corpus/database.ts';
import { keepIndex } from '../../../lib/corpus/load-corpus.ts';
import { IndexBuilder } from '../../../lib/links/build-index.ts';
import type { LinkItem } from '../../../lib/links/model.ts';
import { readLines, runFilling } from './read-lines.ts';

const REVISION = 1;

runFilling(async () => {
  const builder = new IndexBuilder();
  const documents: DocumentRow[] = [];
  await readLines<LinkItem>('items.jsonl', (item) => builder.add(item));
  await readLines<DocumentRow>('documents.jsonl', (row) => void documents.push(row));
  const db = new CorpusDatabase();
  await db.documents.bulkPut(documents);
  await db.meta.put({ name: 'revision', value: REVISION });
  await keepIndex(db, REVISION, builder.finish());
});
