/** What ties a note to its meeting whatever the documents' ids are: they change when a document is replaced or kept. */
import type { NotedMeeting } from '../../messages/notes-model.ts';

/** "kkr hovedstaden|2025-09-02": the body's name as it is compared, and the day. */
export function meetingKey({ body, date }: NotedMeeting): string {
  const folded = body.normalize('NFC').toLocaleLowerCase('da').replace(/\s+/g, ' ').trim();
  return `${folded}|${date}`;
}
