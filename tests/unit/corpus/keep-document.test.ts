import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { CorpusDatabase } from '../../../lib/corpus/database.ts';
import { findKept, keepDocument } from '../../../lib/corpus/keep-document.ts';
import { loadItemsOf } from '../../../lib/corpus/rows/load-analyses.ts';

const TEXT = readFileSync('seeds/documents/2023-09-08-minutes.txt', 'utf8');
const db = new CorpusDatabase('behold');
const document = { title: 'Referat', text: TEXT, extraction: 'pdf', publisher: 'www.kl.dk' } as const;
const all = { body: 'KKR Hovedstaden', date: '2023-09-08', kind: 'minutes' } as const;

afterEach(() => db.delete({ disableAutoOpen: false }));

describe('a document that the member keeps', () => {
  it('is in the corpus afterwards, with its text and what was read in it', async () => {
    const { outcome, documentId: id } = await keepDocument(db, document);
    expect(outcome).toBe('new');
    expect(await findKept(db, all)).toBe(id);
    expect(await db.documents.get(id ?? '')).toMatchObject({ ...all, extraction: 'pdf', publisher: 'www.kl.dk' });
    expect((await loadItemsOf(db, id ?? '')).length).toBeGreaterThan(5);
  });

  it('is kept once', async () => {
    const { documentId } = await keepDocument(db, document);
    const again = await keepDocument(db, { ...document, title: 'Det samme igen' });
    expect(again).toEqual({ outcome: 'known', documentId });
    const reprinted = await keepDocument(db, { ...document, text: `Udskrevet i dag\n\n${TEXT}` });
    expect(reprinted).toEqual({ outcome: 'known', documentId });
    expect(await db.documents.count()).toBe(1);
  });

  it('is not kept when it is no meeting document', async () => {
    const text = 'Sådan samles reolen. Skru skruerne i.';
    expect(await keepDocument(db, { ...document, text })).toEqual({ outcome: 'noMeeting', documentId: null });
    expect(await db.documents.count()).toBe(0);
    // Unless the member says so: it is then found by its words.
    const asOther = { body: 'Andre dokumenter', date: '2024-05-01' };
    const { documentId } = await keepDocument(db, { ...document, text, asOther });
    expect(await db.documents.get(documentId ?? '')).toMatchObject({ kind: 'document', ...asOther, itemCount: 1 });
  });
});
