/** Who brought which document, subscriptions, picked seed files, meetings to fetch; documents by their address. */
import type { Migration } from './model.ts';

export const origins: Migration = {
  version: 3,
  stores: {
    documents: 'id, digest, [body+date], date, address',
    holdings: '[origin+id], origin, documentId',
    subscriptions: 'address',
    inbox: '++id',
    fetches: 'address, addedAt',
  },
};
