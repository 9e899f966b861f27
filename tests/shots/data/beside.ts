/** What a made-up thread tells beside its treatments, a reference, and cards with all their sections. */
import type { EntityCard } from '../../../lib/messages/card-model.ts';
import type {
  AmountsOverTime,
  ItemLine,
  MeetingBeside,
  ReferenceCard,
  ThreadBeside,
} from '../../../lib/messages/model.ts';
import { AMOUNT_CARD, PARTY_CARD, PERSON_CARD } from './cards.ts';
import { AGENDA_2020, AGENDA_2025, MINUTES_2023, MINUTES_2024, MINUTES_2025, place } from './documents.ts';

const KEPT: ItemLine = {
  document: MINUTES_2025,
  number: '3.5',
  title: 'Fremtidig finansiering af Klimasamarbejdet',
  outcome: 'approved',
  place: place(MINUTES_2025, '3.5', 0),
};

const BY: ItemLine = {
  document: MINUTES_2024,
  number: '3.2',
  title: 'Status for Klimasamarbejdet',
  outcome: 'noted',
  place: place(MINUTES_2024, '3.2', 40),
};

export const FOUND: ReferenceCard = {
  text: 'KKR Sundlandet besluttede i marts 2023',
  body: 'KKR Sundlandet',
  date: '2023-03',
  target: { ...KEPT, document: MINUTES_2023, number: '4.1', title: 'Etablering af Klimasamarbejdet' },
  document: MINUTES_2023,
};

export const MISSING: ReferenceCard = {
  text: 'Jf. referatet af mødet den 3. februar 2022',
  body: null,
  date: '2022-02-03',
  target: null,
  document: null,
};

const SERIES: AmountsOverTime = {
  subject: 'udgifter, specialiserede, socialområde',
  currency: null,
  amounts: [
    { date: '2019', value: 16_400_000_000, printed: '16,4 mia. kr.', place: place(AGENDA_2020, '3.2', 5) },
    { date: '2021', value: 17_300_000_000, printed: '17,3 mia. kr.', place: place(MINUTES_2023, '2.1', 5) },
    { date: '2022', value: 18_700_000_000, printed: '18,7 mia. kr.', place: place(MINUTES_2024, '2.1', 5) },
  ],
};

export const BESIDE: ThreadBeside = {
  comparison: {
    points: [
      {
        recommended: 'At KKR Sundlandet tager stilling til, om det kommunale bidrag skal øges',
        state: 'changed',
        decided: 'Det kommunale bidrag øges til scenarie 2, dog først fra 2027.',
        changes: ['først', '2027'],
      },
    ],
    added: ['KKR Sundlandet opfordrer byrådene til at drøfte sagen inden udgangen af året.'],
  },
  promises: [
    {
      text: 'En model for finansieringen efter 2025 forelægges på mødet den 2. september 2025.',
      date: '2025-09-02',
      by: BY,
      state: 'kept',
      keeper: KEPT,
    },
    { text: 'En status følger til næste møde.', date: null, by: BY, state: 'notFound', keeper: null },
  ],
  amounts: [SERIES],
  references: [FOUND, MISSING],
  change: {
    state: 'rewritten',
    other: { ...KEPT, document: AGENDA_2025, outcome: null, place: place(AGENDA_2025, '3.5') },
    newText: ['Kommunernes bidrag fordeles efter folketal fra 2027, og modellen gøres op efter to år.'],
  },
};

/** The agenda of the meeting, with an item that the minutes lack. */
export const MEETING: MeetingBeside = {
  other: AGENDA_2025,
  missing: [
    {
      document: AGENDA_2025,
      number: '3.7',
      title: 'Fælles indkøb af elbusser',
      outcome: null,
      place: place(AGENDA_2025, '3.7', 300),
    },
  ],
};

export const FULL_PERSON: EntityCard = {
  ...PERSON_CARD,
  merged: [
    { printed: 'Birgitte Ravnkiide', count: 1, reason: 'scan' },
    { printed: 'Ravnkilde', count: 4, reason: 'short' },
  ],
  apart: [{ type: 'person', printed: 'Birgit Ravnkilde', canonical: 'Birgitte Ravnkilde' }],
  sections: [
    {
      kind: 'roles',
      lines: [
        {
          text: 'Borgmester',
          note: '14. juni 2024 til 2. september 2025',
          outcome: null,
          place: place(MINUTES_2025, null, 3),
        },
      ],
      more: 0,
    },
    {
      kind: 'attendance',
      meetings: [
        {
          date: '2023-03-10',
          body: 'KKR Sundlandet',
          status: 'present',
          substituteFor: null,
          place: place(MINUTES_2023, null, 1),
        },
        {
          date: '2024-06-14',
          body: 'KKR Sundlandet',
          status: 'absent',
          substituteFor: null,
          place: place(MINUTES_2024, null, 1),
        },
        {
          date: '2025-09-02',
          body: 'KKR Sundlandet',
          status: 'substitute',
          substituteFor: 'Jens-Ole Thorsager',
          place: place(MINUTES_2025, null, 1),
        },
      ],
    },
  ],
};

export const FULL_PARTY: EntityCard = {
  ...PARTY_CARD,
  sections: [
    {
      kind: 'peopleHere',
      lines: [
        { text: 'Amina Yıldız Holm', note: '2. september 2025', outcome: null, place: place(MINUTES_2025, null, 8) },
      ],
      more: 0,
    },
    {
      kind: 'partyAttendance',
      meetings: [
        { date: '2023-03-10', body: MINUTES_2023.body, present: 2, absent: 0, place: place(MINUTES_2023, null, 8) },
        { date: '2024-06-14', body: MINUTES_2024.body, present: 1, absent: 2, place: place(MINUTES_2024, null, 8) },
        { date: '2025-09-02', body: MINUTES_2025.body, present: 3, absent: 1, place: place(MINUTES_2025, null, 8) },
      ],
    },
    {
      kind: 'dissents',
      lines: [
        {
          text: 'anbefaler scenarie 3, da et fælles videncenter samlet set er billigst',
          note: '2. september 2025',
          outcome: null,
          place: place(MINUTES_2025, '3.5', 8),
          document: MINUTES_2025,
        },
      ],
      more: 4,
    },
  ],
};

export const FULL_AMOUNT: EntityCard = { ...AMOUNT_CARD, sections: [{ kind: 'amounts', series: SERIES }] };

export const DATE_CARD: EntityCard = {
  type: 'date',
  canonical: '10. marts 2023',
  asPrinted: null,
  facts: [{ label: 'meeting', value: 'KKR Sundlandet' }],
  doubt: null,
  occurrences: [],
  total: 0,
  sections: [
    {
      kind: 'decided',
      lines: [
        {
          text: 'Etablering af Klimasamarbejdet',
          note: null,
          outcome: 'approved',
          place: place(MINUTES_2023, '4.1', 0),
          document: MINUTES_2023,
        },
        {
          text: 'Status for lærepladser',
          note: null,
          outcome: 'postponed',
          place: place(MINUTES_2023, '4.2', 0),
          document: MINUTES_2023,
        },
      ],
      more: 0,
    },
  ],
};
