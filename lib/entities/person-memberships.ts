/** Sightings of a person become memberships in time: a change of party makes two, a person who comes back makes three. */
import type { Evidence, Membership } from './model.ts';
import type { PersonSighting } from './person-sightings.ts';

export type { PersonSighting } from './person-sightings.ts';

/** Oldest first within each kind. */
export function personMemberships(sightings: readonly PersonSighting[]): Membership[] {
  const sure = sightings.filter(({ doubtful }) => !doubtful);
  return [
    ...periods(
      'party',
      sure.flatMap((one) => (one.party ? [{ of: one.party, role: null, evidence: one.evidence }] : [])),
    ),
    ...periods(
      'municipality',
      sightings.flatMap((one) =>
        one.municipality ? [{ of: one.municipality, role: null, evidence: one.evidence }] : [],
      ),
    ),
    ...periods(
      'role',
      sightings.flatMap(({ role }) => (role ? [{ of: role.of, role: role.role, evidence: role.evidence }] : [])),
    ),
  ];
}

interface Seen {
  readonly of: string | null;
  readonly role: string | null;
  readonly evidence: Evidence;
}

/** Runs of the same, by date. Several roles may run beside each other, so each is a run of its own. */
function periods(kind: Membership['kind'], seen: readonly Seen[]): Membership[] {
  const runs: { of: string | null; role: string | null; evidence: Evidence[] }[] = [];
  for (const { of, role, evidence } of [...seen].sort((a, b) => a.evidence.date.localeCompare(b.evidence.date))) {
    const last = kind === 'role' ? runs.find((run) => run.of === of && run.role === role) : runs.at(-1);
    if (last && last.of === of && last.role === role) last.evidence.push(evidence);
    else runs.push({ of, role, evidence: [evidence] });
  }
  return runs.map((run) => ({
    kind,
    ...run,
    from: run.evidence[0]?.date ?? '',
    to: run.evidence.at(-1)?.date ?? '',
  }));
}

/**
 * Two persons of one name: seen with different municipalities on the same day, or going to and fro between them.
 * Name → the municipalities that tell them apart; one who moved once is one person.
 */
export function splitByMunicipality(sightings: readonly PersonSighting[]): Map<string, ReadonlySet<string>> {
  const byName = new Map<string, PersonSighting[]>();
  for (const sighting of sightings) {
    if (!sighting.municipality) continue;
    const list = byName.get(sighting.name);
    if (list) list.push(sighting);
    else byName.set(sighting.name, [sighting]);
  }
  const split = new Map<string, ReadonlySet<string>>();
  for (const [name, list] of byName) {
    const homes = new Set(list.map(({ municipality }) => municipality ?? ''));
    if (homes.size > 1 && areTwo(list)) split.set(name, homes);
  }
  return split;
}

function areTwo(sightings: readonly PersonSighting[]): boolean {
  const runs: string[] = [];
  const onDay = new Map<string, string>();
  for (const { date, municipality } of [...sightings].sort((a, b) => a.date.localeCompare(b.date))) {
    const home = municipality ?? '';
    const before = onDay.get(date);
    if (before !== undefined && before !== home) return true;
    onDay.set(date, home);
    if (runs.at(-1) !== home) runs.push(home);
  }
  return runs.length > new Set(runs).size;
}
