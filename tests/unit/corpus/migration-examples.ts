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

/** A word was broken over two lines of the source, and is whole in the mended text. */
const broken = { id: 'a', text: 'Om svømme-\nhal\nAnne Holm talte.' };
const read = {
  document: { id: 'a', items: [{ id: 'a#1', start: 0, end: 31 }], attendance: [] },
  target: { body: null, date: null, item: '2' },
  places: [0, 0, 9, 11],
};

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
  6: {
    before: {
      sources: [broken],
      analyses: [
        {
          documentId: 'a',
          document: read.document,
          mentions: [
            { type: 'person', start: 15, end: 24, text: 'Anne Holm', canonical: 'Anne Holm' },
            { type: 'date', start: 25, end: 30, text: 'talte', canonical: null, iso: '2024' },
          ],
          references: [
            { start: 3, end: 14, text: 'svømme-\nhal', target: read.target, targetItem: null, inCorpus: false },
          ],
          mended: 'Om svømmehal\nAnne Holm talte.',
          places: read.places,
        },
      ],
      items: [{ id: 'a#1', documentId: 'a', text: 'Om svømmehal\nAnne Holm talte.', places: read.places }],
      mentions: [{ id: 'a@15', key: 'person:Anne Holm', documentId: 'a', start: 15, end: 24 }],
    },
    after: {
      sources: [broken],
      analyses: [
        {
          documentId: 'a',
          json: JSON.stringify({
            document: read.document,
            spans: [0, 29],
            mentions: [
              [0, 15, 9, 0],
              [5, 25, 5, null, { iso: '2024' }],
            ],
            references: [[3, 11, read.target]],
            mending: [9, '', 2, 20],
          }),
        },
      ],
      occurrences: [{ documentId: 'a', keys: ['person:Anne Holm', 'date:2024'], counts: [1, 1] }],
    },
  },
  7: { before: { sources: [source] }, after: { sources: [source], files: [] } },
};
