import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { CorpusDatabase } from '../../../lib/corpus/database.ts';
import { listNotes, removeNote, saveNote, takeNotes } from '../../../lib/corpus/notes/keep-notes.ts';
import { readCopy } from '../../../lib/corpus/notes/read-copy.ts';
import { exportSeeds } from '../../../lib/corpus/seeds/export-seeds.ts';
import type { Note } from '../../../lib/messages/notes-model.ts';

let db: CorpusDatabase;
let count = 0;
const open = (): CorpusDatabase => {
  count += 1;
  db = new CorpusDatabase(`notes-${count}`);
  return db;
};
afterEach(() => db.delete());

const NOTE: Note = {
  id: '6d1d3c0e-5f9c-4d7b-9d63-6c1c7d5f9a01',
  body: 'KKR Hovedstaden',
  date: '2025-09-02',
  kind: 'agenda',
  item: { number: '3.5', title: 'Klimaalliancens finansiering' },
  passage: null,
  text: 'Spørg til 2027.',
  raise: true,
  todo: 'none',
  created: '2025-08-28T09:00:00.000Z',
  changed: '2025-08-28T09:00:00.000Z',
};

describe('the member’s notes', () => {
  it('are those of the meeting, whichever of its documents they were written in', async () => {
    await saveNote(open(), NOTE);
    await saveNote(db, { ...NOTE, id: '6d1d3c0e-5f9c-4d7b-9d63-6c1c7d5f9a02', date: '2023-09-08' });
    const found = await listNotes(db, { body: 'KKR  hovedstaden', date: '2025-09-02' });
    expect(found).toEqual([NOTE]);
    expect(await listNotes(db, null)).toHaveLength(2);
  });

  it('are replaced by a note of the same id, and removed', async () => {
    await saveNote(open(), NOTE);
    await saveNote(db, { ...NOTE, text: 'Spørg til 2028.' });
    expect((await listNotes(db, NOTE)).map(({ text }) => text)).toEqual(['Spørg til 2028.']);
    await removeNote(db, NOTE.id);
    expect(await listNotes(db, NOTE)).toEqual([]);
  });

  it('come back from a saved copy, and nothing newer is lost by it', async () => {
    const other = { ...NOTE, id: '6d1d3c0e-5f9c-4d7b-9d63-6c1c7d5f9a03' };
    await saveNote(open(), { ...NOTE, text: 'Nyere', changed: '2025-08-29T09:00:00.000Z' });
    const copy = JSON.parse(JSON.stringify({ notes: [NOTE, other] })) as { notes: Note[] };
    expect(await takeNotes(db, copy.notes)).toBe(1);
    expect((await listNotes(db, NOTE)).map(({ text }) => text).sort()).toEqual(['Nyere', 'Spørg til 2027.']);
    expect(await takeNotes(db, copy.notes)).toBe(0);
  });

  it('go along with the member’s own copy, and not with a file for others', async () => {
    await saveNote(open(), NOTE);
    const save = (withOwn: boolean) => new Response(exportSeeds(db, { body: null, withOwn })).blob();
    expect(await readCopy(await save(true))).toEqual({ notes: [NOTE], apart: [] });
    expect(await readCopy(await save(false))).toBe(null);
  });

  it('are found in a copy of the first kind too, and nowhere in what is no copy', async () => {
    const first = { format: 'roed-traad', version: 1, documents: [{}], sources: [{}], analyses: [], notes: [NOTE] };
    expect(await readCopy(new Blob([JSON.stringify(first)]))).toEqual({ notes: [NOTE], apart: [] });
    for (const other of ['', 'Kære medlem', '[]', '{"notes": 7}']) expect(await readCopy(new Blob([other]))).toBe(null);
  });
});
