/** The collection on its way in. */
import type { SyncProgress } from '../../../lib/messages/model.ts';

const PROBLEM = {
  name: '2022-03-18-minutes',
  message: 'Teksten passer ikke til sit fingeraftryk i manifestet og er ikke taget med.',
};

export const SYNC = {
  done: { phase: 'done', done: 5, total: 5, problems: [] },
  running: { phase: 'running', done: 3, total: 5, problems: [] },
  problems: { phase: 'done', done: 4, total: 5, problems: [PROBLEM] },
  failed: {
    phase: 'failed',
    done: 0,
    total: 0,
    problems: [{ name: 'manifest.json', message: 'Filen er ikke et gyldigt manifest: feltet »documents« mangler.' }],
  },
  damaged: {
    phase: 'done',
    done: 5,
    total: 5,
    problems: [
      {
        name: 'Referat fra marts',
        message: 'Dokumentet var beskadiget og kan ikke hentes igen af sig selv. Føj filen til samlingen igen.',
      },
    ],
    told: ['Et dokument var beskadiget og er læst igen: Referat af møde den 8. september 2023.'],
  },
  notUpgraded: {
    phase: 'failed',
    done: 0,
    total: 0,
    problems: [
      {
        name: 'Samlingen',
        message:
          'Samlingen kunne ikke opdateres til den nye version. Den er uændret, og der prøves igen, når browseren starter.',
      },
    ],
    canRebuild: true,
  },
} as const satisfies Record<string, SyncProgress>;
