/** Everyone and everything named in a text that was read: one recogniser a type, longest name wins, nothing overlaps. */
import type { Reading } from '../document/model.ts';
import { bareNames } from './bare-companies.ts';
import { completeNames } from './complete-names.ts';
import { findAmounts } from './find-amounts.ts';
import { findCaseNumbers } from './find-case-numbers.ts';
import { findDates } from './find-dates.ts';
import { findKnown } from './find-known.ts';
import { findLaws } from './find-laws.ts';
import { findMunicipalities } from './find-municipalities.ts';
import { findOrganisations } from './find-organisations.ts';
import { findParties } from './find-parties.ts';
import { findNames } from './find-persons.ts';
import type { KnownNames } from './known-names.ts';
import type { Mention } from './model.ts';
import { findPartySlots } from './party-slots.ts';
import { asksForNames } from './printed-names.ts';
import { type Candidate, Scene } from './scene.ts';
import { mergeMentions, recogniseSetAside } from './set-aside.ts';
import { type SettledNames, settleKnownNames } from './settle-known-names.ts';
import { settleMentions } from './settle-mentions.ts';
import { WordMemory } from './word-traits.ts';

export type { KnownNames } from './known-names.ts';

export interface Recognised {
  /** Sorted by start, not overlapping, spans in the source. */
  readonly mentions: Mention[];
  /** What was asked of the corpus' names, see printed-names.ts; null where only the whole text tells. */
  readonly printed: string | null;
}

/**
 * Linear in the length of the text.
 * @param known of the whole corpus, or those of them that matter to this text, settled.
 * @param words of a run of texts.
 */
export function recogniseNames(
  reading: Reading,
  known?: KnownNames | SettledNames,
  words = new WordMemory(),
): Recognised {
  const settled = known && 'names' in known ? known : settleKnownNames(known);
  let heads = '';
  let asksInHeads = false;
  const aside = recogniseSetAside(reading, (found) => {
    const { mentions, printed } = recognise(found, settled, words);
    heads = found.text.text;
    asksInHeads = asksForNames(printed);
    return mentions;
  });
  const { mentions, printed } = recognise(reading, settled, words);
  const asksMore = asksInHeads || (heads !== '' && namesCompany(heads, mentions));
  return { mentions: mergeMentions(mentions, aside), printed: asksMore ? null : printed };
}

/** A running head is read by itself: there the corpus may know a company that the text names in full. */
function namesCompany(heads: string, mentions: readonly Mention[]): boolean {
  const organisations = mentions.filter(({ type }) => type === 'organisation');
  return [...bareNames(organisations.flatMap(({ canonical }) => canonical ?? [])).keys()].some((bare) =>
    heads.includes(bare),
  );
}

/** The mentions alone. */
export function recogniseMentions(reading: Reading, known?: KnownNames | SettledNames): Mention[] {
  return recogniseNames(reading, known).mentions;
}

function recognise(reading: Reading, settled: SettledNames, words: WordMemory): Recognised {
  const scene = new Scene(reading, words);
  const matches = findKnown(scene);
  const { persons, printed } = completeNames(scene, findNames(scene, matches, findPartySlots(scene)), matches, settled);
  const parties = findParties(scene, matches, persons, settled);
  const named: Candidate[] = persons.map(({ start, end, canonical, slot }) => ({
    type: 'person',
    start,
    end,
    canonical,
    weight: slot ? 3 : 0,
  }));
  const mentions = settleMentions(
    [
      ...findAmounts(scene),
      ...findDates(scene),
      ...findCaseNumbers(scene),
      ...findLaws(scene),
      ...named,
      ...parties,
      ...findMunicipalities(scene, matches, parties),
      ...findOrganisations(scene, matches, settled.companies),
    ],
    reading.text,
  );
  return { mentions, printed };
}
