/** The first tables: documents, their sources, what was read in them. */
import type { Migration } from './model.ts';

export const documents: Migration = {
  version: 1,
  stores: {
    documents: 'id, digest, [body+date], date',
    sources: 'id',
    analyses: 'documentId',
    items: 'id, documentId',
    mentions: 'id, key, documentId',
    meta: 'name',
    indexes: 'name',
  },
};
