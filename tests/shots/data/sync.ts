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
} as const satisfies Record<string, SyncProgress>;
