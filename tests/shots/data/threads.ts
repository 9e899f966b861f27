/** Items of a made-up meeting, one of them with a long thread behind it. */
import type { ItemSummary, ItemThread, NameSummary, PanelState } from '../../../lib/messages/model.ts';
import {
  AGENDA_2020,
  AGENDA_2025,
  COUNCIL_2024,
  entry,
  MINUTES_2023,
  MINUTES_2024,
  MINUTES_2025,
  NEWSLETTER_2023,
} from './documents.ts';
import { SYNC } from './sync.ts';

type Row = readonly [number: string, title: string, outcome: ItemSummary['outcome'], earlier: number];

const ROWS: readonly Row[] = [
  ['1.1', 'Godkendelse af dagsorden', 'approved', 0],
  ['2.1', 'Nøgletal for det specialiserede socialområde 2024', 'noted', 2],
  ['3.1', 'Udpegning af medlem til bestyrelsen for Sundlandets Erhvervshus', 'appointed', 1],
  ['3.4', 'Høring om trafikbestilling og takstsamarbejde på Sjælland', 'referred', 0],
  ['3.5', 'Fremtidig finansiering af Klimasamarbejdet', 'approved', 4],
  ['3.6', 'Fælles retningslinjer for aflastningsophold', 'postponed', 0],
  ['3.9', 'Fordeling af lærepladser på social- og sundhedsområdet', 'discussed', 3],
  ['4.1', 'Forslag om fælles indkøb af stadsarkivarens nodesamling', 'rejected', 0],
  ['5.1', 'Orientering fra formandskabet', 'informed', 0],
];

const ITEMS: readonly ItemSummary[] = ROWS.map(([number, title, outcome, earlier]) => ({
  id: `${MINUTES_2025.id}#${number}`,
  number,
  title,
  outcome,
  earlier,
}));

const [, , , , CLIMATE] = ITEMS;
if (!CLIMATE) throw new Error('the made-up meeting lacks its fifth item');

const NAMES: readonly NameSummary[] = (
  [
    ['person', 'Birgitte Ravnkilde', 4, true],
    ['person', 'Jens-Ole Thorsager', 2, true],
    ['person', 'Amina Yıldız Holm', 1, false],
    ['party', 'Enhedslisten', 3, true],
    ['party', 'Radikale Venstre', 2, true],
    ['party', 'Socialdemokratiet', 7, false],
    ['municipality', 'Gladsaxe Kommune', 5, false],
    ['municipality', 'Ishøj Kommune', 1, false],
    ['organisation', 'Klimasamarbejdet i Sundlandet', 11, true],
    ['organisation', 'Movia', 8, false],
    ['amount', '2.605.000 kr.', 1, true],
    ['amount', '1.550.000 kr.', 1, true],
    ['date', '10. marts 2023', 2, true],
    ['caseNumber', 'SAG-2025-01234', 9, true],
    ['law', 'Lov om kommunernes styrelse § 17, stk. 4', 1, false],
  ] as const
).map(([type, name, count, isHere]) => ({
  key: `${type} ${name}`,
  type,
  name,
  count,
  itemIds: isHere ? [CLIMATE.id] : [`${MINUTES_2025.id}#2.1`],
}));

