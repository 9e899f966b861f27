/**
 * One thing, one entity: the names of all documents put together, with why. Committees of one name in different
 * municipalities stay apart, and so do two persons of one name; a body's successor is linked. What the member has taken
 * apart stays apart, also when everything is read again.
 */
import { type DescribedDocument, evidenceOf, printedForm } from './corpus-documents.ts';
import { findOrganisation } from './facts.ts';
import { findMergeReason } from './merge-reason.ts';
import type { Entity, Evidence, Mention, MergedForm } from './model.ts';
import { type PersonSighting, personMemberships, splitByMunicipality } from './person-memberships.ts';
import { sightingsIn } from './person-sightings.ts';

export interface ResolveOptions {
  /** Pairs of entity name and printed form that the member holds to be different things. */
  readonly apart?: readonly (readonly [name: string, form: string])[];
}

interface Draft {
  readonly id: string;
  readonly mention: Mention;
  readonly name: string;
  readonly forms: Map<string, Evidence[]>;
  readonly evidence: Evidence[];
  readonly sightings: PersonSighting[];
}

/** Amounts and dates are no entities. The same documents in the same order give the same ids. */
export function resolveEntities(
  documents: readonly DescribedDocument[],
  { apart = [] }: ResolveOptions = {},
): Entity[] {
  const kept = new Set(apart.map(([name, form]) => `${name}\n${form}`));
  const drafts = new Map<string, Draft>();
  const inOrder = [...documents].sort((a, b) => a.document.date.localeCompare(b.document.date));
  const persons = new Map(inOrder.map((source) => [source, sightingsIn(source)] as const));
  const homes = splitByMunicipality([...persons.values()].flatMap((list) => [...list.values()]));
  for (const source of inOrder) {
    for (const mention of source.mentions) {
      if (mention.type === 'amount' || mention.type === 'date') continue;
      const form = printedForm(mention);
      const canonical = mention.canonical ?? form;
      const name = kept.has(`${canonical}\n${form}`) ? form : canonical;
      const sighting = persons.get(source)?.get(mention);
      const id = idOf(mention, name, source, sighting, homes);
      const draft: Draft = drafts.get(id) ?? { id, mention, name, forms: new Map(), evidence: [], sightings: [] };
      drafts.set(id, draft);
      const evidence = evidenceOf(source, mention);
      draft.evidence.push(evidence);
      if (sighting) draft.sightings.push(sighting);
      const seen = draft.forms.get(form);
      if (seen) seen.push(evidence);
      else draft.forms.set(form, [evidence]);
    }
  }
  return [...drafts.values()].map(finish);
}

/** The id of what a mention names; the body is part of it where its committees have names that others have too. */
export function idOf(
  { type }: Mention,
  name: string,
  { document }: DescribedDocument,
  sighting: PersonSighting | undefined,
  homes: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  if (type === 'organisation' && isLocal(name)) {
    const { body } = document;
    if (body.kind === 'municipality' || body.kind === 'region') return `${type}:${name} (${body.parent ?? body.name})`;
  }
  const home = sighting?.municipality;
  return type === 'person' && home && homes.get(name)?.has(home) ? `${type}:${name} (${home})` : `${type}:${name}`;
}

/** "Økonomiudvalget", "Ældrerådet": every municipality has its own. */
function isLocal(name: string): boolean {
  const fact = findOrganisation(name);
  if (fact)
    return (
      fact.kind === 'council' ||
      /^(?:Folkeoplysningsudvalget|Handicaprådet|Ældrerådet|Seniorrådet|Ungerådet|Integrationsrådet|Udsatterådet)$/.test(
        name,
      )
    );
  return /(?:udvalget|rådet|forvaltningen|udvalg)$/i.test(name);
}

function finish({ id, mention, name, forms, evidence, sightings }: Draft): Entity {
  const fact = mention.type === 'organisation' ? findOrganisation(name) : undefined;
  return {
    id,
    type: mention.type,
    name,
    kind: fact?.kind ?? null,
    forms: [...forms].flatMap(([form, places]) => mergedForm(name, form, places, mention) ?? []),
    memberships: mention.type === 'person' ? personMemberships(sightings) : [],
    successor: fact?.successor ?? null,
    evidence,
  };
}

function mergedForm(name: string, form: string, evidence: readonly Evidence[], mention: Mention): MergedForm | null {
  const reason = findMergeReason(name, form, mention.type);
  return reason ? { form, reason, evidence } : null;
}
