import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CorpusDatabase } from '../../../lib/corpus/database.ts';
import { keepDocument } from '../../../lib/corpus/keep-document.ts';
import { keepFile } from '../../../lib/corpus/keep-file.ts';
import { readRevision } from '../../../lib/corpus/read-revision.ts';
import { removeDocument } from '../../../lib/corpus/remove-document.ts';

const text = (id: string): string => readFileSync(`seeds/documents/${id}.txt`, 'utf8');

it('a document that is removed leaves nothing of itself behind, and the others as they were', async () => {
  const db = new CorpusDatabase('fjernet');
  const page = { title: 'Referat', extraction: 'pdf', publisher: null } as const;
  const { documentId: minutes } = await keepDocument(db, { ...page, text: text('2023-09-08-minutes') });
  const { documentId: newsletter } = await keepDocument(db, { ...page, text: text('2023-09-08-newsletter') });
  for (const id of [minutes ?? '', newsletter ?? '']) {
    expect(await keepFile(db, { id, name: 'møde.pdf', file: new Blob(['%PDF-1.7']) })).toBe('kept');
  }
  const revision = await readRevision(db);
  expect(await removeDocument(db, minutes ?? '')).toBe(true);
  for (const name of ['documents', 'sources', 'analyses', 'occurrences', 'files']) {
    const left = JSON.stringify(await db.table(name).toArray());
    expect([name, left.includes(`"${minutes}`), left.includes(`"${newsletter}`)]).toEqual([name, false, true]);
  }
  expect(await readRevision(db)).toBe(revision + 1);
  expect(await removeDocument(db, minutes ?? '')).toBe(false);
  expect(await readRevision(db)).toBe(revision + 1);
  await db.delete();
});

it('a file is kept only beside a document that is there', async () => {
  const db = new CorpusDatabase('uden-dokument');
  expect(await keepFile(db, { id: 'væk', name: 'møde.pdf', file: new Blob(['%PDF-1.7']) })).toBe('gone');
  expect(await db.files.count()).toBe(0);
  await db.delete();
});
