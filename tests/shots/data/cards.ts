/** Cards of made-up names. */
import type { EntityCard, Occurrence } from '../../../lib/messages/card-model.ts';
import type { DocumentSummary } from '../../../lib/messages/model.ts';
import { AGENDA_2020, MINUTES_2023, MINUTES_2024, MINUTES_2025, place } from './documents.ts';

function occurrence(
  document: DocumentSummary,
  item: readonly [number: string, title: string] | null,
  before: string,
  name: string,
  after: string,
): Occurrence {
  return {
    document,
    itemNumber: item?.[0] ?? null,
    itemTitle: item?.[1] ?? null,
    quote: `${before}${name}${after}`,
    quoteStart: before.length,
    quoteEnd: before.length + name.length,
    place: place(document, item?.[0] ?? null, 100 + before.length),
  };
}

export const PERSON_CARD: EntityCard = {
  type: 'person',
  canonical: 'Birgitte Ravnkilde',
  asPrinted: 'Borgmester Birgitte Ravn-kilde (A)',
  facts: [
    { label: 'party', value: 'Socialdemokratiet (A)', note: 'ifølge referatet af 2. september 2025' },
    { label: 'municipality', value: 'Gladsaxe Kommune' },
    { label: 'role', value: 'Borgmester, formand for KKR Sundlandet' },
    { label: 'status', value: 'Til stede' },
  ],
  doubt: null,
  occurrences: [
    occurrence(MINUTES_2025, null, 'Til stede: ', 'Birgitte Ravnkilde', ' (A), Gladsaxe Kommune, formand'),
    occurrence(
      MINUTES_2025,
      ['3.1', 'Udpegning af medlem til bestyrelsen for Sundlandets Erhvervshus'],
      '… udpegede borgmester ',
      'Birgitte Ravnkilde',
      ' som medlem af bestyrelsen for perioden 2026–2029 med Jens-Ole Thorsager som stedfortræder …',
    ),
    occurrence(MINUTES_2024, ['1.2', 'Konstituering'], '… valgte ', 'Birgitte Ravnkilde', ' til formand.'),
  ],
  total: 14,
};

export const PARTY_CARD: EntityCard = {
  type: 'party',
  canonical: 'Enhedslisten – De Rød-Grønne',
  asPrinted: '&',
  facts: [
    { label: 'letter', value: 'Ø' },
    { label: 'otherNames', value: 'Enhedslisten, EL' },
  ],
  doubt: 'Bogstavet er læst som Ø efter personens andre møder.',
  occurrences: [
    occurrence(
      MINUTES_2025,
      ['3.5', 'Fremtidig finansiering af Klimasamarbejdet'],
      '',
      'Enhedslisten',
      ' og Radikale Venstre anbefaler scenarie 3, da et fælles videncenter samlet set er billigst.',
    ),
    occurrence(MINUTES_2023, ['4.1', 'Etablering af Klimasamarbejdet'], '… ', 'Enhedslisten', ' stemte imod …'),
  ],
  total: 2,
};

export const AMOUNT_CARD: EntityCard = {
  type: 'amount',
  canonical: '3 mio. kr.',
  asPrinted: null,
  facts: [
    { label: 'value', value: '3.000.000 kr.' },
    { label: 'subject', value: 'medfinansiering af klimahandlingsplaner over 3 år' },
  ],
  doubt: null,
  occurrences: [
    occurrence(
      AGENDA_2020,
      ['3.2', 'Fælles indsats for klimahandlingsplaner'],
      '… medarbejderressourcer svarende til ',
      '3 mio. kr.',
      ' over 3 år i hvert KKR …',
    ),
  ],
  total: 1,
};

export const ALONE_CARD: EntityCard = {
  type: 'law',
  canonical: 'Lov om kommunernes styrelse § 17, stk. 4',
  asPrinted: null,
  facts: [],
  doubt: null,
  occurrences: [],
  total: 0,
};
