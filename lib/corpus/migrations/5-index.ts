/**
 * The search index in segments, instead of one record that was packed anew at each change; a document's persons in a row
 * of their own, so that the list of documents is small. The index itself is filled in afterwards, document by document.
 */
import type { Transaction } from 'dexie';
import type { Migration } from './model.ts';

export const index: Migration = {
  version: 5,
  stores: {
    packed: 'first, &id, [date+body], *names, version',
    segments: '++id, replaced',
    chunks: '',
    removed: 'first',
    persons: 'documentId',
  },
  upgrade: async (transaction: Transaction) => {
    await transaction.table('indexes').clear();
    const items = transaction.table<{ documentId: string; body: string }>('items');
    const documents = transaction.table<Record<string, unknown> & { id: string; body: string }>('documents');
    for (const id of (await documents.toCollection().primaryKeys()) as string[]) {
      const row = await documents.get(id);
      if (!row) continue;
      const { persons = [], ...rest } = row;
      const item = await items.where('documentId').equals(id).first();
      await transaction.table('persons').put({ documentId: id, persons, companies: [], traits: new Uint32Array() });
      // Its text is read again: what decides which names matter to it was not kept before.
      await documents.put({ ...rest, id, body: row.body, itemBody: item?.body ?? row.body, version: 0 });
    }
  },
};
