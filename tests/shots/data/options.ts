/** A member's made-up settings. */
import type { OptionsState } from '../../../lib/messages/options-model.ts';
import { SYNC } from './sync.ts';

export const SITES_AND_DATA: OptionsState = {
  language: 'da',
  sites: [
    { pattern: '*://*.kl.dk/*', builtIn: true },
    { pattern: '*://*.lindkoebing.dk/*', builtIn: false },
  ],
  kinds: {
    person: true,
    party: true,
    municipality: true,
    organisation: true,
    amount: true,
    date: false,
    caseNumber: true,
    law: true,
  },
  engine: 'highlight',
  pdfs: true,
  highlightSupported: true,
  areStops: true,
  quietSites: ['intranet.lindkoebing.dk'],
  keptSites: ['www.kl.dk'],
  body: 'KKR Sundlandet',
  shortcuts: [
    { name: 'openPanel', keys: '' },
    { name: 'toggleMarks', keys: 'Alt+Shift+R' },
    { name: 'nextMark', keys: 'Alt+Shift+M' },
    { name: 'nextItem', keys: 'Alt+Shift+J' },
  ],
  bodies: ['KKR Sundlandet', 'Lindkøbing Byråd'],
  data: { documents: 5, items: 87, notes: 4, bytes: 1_840_000 },
  sync: SYNC.done,
  taken: { taken: 3, refused: 1 },
};
