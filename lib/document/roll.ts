/** The attendees found so far, each once; who is told to be away stays away. */
import type { Span } from '../text/mapped-text.ts';
import type { AttendanceStatus, Attendee } from './model.ts';
import type { ParsedAttendee } from './parse-attendee.ts';

export class Roll {
  readonly found: Attendee[] = [];
  private readonly byName = new Map<string, number>();

  add(entry: ParsedAttendee, status: AttendanceStatus, span: Span): void {
    const known = this.byName.get(entry.name);
    const { substitute, substituteParty: _party, substituteMunicipality: _place, ...rest } = entry;
    const attendee: Attendee = { ...rest, status: entry.status ?? status, ...span };
    if (known === undefined) {
      this.byName.set(entry.name, this.found.length);
      this.found.push(attendee);
    } else {
      const old = this.found[known];
      if (old && attendee.status === 'absent' && old.status !== 'absent')
        this.found[known] = { ...old, status: 'absent' };
      // Who stands among those present and again beside the one who is away.
      else if (old && old.substituteFor === null && attendee.substituteFor !== null)
        this.found[known] = { ...old, substituteFor: attendee.substituteFor };
    }
    if (substitute) {
      const instead = {
        name: substitute,
        party: entry.substituteParty ?? null,
        municipality: entry.substituteMunicipality ?? null,
        role: null,
        status: 'present' as const,
        substituteFor: entry.name,
        substitute: null,
      };
      this.add(instead, 'present', span);
    }
  }
}

/** A name cut off by a page is completed by the one in the list that begins with it. */
export function completeName(name: string | null, list: readonly Attendee[]): string | null {
  if (name === null) return null;
  const begun = list.filter((other) => other.name === name || other.name.startsWith(`${name} `));
  return begun.length === 1 ? (begun[0]?.name ?? name) : /\s/.test(name) ? name : null;
}
