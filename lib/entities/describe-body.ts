/** The cards of parties, municipalities and organisations: their people, dissents, other names, figures. */
import type { Dissent } from '../document/model.ts';
import { type DescribedDocument, evidenceOf, itemAt, printedForm } from './corpus-documents.ts';
import { findOrganisation, MUNICIPALITIES, ORGANISATIONS } from './facts.ts';
import type { Evidence } from './model.ts';
import { sightingsIn } from './person-sightings.ts';
import { holderOf } from './read-party.ts';

export interface PersonOfBody {
  readonly name: string;
  readonly role: string | null;
  /** In the document that is being read. */
  readonly here: boolean;
  /** Newest first. */
  readonly evidence: readonly Evidence[];
}

export interface DissentOfParty extends Dissent {
  readonly document: string;
  readonly date: string;
  readonly item: string;
}

/** How many of a party were at a meeting, as its list of attendance tells. */
export interface MeetingOfParty extends Evidence {
  readonly body: string;
  readonly present: number;
  readonly absent: number;
}

export interface BodyDescription {
  /** Organisations: "ministry", "committee" …; municipalities: their region. */
  readonly kind: string | null;
  readonly otherNames: readonly string[];
  readonly people: readonly PersonOfBody[];
  /** Parties: newest first. */
  readonly dissents: readonly DissentOfParty[];
  /** Parties: oldest meeting first. */
  readonly meetings: readonly MeetingOfParty[];
  /** Organisations: what took over, and what it took over from. */
  readonly successor: string | null;
  readonly predecessors: readonly string[];
  /** Municipalities: amounts that stand on the same line, as in tables of shares. */
  readonly figures: readonly (Evidence & { readonly value: number })[];
}

const NOTHING = {
  kind: null,
  otherNames: [],
  people: [],
  dissents: [],
  meetings: [],
  successor: null,
  predecessors: [],
  figures: [],
};

export function describeParty(
  name: string,
  source: DescribedDocument,
  documents: readonly DescribedDocument[],
): BodyDescription {
  const people = peopleOf(documents, source, (sighting) => sighting.party === name);
  const dissents = documents.flatMap(({ document }) =>
    document.items.flatMap(({ id, decision }) =>
      (decision?.dissent ?? [])
        .filter(
          ({ party }) => party !== null && (party === name || holderOf(party, document.date, null)?.name === name),
        )
        .map((dissent) => ({ ...dissent, document: document.id, date: document.date, item: id })),
    ),
  );
  const meetings = meetingsOfParty(name, documents);
  return { ...NOTHING, people, meetings, dissents: dissents.sort((a, b) => b.date.localeCompare(a.date)) };
}

/** Once a meeting, by the document that tells of most of them: agenda and minutes may both have the list. */
function meetingsOfParty(name: string, documents: readonly DescribedDocument[]): MeetingOfParty[] {
  const meetings = new Map<string, MeetingOfParty>();
  for (const one of documents) {
    const own = [...sightingsIn(one).values()].filter(({ party, status }) => party === name && status !== null);
    const [first] = own;
    if (!first) continue;
    const absent = new Set(own.filter(({ status }) => status === 'absent').map((person) => person.name)).size;
    const present = new Set(own.filter(({ status }) => status !== 'absent').map((person) => person.name)).size;
    const key = `${one.document.body.name} ${one.document.date}`;
    const told = meetings.get(key);
    if (told && told.present + told.absent >= present + absent) continue;
    meetings.set(key, { ...first.evidence, body: one.document.body.name, present, absent });
  }
  return [...meetings.values()].sort((a, b) => a.date.localeCompare(b.date));
}

export function describeMunicipality(
  name: string,
  source: DescribedDocument,
  documents: readonly DescribedDocument[],
): BodyDescription {
  const fact = MUNICIPALITIES.find(({ official }) => official === name);
  const figures = documents.flatMap((one) =>
    one.mentions.flatMap((mention, index) => {
      const next = one.mentions[index + 1];
      const before = one.mentions[index - 1];
      if (mention.canonical !== name || mention.type !== 'municipality') return [];
      const amount = [next, before].find((other) => other?.type === 'amount' && isOneLine(one, mention, other));
      return amount?.value === undefined ? [] : [{ ...evidenceOf(one, amount), value: amount.value }];
    }),
  );
  return {
    ...NOTHING,
    kind: fact?.region ?? null,
    people: peopleOf(documents, source, (sighting) => sighting.municipality === name || sighting.role?.of === name),
    figures,
  };
}

export function describeOrganisation(name: string, documents: readonly DescribedDocument[]): BodyDescription {
  const fact = findOrganisation(name);
  const forms = documents.flatMap(({ mentions }) =>
    mentions.flatMap((mention) =>
      mention.type === 'organisation' && mention.canonical === name ? [printedForm(mention)] : [],
    ),
  );
  const isOther = (form: string): boolean =>
    ![name.toLowerCase(), `${name}s`.toLowerCase()].includes(form.toLowerCase());
  const known = [...(fact?.short ?? []), ...(fact?.aliases ?? [])];
  return {
    ...NOTHING,
    kind: fact?.kind ?? null,
    otherNames: [...new Set([...known, ...forms])].filter(isOther),
    people: peopleOf(documents, null, (sighting) => sighting.role?.of === name),
    successor: fact?.successor ?? null,
    predecessors: ORGANISATIONS.filter(({ successor }) => successor === name).map((one) => one.name),
  };
}

type Sighting = ReturnType<typeof sightingsIn> extends ReadonlyMap<unknown, infer Value> ? Value : never;

function peopleOf(
  documents: readonly DescribedDocument[],
  source: DescribedDocument | null,
  belongs: (sighting: Sighting) => boolean,
): PersonOfBody[] {
  const people = new Map<string, { name: string; role: string | null; here: boolean; evidence: Evidence[] }>();
  for (const one of [...documents].sort((a, b) => b.document.date.localeCompare(a.document.date))) {
    for (const sighting of sightingsIn(one).values()) {
      if (!belongs(sighting)) continue;
      const person = people.get(sighting.name) ?? {
        name: sighting.name,
        role: sighting.role?.role ?? null,
        here: false,
        evidence: [],
      };
      people.set(sighting.name, person);
      person.evidence.push(sighting.evidence);
      person.here ||= one.document.id === source?.document.id;
    }
  }
  return [...people.values()].sort((a, b) => Number(b.here) - Number(a.here) || a.name.localeCompare(b.name, 'da'));
}

/** No line ends between the two, and little else. */
function isOneLine(
  { reading, document }: DescribedDocument,
  one: { start: number; end: number },
  other: { start: number; end: number },
): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  const between = reading.text.source.slice(first.end, second.start);
  return (
    between.length < 40 &&
    !between.includes('\n') &&
    itemAt(document, one.start)?.id === itemAt(document, other.start)?.id
  );
}
