/** Why two items are linked, in Danish phrases: the meeting, the reference, the words that they share. */
import { eachShared } from './compare-items.ts';
import { type ItemVectors, termsOfText, type Vector } from './item-vectors.ts';
import type { LinkItem, RelatedItem } from './model.ts';
import type { IndexedDocument, OpenIndex } from './packed-index.ts';
import { isCommonStem, readTerms } from './terms.ts';

const MOST_WORDS = 4;
const MONTHS = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
];
const KINDS: Readonly<Record<string, string>> = {
  agenda: 'dagsordenen',
  minutes: 'referatet',
  newsletter: 'nyhedsbrevet',
};

/** "den 23. juni 2023", "juni 2023" or "2017". */
export function formatDanishDate(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  const name = month ? MONTHS[Number(month) - 1] : undefined;
  if (!name) return year;
  return day ? `den ${Number(day)}. ${name} ${year}` : `${name} ${year}`;
}

/** Terms that both have, the most telling first. */
function sharedTerms(a: ItemVectors, b: ItemVectors, index: OpenIndex): number[] {
  const told = new Map<number, number>();
  const look = (left: Vector, right: Vector): void =>
    eachShared(left, right, (term, ofA, ofB) => {
      told.set(term, Math.max(told.get(term) ?? 0, ofA * ofB * (index.factors[term] ?? 0) ** 2));
    });
  look(a.body, b.body);
  for (const passage of a.passages) look(passage, b.body);
  for (const passage of b.passages) look(a.body, passage);
  return [...told].sort((x, y) => y[1] - x[1]).map(([term]) => term);
}

/** How a reader knows a term: the word of the item's own text that carries it, the shortest there is. */
function surfacesIn(text: string, terms: ReadonlySet<number>, index: OpenIndex): Map<number, string> {
  const surfaces = new Map<number, string>();
  for (const { word, stem, start, end } of readTerms(text)) {
    const term = index.table.find(stem);
    if (!terms.has(term) || (surfaces.get(term)?.length ?? 99) <= word.length) continue;
    const written = text.slice(start, end);
    surfaces.set(term, written === written.toUpperCase() || /\d/.test(written) ? written : word);
  }
  const open = [...terms].filter((term) => !surfaces.has(term));
  if (open.length === 0) return surfaces;
  for (const { word } of readTerms(text)) {
    if (word.length < 8) continue;
    const parts = termsOfText(word, index);
    for (const term of open)
      if (parts.has(term) && (surfaces.get(term)?.length ?? 99) > word.length) surfaces.set(term, word);
  }
  return surfaces;
}

/** "lærepladser", "SOSU", "fordeling": no word twice, no common ones while others are left. */
export function sharedWords(item: LinkItem, a: ItemVectors, b: ItemVectors, index: OpenIndex): string[] {
  const terms = sharedTerms(a, b, index)
    .filter((term) => !isCommonStem(index.table.stemOf(term)))
    .slice(0, MOST_WORDS * 3);
  const surfaces = surfacesIn(`${item.item.title}\n${item.text}`, new Set(terms), index);
  const words: string[] = [];
  for (const term of terms) {
    const word = surfaces.get(term);
    if (!word || word.length < 3 || words.some((known) => known.includes(word) || word.includes(known))) continue;
    words.push(word);
    if (words.length === MOST_WORDS) break;
  }
  return words;
}

export interface LinkFacts {
  readonly kind: RelatedItem['kind'];
  readonly twin: boolean;
  readonly sameMeeting: boolean;
  readonly otherBody: boolean;
  readonly mentioned: boolean;
}

export function explainLink(
  facts: LinkFacts,
  words: readonly string[],
  document: IndexedDocument,
  date: string,
): string[] {
  const reasons: string[] = [];
  const kind = KINDS[document.kind] ?? 'dokumentet';
  if (facts.twin) reasons.push(`samme punkt i ${kind} ${document.kind === 'agenda' ? 'til' : 'fra'} mødet`);
  else if (facts.sameMeeting) reasons.push(`${kind} ${document.kind === 'agenda' ? 'til' : 'fra'} samme møde`);
  if (facts.mentioned) reasons.push(`nævner mødet ${formatDanishDate(document.date)}`);
  if (words.length > 0) {
    const lead = facts.kind === 'sameMatter' && document.date !== date ? 'samme sag' : 'fælles emne';
    reasons.push(`${lead}: ${words.join(', ')}`);
  }
  if (facts.otherBody) reasons.push(`fra ${document.body}`);
  return reasons;
}
