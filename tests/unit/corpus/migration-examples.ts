/** For each step of the database: rows as the version before kept them, and as they are afterwards. */

interface MigrationExample {
  /** By table. */
  readonly before: Readonly<Record<string, readonly object[]>>;
  readonly after: Readonly<Record<string, readonly object[]>>;
}

const document = {
  id: 'a',
  digest: 'd',
  body: 'Udvalget',
  date: '2024-01-01',
  version: 2,
  persons: [['Anne Holm', []]],
};
const item = { id: 'a#1', documentId: 'a', body: 'Kommunen, Udvalget' };
const source = { id: 'a', text: 'Referat' };

/** By the version that the step leads to. */
export const MIGRATION_EXAMPLES: Readonly<Record<number, MigrationExample>> = {
  2: { before: { sources: [source] }, after: { sources: [source], apart: [] } },
  3: { before: { documents: [document] }, after: { documents: [document], holdings: [], subscriptions: [] } },
  4: { before: { documents: [document] }, after: { documents: [document], notes: [] } },
  5: {
    before: {
      documents: [document],
      items: [item],
      indexes: [{ name: 'links', revision: 3, rows: '[]' }],
      meta: [{ name: 'revision', value: 3 }],
    },
    after: {
      documents: [
        { id: 'a', digest: 'd', body: 'Udvalget', date: '2024-01-01', itemBody: 'Kommunen, Udvalget', version: 0 },
      ],
      items: [item],
      persons: [{ documentId: 'a', persons: [['Anne Holm', []]], companies: [], traits: new Uint32Array() }],
      indexes: [],
      packed: [],
      meta: [{ name: 'revision', value: 3 }],
    },
  },
};
