/** A person's card: party and municipality at the document's date and in the newest document, offices, attendance. */
import type { AttendanceStatus } from '../document/model.ts';
import type { DescribedDocument } from './corpus-documents.ts';
import type { Evidence, Membership } from './model.ts';
import { personMemberships } from './person-memberships.ts';
import { type PersonSighting, sightingsIn } from './person-sightings.ts';

export interface MeetingAttended extends Evidence {
  readonly body: string;
  readonly status: AttendanceStatus;
  readonly substituteFor: string | null;
}

export interface PersonDescription {
  /** What held at the date of the document read; null when no document shows it. */
  readonly atThatDate: { readonly party: Membership | null; readonly municipality: Membership | null };
  /** What the newest document shows. */
  readonly today: { readonly party: Membership | null; readonly municipality: Membership | null };
  readonly roles: readonly Membership[];
  /** Newest meeting first. */
  readonly meetings: readonly MeetingAttended[];
  readonly attended: Readonly<Record<AttendanceStatus, number>>;
}

export function describePerson(name: string, date: string, documents: readonly DescribedDocument[]): PersonDescription {
  const sightings: PersonSighting[] = [];
  const meetings: MeetingAttended[] = [];
  for (const source of documents) {
    for (const sighting of sightingsIn(source).values()) {
      if (sighting.name !== name) continue;
      sightings.push(sighting);
      if (sighting.status === null) continue;
      const { status, substituteFor, evidence } = sighting;
      meetings.push({ ...evidence, body: source.document.body.name, status, substituteFor });
    }
  }
  const memberships = personMemberships(sightings);
  const attended = { present: 0, absent: 0, substitute: 0 };
  for (const { status } of meetings) attended[status]++;
  return {
    atThatDate: { party: at(memberships, 'party', date), municipality: at(memberships, 'municipality', date) },
    today: { party: last(memberships, 'party'), municipality: last(memberships, 'municipality') },
    roles: memberships.filter(({ kind }) => kind === 'role').reverse(),
    meetings: meetings.sort((a, b) => b.date.localeCompare(a.date)),
    attended,
  };
}

/** The membership of the date, or the last one begun before it. */
function at(memberships: readonly Membership[], kind: Membership['kind'], date: string): Membership | null {
  return memberships.filter((one) => one.kind === kind && one.from <= date).at(-1) ?? null;
}

function last(memberships: readonly Membership[], kind: Membership['kind']): Membership | null {
  return memberships.filter((one) => one.kind === kind).at(-1) ?? null;
}
