/** Everyone and everything named in a text that was read: one recogniser a type, longest name wins, nothing overlaps. */
import type { Reading } from '../document/model.ts';
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
import { type Candidate, Scene } from './scene.ts';
import { mergeMentions, recogniseSetAside } from './set-aside.ts';
import { type SettledNames, settleKnownNames } from './settle-known-names.ts';
import { settleMentions } from './settle-mentions.ts';

export type { KnownNames } from './known-names.ts';

/**
 * Sorted by start, not overlapping, spans in the source. Linear in the length of the text.
 * @param known of the whole corpus, or those of them that matter to this text, settled.
 */
export function recogniseMentions(reading: Reading, known?: KnownNames | SettledNames): Mention[] {
  const settled = known && 'names' in known ? known : settleKnownNames(known);
  const aside = recogniseSetAside(reading, (heads) => recognise(heads, settled));
  return mergeMentions(recognise(reading, settled), aside);
}

function recognise(reading: Reading, settled: SettledNames): Mention[] {
  const scene = new Scene(reading);
  const matches = findKnown(scene);
  const persons = completeNames(scene, findNames(scene, matches, findPartySlots(scene)), matches, settled);
  const parties = findParties(scene, matches, persons, settled);
  const named: Candidate[] = persons.map(({ start, end, canonical, slot }) => ({
    type: 'person',
    start,
    end,
    canonical,
    weight: slot ? 3 : 0,
  }));
  return settleMentions(
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
}
