/** Keeps the member's notes. They are the member's own: no sync, no replacing of documents and no re-reading touches them. */

import type { Note, NotedMeeting } from '../../messages/notes-model.ts';
import type { CorpusDatabase } from '../database.ts';
import { NOTE_ROW } from '../mend/row-shapes.ts';
import { meetingKey } from './meeting-key.ts';

/** @param meeting null: all notes there are. @returns oldest first; without those that are damaged. */
export async function listNotes(db: CorpusDatabase, meeting: NotedMeeting | null): Promise<Note[]> {
  const rows = meeting
    ? await db.notes.where('meeting').equals(meetingKey(meeting)).toArray()
    : await db.notes.toArray();
  return rows
    .filter((row) => NOTE_ROW.safeParse(row).success)
    .map(({ meeting: _key, ...note }) => note)
    .sort((a, b) => a.created.localeCompare(b.created));
}

/** A note of the same id is replaced. */
export async function saveNote(db: CorpusDatabase, note: Note): Promise<void> {
  await db.notes.put({ ...note, meeting: meetingKey(note) });
}

export async function removeNote(db: CorpusDatabase, id: string): Promise<void> {
  await db.notes.delete(id);
}

/** From a saved copy: what is there already and as new stays. @returns how many were put in. */
export async function takeNotes(db: CorpusDatabase, notes: readonly Note[]): Promise<number> {
  return db.transaction('rw', db.notes, async () => {
    const known = await db.notes.bulkGet(notes.map(({ id }) => id));
    const fresh = notes.filter((note, at) => (known[at]?.changed ?? '') < note.changed);
    await db.notes.bulkPut(fresh.map((note) => ({ ...note, meeting: meetingKey(note) })));
    return fresh.length;
  });
}
