/**
 * What a name's card tells, from the documents of the corpus alone: every line with the place that proves it. Which lines
 * there are depends on the type; an empty list means that the documents say nothing.
 */
import { type DescribedDocument, evidenceOf, itemAt } from './corpus-documents.ts';
import { type AmountDescription, describeAmount } from './describe-amount.ts';
import { type BodyDescription, describeMunicipality, describeOrganisation, describeParty } from './describe-body.ts';
import { type DateDescription, describeDate } from './describe-date.ts';
import { describePerson, type PersonDescription } from './describe-person.ts';
import type { Evidence, Mention } from './model.ts';

/** A place where the name stands, with its item. */
export interface Place extends Evidence {
  readonly item: string | null;
}

export interface EntityDescription {
  readonly type: Mention['type'];
  readonly name: string | null;
  /** One place an item, newest document first. */
  readonly places: readonly Place[];
  readonly person?: PersonDescription;
  readonly body?: BodyDescription;
  readonly amount?: AmountDescription;
  readonly date?: DateDescription;
  /** Case numbers: all items of a meeting bear it, so it names the meeting and ties no items together. */
  readonly ofWholeMeeting?: boolean;
}

/** @param source the document that is being read; it may be one of `documents`. */
export function describeEntity(
  mention: Mention,
  source: DescribedDocument,
  documents: readonly DescribedDocument[],
): EntityDescription {
  const all = documents.some(({ document }) => document.id === source.document.id) ? documents : [source, ...documents];
  const { type, canonical: name } = mention;
  const common = { type, name, places: findPlaces(mention, all) };
  if (type === 'person') return { ...common, person: describePerson(name ?? mention.text, source.document.date, all) };
  if (type === 'party') return { ...common, body: describeParty(name ?? mention.text, source, all) };
  if (type === 'municipality') return { ...common, body: describeMunicipality(name ?? mention.text, source, all) };
  if (type === 'organisation') return { ...common, body: describeOrganisation(name ?? mention.text, all) };
  if (type === 'amount') return { ...common, amount: describeAmount(mention, source, all) };
  if (type === 'date') return { ...common, date: describeDate(mention.iso ?? '', all) };
  if (type === 'caseNumber') return { ...common, ofWholeMeeting: isOfWholeMeeting(mention, all) };
  return common;
}

/** The first place in each item, newest document first. Amounts and dates: those of the same meaning. */
function findPlaces(mention: Mention, documents: readonly DescribedDocument[]): Place[] {
  const places: Place[] = [];
  for (const source of documents) {
    const seen = new Set<string | null>();
    for (const other of source.mentions) {
      if (!isSame(mention, other)) continue;
      const item = itemAt(source.document, other.start)?.id ?? null;
      if (seen.has(item)) continue;
      seen.add(item);
      places.push({ ...evidenceOf(source, other), item });
    }
  }
  return places.sort(
    (a, b) => b.date.localeCompare(a.date) || a.document.localeCompare(b.document) || a.start - b.start,
  );
}

function isSame(one: Mention, other: Mention): boolean {
  if (one.type !== other.type) return false;
  if (one.type === 'amount')
    return one.value === other.value && one.subject === other.subject && one.currency === other.currency;
  if (one.type === 'date') return one.iso === other.iso;
  return one.canonical === other.canonical;
}

/** Most items of a document bear the number. */
function isOfWholeMeeting({ canonical }: Mention, documents: readonly DescribedDocument[]): boolean {
  return documents.some(({ document: { items } }) => {
    const numbered = items.filter(({ caseNumber }) => caseNumber !== null);
    const bearing = numbered.filter(({ caseNumber }) => caseNumber === canonical);
    return bearing.length > 2 && bearing.length >= numbered.length / 2;
  });
}
