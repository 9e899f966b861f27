import { expect, test } from 'vitest';
import type { CorpusService } from '../../../entrypoints/background/corpus-service.ts';
import { createReadings } from '../../../entrypoints/background/readings.ts';
import type { Tabs } from '../../../entrypoints/background/tabs.ts';
import type { SessionArea } from '../../../lib/messages/tab-parts.ts';
import { createSessionStore } from '../../../lib/messages/tab-parts.ts';

const TAB = 7;
const tabs = { setBadge: async () => {} } as unknown as Tabs;
const corpus = {} as CorpusService;

function createArea(stored: Record<string, unknown>): SessionArea {
  const later = <T>(value: () => T): Promise<T> => new Promise((done) => setTimeout(() => done(value()), 1));
  return {
    get: (keys) => later(() => Object.fromEntries(keys.flatMap((key) => (key in stored ? [[key, stored[key]]] : [])))),
    set: async (items) => void Object.assign(stored, items),
    remove: async (keys) => {
      for (const key of keys) delete stored[key];
    },
  };
}

test('a page that is reloaded keeps what its new self has begun, though the old one says farewell at the same time', async () => {
  const stored: Record<string, unknown> = { [`writer:${TAB}`]: 'old', [`page:${TAB}`]: 'as it was' };
  const readings = createReadings(createSessionStore(createArea(stored)), tabs, corpus);
  readings.begin(TAB, { documentId: 'old' });
  const farewell = readings.leave(TAB, { documentId: 'old' });
  const turn = readings.begin(TAB, { documentId: 'new' });
  await farewell;
  expect(turn.isCurrent()).toBe(true);
  expect(stored[`page:${TAB}`]).toBe('as it was');
});

test('a page that leaves for good takes what was found in it along', async () => {
  const stored: Record<string, unknown> = { [`writer:${TAB}`]: 'old', [`page:${TAB}`]: 'as it was' };
  const readings = createReadings(createSessionStore(createArea(stored)), tabs, corpus);
  const turn = readings.begin(TAB, { documentId: 'old' });
  await readings.leave(TAB, { documentId: 'old' });
  expect(turn.isCurrent()).toBe(false);
  expect(stored).toEqual({});
});
