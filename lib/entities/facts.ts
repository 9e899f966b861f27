/** The public facts as tables: municipalities, parties by date, public bodies, given names and surnames. */
import municipalityFacts from './facts/municipalities.json' with { type: 'json' };
import nameFacts from './facts/names.json' with { type: 'json' };
import organisationFacts from './facts/organisations.json' with { type: 'json' };
import partyFacts from './facts/parties.json' with { type: 'json' };
import townFacts from './facts/towns.json' with { type: 'json' };
import { Gazetteer, type Term } from './gazetteer.ts';
import { NameMender } from './mend-name.ts';
import type { MentionType } from './model.ts';

export interface MunicipalityFact {
  readonly name: string;
  /** "Københavns Kommune", "Bornholms Regionskommune". */
  readonly official: string;
  readonly region: string;
  readonly aliases?: readonly string[];
  /** Also an ordinary word ("Vejen", "Skive"). */
  readonly word?: boolean;
}

export interface OrganisationFact {
  readonly name: string;
  readonly kind: string;
  /** Acronyms; their case counts. */
  readonly short?: readonly string[];
  readonly aliases?: readonly string[];
  /** Forms that stand with a small letter. */
  readonly lower?: readonly string[];
  readonly word?: boolean;
  readonly from?: string;
  readonly to?: string;
  /** The body that took over: linked, never merged. */
  readonly successor?: string;
  /** A KKR's region. */
  readonly region?: string;
}

export interface PartyFact {
  readonly letter: string;
  readonly name: string;
  /** Year or month from which the letter stood for the party, and the last one; null: still does. */
  readonly from: string | null;
  readonly to: string | null;
  /** Councillors kept the letter until then. */
  readonly until?: string;
  readonly short?: string;
  readonly aliases?: readonly string[];
  /** Municipalities in which alone the letter is reserved. */
  readonly scope?: readonly string[];
}

export interface LocalList {
  readonly scope: string;
  readonly letter: string | null;
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
}

export const MUNICIPALITIES: readonly MunicipalityFact[] = municipalityFacts;
export const ORGANISATIONS: readonly OrganisationFact[] = organisationFacts;
export const PARTIES: readonly PartyFact[] = partyFacts.parties;
export const LOCAL_LISTS: readonly LocalList[] = partyFacts.localLists;
/** How minutes print a councillor who has left the parties. */
export const NO_PARTY: ReadonlySet<string> = new Set(partyFacts.noParty);

export const GIVEN_NAMES: ReadonlySet<string> = new Set(nameFacts.given.split(' '));
export const SURNAMES: ReadonlySet<string> = new Set(nameFacts.surnames.split(' '));
/** Towns and municipalities: a word that may be a surname too. */
export const PLACES: ReadonlySet<string> = new Set([
  ...townFacts.towns.split(' '),
  ...MUNICIPALITIES.map(({ name }) => name),
]);
export const NAME_MENDER = new NameMender([...GIVEN_NAMES, ...SURNAMES]);

const organisationsByName = new Map(ORGANISATIONS.map((fact) => [fact.name, fact]));

export function findOrganisation(name: string): OrganisationFact | undefined {
  return organisationsByName.get(name);
}

function term(type: MentionType, canonical: string, kind: string, text: string, more: Partial<Term> = {}): Term {
  return { type, canonical, kind, text, exact: false, lower: false, word: false, ...more };
}

function* allTerms(): Generator<Term> {
  for (const { name, official, aliases = [], word = false } of MUNICIPALITIES) {
    for (const text of new Set([name, ...aliases]))
      yield term('municipality', official, 'municipality', text, { word });
  }
  for (const { name, kind, short = [], aliases = [], lower = [], word = false } of ORGANISATIONS) {
    for (const text of [name, ...aliases])
      yield term('organisation', name, kind, text, { word, exact: isAcronym(text) });
    for (const text of short) yield term('organisation', name, kind, text, { exact: true });
    for (const text of lower) yield term('organisation', name, kind, text, { lower: true });
  }
  for (const { name, short, aliases = [] } of PARTIES) {
    for (const text of [name, ...aliases]) yield term('party', name, 'party', text);
    if (short && short.length > 1) yield term('party', name, 'partyShort', short, { exact: true });
  }
}

function isAcronym(text: string): boolean {
  return !text.includes(' ') && text.length < 8 && text === text.toUpperCase();
}

export const GAZETTEER = new Gazetteer(allTerms());
