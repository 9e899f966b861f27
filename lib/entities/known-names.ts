/** What the documents of the corpus, each read alone, tell of persons: it mends damaged letters and completes short names elsewhere. */
import type { MeetingDocument, Reading } from '../document/model.ts';
import { bareNames } from './bare-companies.ts';
import type { Mention } from './model.ts';

export interface KnownNames {
  /** Person name as read in a document → what was printed with it, by date of document. Spellings may differ still. */
  readonly persons: ReadonlyMap<string, readonly KnownPerson[]>;
  /** Bare names of companies that some document prints with their form: "AVV" → "AVV I/S". */
  readonly companies?: ReadonlyMap<string, string>;
}

export interface KnownPerson {
  /** ISO date of the document. */
  readonly date: string;
  /** Canonical party name, null when not printed. */
  readonly party: string | null;
  /** "X Kommune", null when not printed. */
  readonly municipality: string | null;
  /** The letter was damaged and read with a doubt: no evidence for others. */
  readonly doubtful: boolean;
  /** Read from a scan: the spelling counts for less than a clean one. */
  readonly scanned?: boolean;
  /** Named in passing ("suppleant for …"), not in an entry of their own. */
  readonly passing?: boolean;
}

export interface NamedDocument {
  readonly document: Pick<MeetingDocument, 'date' | 'scanned'>;
  readonly mentions: readonly Mention[];
  readonly reading: Pick<Reading, 'text'>;
}

/** Of each person one sighting a document: the fullest. */
export function collectKnownNames(documents: Iterable<NamedDocument>): KnownNames {
  const persons = new Map<string, KnownPerson[]>();
  const companies = new Set<string>();
  for (const { document, mentions, reading } of documents) {
    const seen = new Map<string, KnownPerson>();
    mentions.forEach((mention, index) => {
      if (mention.type === 'organisation' && mention.canonical && !document.scanned) companies.add(mention.canonical);
      if (mention.type !== 'person' || !mention.canonical?.includes(' ')) return;
      const sighting = sightingOf(mention, mentions, index, reading.text.source, document);
      const before = seen.get(mention.canonical);
      if (!before || fullness(sighting) > fullness(before)) seen.set(mention.canonical, sighting);
    });
    for (const [name, sighting] of seen) {
      const list = persons.get(name);
      if (list) list.push(sighting);
      else persons.set(name, [sighting]);
    }
  }
  return { persons, companies: bareNames(companies) };
}

/** Between a name and its letter, and the letter and its municipality, stand a bracket, a comma and blanks at most. */
const NEAR = 6;

function sightingOf(
  person: Mention,
  mentions: readonly Mention[],
  index: number,
  source: string,
  { date, scanned }: NamedDocument['document'],
): KnownPerson {
  const party = mentions[index + 1];
  const letter = party?.type === 'party' && party.start - person.end < NEAR ? party : null;
  const place = mentions[index + (letter ? 2 : 1)];
  const municipality = place?.type === 'municipality' && place.start - (letter ?? person).end < NEAR ? place : null;
  return {
    date,
    party: letter?.canonical ?? null,
    municipality: municipality?.canonical ?? null,
    doubtful: letter?.doubt !== undefined,
    ...(scanned ? { scanned } : {}),
    ...(/\bfor\s{1,3}$/.test(source.slice(Math.max(0, person.start - 6), person.start)) || !letter
      ? { passing: true }
      : {}),
  };
}

function fullness({ party, municipality, passing, doubtful }: KnownPerson): number {
  return (party ? 2 : 0) + (municipality ? 1 : 0) + (passing ? 0 : 4) - (doubtful ? 1 : 0);
}
