/** What a document shows of each person named in it: party, municipality, office, attendance. */
import type { AttendanceStatus } from '../document/model.ts';
import { attendeeAt, type DescribedDocument, evidenceOf } from './corpus-documents.ts';
import type { Evidence, Mention } from './model.ts';
import { type RoleFound, readRole } from './read-roles.ts';

export interface PersonSighting {
  readonly name: string;
  /** ISO date of the document. */
  readonly date: string;
  readonly party: string | null;
  /** The letter was read with a doubt. */
  readonly doubtful: boolean;
  readonly municipality: string | null;
  readonly role: RoleFound | null;
  /** Of the attendance entry that the mention opens. */
  readonly status: AttendanceStatus | null;
  readonly substituteFor: string | null;
  readonly evidence: Evidence;
}

const NEAR = 6;

export function sightingsIn(source: DescribedDocument): ReadonlyMap<Mention, PersonSighting> {
  const sightings = new Map<Mention, PersonSighting>();
  source.mentions.forEach((mention, index) => {
    if (mention.type !== 'person') return;
    const next = source.mentions[index + 1];
    const party = next?.type === 'party' && next.start - mention.end < NEAR ? next : null;
    const after = source.mentions[index + (party ? 2 : 1)];
    const place = after?.type === 'municipality' && after.start - (party ?? mention).end < NEAR ? after : null;
    const attendee = attendeeAt(source.document, mention);
    sightings.set(mention, {
      name: mention.canonical ?? mention.text,
      date: source.document.date,
      party: party?.canonical ?? null,
      doubtful: party?.doubt !== undefined,
      municipality: place?.canonical ?? null,
      role: readRole(source, mention),
      status: attendee?.status ?? null,
      substituteFor: attendee?.substituteFor ?? null,
      evidence: evidenceOf(source, mention),
    });
  });
  return sightings;
}