const THREAD: ItemThread = {
  item: CLIMATE,
  recommendations: [
    'At KKR Sundlandet drøfter de tre scenarier for finansieringen',
    'At KKR Sundlandet tager stilling til, om det kommunale bidrag skal øges',
  ],
  decision: {
    outcome: 'approved',
    text: 'KKR Sundlandet besluttede, at den fremtidige kommunale finansiering af Klimasamarbejdet øges til scenarie 2.',
    dissent: [
      'Enhedslisten og Radikale Venstre anbefaler scenarie 3, da et fælles videncenter samlet set er billigst.',
    ],
  },
  earlier: [
    entry({
      document: MINUTES_2024,
      number: '3.2',
      title: 'Status for Klimasamarbejdet og kommunernes klimaplaner',
      outcome: 'noted',
      quote:
        'KKR Sundlandet tog status til efterretning og bad sekretariatet om at forelægge en model for finansieringen ' +
        'efter 2025. Modellen skal vise, hvad det koster den enkelte kommune, og den skal indeholde mindst ét scenarie ' +
        'uden stigning i det samlede bidrag. KKR Sundlandet lagde vægt på, at de mindre kommuner kan trække på fælles ' +
        'medarbejdere, og at erfaringerne fra de første fire år samles i en kort rapport, som sendes til byrådene ' +
        'senest ved udgangen af året.',
      kind: 'sameMatter',
      reasons: [
        { reason: 'mentions', date: '2024-06-14' },
        { reason: 'sameMatter', words: ['klimasamarbejdet', 'finansiering'] },
      ],
    }),
    entry({
      document: MINUTES_2023,
      number: '4.1',
      title: 'Etablering af Klimasamarbejdet',
      outcome: 'approved',
      quote: 'KKR Sundlandet godkendte indstillingen.',
      carried: [
        'At der gives et årligt kommunalt bidrag på samlet 1.550.000 kr. i 2024 og 2025',
        'At ordningen vurderes igen i 2025',
      ],
      kind: 'reference',
      reasons: [{ reason: 'names', document: 'minutes', date: '2023-03-10' }],
    }),
    entry({
      document: NEWSLETTER_2023,
      number: null,
      title: 'Kommunerne går sammen om klimaet',
      quote: 'De 17 kommuner har sagt ja til at være fælles om klimarådgivning de næste to år.',
      quoteIs: 'text',
      kind: 'sameSubject',
      reasons: [{ reason: 'sameSubject', words: ['klimasamarbejdet', 'bidrag'] }],
    }),
    entry({
      document: AGENDA_2020,
      number: '3.2',
      title: 'Fælles indsats for klimahandlingsplaner',
      quote:
        'Det indstilles, at KKR Sundlandet støtter indsatsen med medarbejderressourcer svarende til 3 mio. kr. over 3 år.',
      quoteIs: 'recommendation',
      kind: 'sameSubject',
      reasons: [{ reason: 'sameSubject', words: ['klimaplan', 'medfinansiering', 'videncenter'] }],
    }),
    entry({
      document: COUNCIL_2024,
      number: '12',
      title: 'Lindkøbing Kommunes bidrag til Klimasamarbejdet',
      outcome: 'postponed',
      quote: 'Sagen blev udsat.',
      kind: 'sameSubject',
      reasons: [
        { reason: 'sameSubject', words: ['klimasamarbejdet'] },
        { reason: 'otherBody', body: 'Lindkøbing Byråd' },
      ],
    }),
  ],
  sameMeeting: [
    entry({
      document: AGENDA_2025,
      number: '3.5',
      title: 'Fremtidig finansiering af Klimasamarbejdet',
      quote: 'Det indstilles, at KKR Sundlandet drøfter de tre scenarier for finansieringen.',
      quoteIs: 'recommendation',
      kind: 'sameMeeting',
      reasons: [{ reason: 'twin', document: 'agenda' }],
    }),
  ],
};

export type ReadyState = Extract<PanelState, { status: 'ready' }>;

export const READY: ReadyState = {
  status: 'ready',
  sync: SYNC.done,
  document: MINUTES_2025,
  items: ITEMS,
  thread: THREAD,
  card: null,
  marks: 'on',
  names: NAMES,
};

/** The agenda before the meeting: recommended, not decided. */
export const AGENDA: ReadyState = {
  ...READY,
  document: { ...AGENDA_2025, draft: true },
  items: ITEMS.map((item) => ({ ...item, outcome: null })),
  thread: {
    ...THREAD,
    item: { ...CLIMATE, outcome: null },
    decision: null,
    earlier: THREAD.earlier.slice(0, 1),
    sameMeeting: [],
  },
};
