/** What a member's library may be taking in, and what became of it. */
import type { LibraryIntake } from '../../../lib/messages/intake-model.ts';

const quiet: LibraryIntake = {
  running: null,
  landed: [],
  files: [],
  subscriptions: [],
  meetings: [],
  imports: [],
  storage: { used: 14_800_000, left: 8_200_000_000, persisted: false },
};

const FAULT =
  'moeder-2024.json, dokument 2024-02-31-referat, feltet »date«: Det er ikke en dato, der findes. Den skrives ÅÅÅÅ-MM-DD. Der står »2024-02-31«.';

const busy: LibraryIntake = {
  running: {
    what: 'file',
    name: 'lindkoebing-byraad-2014-2024.json.gz',
    stage: 'take',
    documents: 412,
    done: 31_000_000,
    total: 70_000_000,
    secondsLeft: 140,
  },
  landed: [{ name: 'gladsaxe.json', documents: 96, landed: 4, problems: [], problemCount: 0 }],
  files: [
    { id: 1, name: 'lindkoebing-byraad-2014-2024.json.gz', phase: 'waiting', valid: 0, problems: [], problemCount: 0 },
    {
      id: 2,
      name: 'moeder-2024.json',
      phase: 'asking',
      valid: 12,
      problems: [
        FAULT,
        ...[3, 7, 9].map((place) => `moeder-2024.json, dokument nr. ${place}, feltet »body«: Feltet mangler.`),
      ],
      problemCount: 4,
    },
    { id: 3, name: 'region.json', phase: 'paused', valid: 0, problems: [], problemCount: 0 },
  ],
  imports: [
    { key: 1, name: 'Dagsorden 2024-03-08.pdf', phase: 'new', share: null, failure: null, documentId: '2024-03-08' },
    { key: 2, name: 'Referat 2024-03-08.docx', phase: 'known', share: null, failure: null, documentId: '2024-03-08' },
    { key: 3, name: 'Feriekalender.txt', phase: 'noMeeting', share: null, failure: null, documentId: null },
    { key: 4, name: 'Bilag.zip', phase: 'failed', share: null, failure: 'unknownType', documentId: null },
    { key: 5, name: 'Budget.pdf', phase: 'reading', share: 0.4, failure: null, documentId: null },
  ],
  subscriptions: [
    {
      address: 'https://sundlandet.example/moeder/seeds.json',
      name: 'KKR Sundlandet',
      phase: 'current',
      documents: 214,
      valid: 214,
      asking: false,
      checkedAt: '2026-11-22T07:15:00Z',
      nextAt: '2026-11-23T07:15:00Z',
      problems: [],
      problemCount: 0,
    },
    {
      address: 'https://lindkoebing.example/meget/lang/adresse/til/en/fil/med/alle/moeder-i-byraadet.json.gz',
      name: null,
      phase: 'failed',
      documents: 0,
      valid: 0,
      asking: false,
      checkedAt: null,
      nextAt: '2026-11-22T09:30:00Z',
      problems: ['lindkoebing.example: Serveren gav ikke filen ud. Der står »404«.'],
      problemCount: 1,
    },
    {
      address: 'https://byen.example/seeds.json',
      name: 'Byen',
      phase: 'faulty',
      documents: 30,
      valid: 41,
      asking: true,
      checkedAt: '2026-11-22T07:15:00Z',
      nextAt: null,
      problems: [FAULT],
      problemCount: 1,
    },
  ],
  meetings: [
    { address: 'https://a.example/1', title: 'Referat, 19. juni 2026', phase: 'done', message: '', documentId: 'x' },
    {
      address: 'https://a.example/2',
      title: 'Dagsorden, 19. juni 2026',
      phase: 'failed',
      message: 'Serveren gav ikke dokumentet ud (404).',
      documentId: null,
    },
    {
      address: 'https://a.example/3',
      title: 'Dagsorden, 11. september 2026',
      phase: 'waiting',
      message: '',
      documentId: null,
    },
  ],
  storage: { used: 214_800_000, left: 8_200_000_000, persisted: true },
};

const fetching: LibraryIntake = {
  ...quiet,
  running: {
    what: 'subscription',
    name: 'Lindkøbing Kommune',
    stage: 'names',
    documents: 6720,
    done: 2100,
    total: 6725,
    secondsLeft: 41,
  },
  files: [
    {
      id: 1,
      name: 'nyhedsbrev.json.gz',
      phase: 'asking',
      valid: 0,
      problems: ['nyhedsbrev.json.gz: Filen er pakket med gzip to gange. Pak den ud én gang.'],
      problemCount: 1,
    },
  ],
  imports: Array.from({ length: 300 }, (_, key) => ({
    key,
    name: `Referat ${key + 1}.pdf`,
    phase: key < 120 ? 'new' : key < 122 ? 'failed' : key === 122 ? 'reading' : 'waiting',
    share: key === 122 ? 0.4 : null,
    failure: key === 120 ? 'locked' : key === 121 ? 'savedPage' : null,
    documentId: key < 120 ? `d${key}` : null,
  })),
};

export const INTAKE = { quiet, busy, fetching } as const;
