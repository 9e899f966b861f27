import { expect, test } from 'vitest';
import { createChangedParts, mentionAt } from '../../../entrypoints/background/changed-parts.ts';
import type { CorpusService } from '../../../entrypoints/background/corpus-service.ts';
import { type PageReading, readPage } from '../../../lib/corpus/read-page.ts';
import { nameChooser } from '../../../lib/entities/choose-names.ts';
import type { Mention } from '../../../lib/entities/model.ts';
import { settleKnownNames } from '../../../lib/entities/settle-known-names.ts';
import { createSessionStore } from '../../../lib/messages/tab-parts.ts';
import { readSeed } from '../../support/meeting-page.ts';

const TAB = 7;
const sender = { documentId: 'page' };
const chooseNames = nameChooser(settleKnownNames(undefined));
const corpus = {
  loadWhole: async () => ({ chooseNames }),
  db: { apart: { toArray: async () => [] } },
  readSettings: async () => ({ kinds: { person: true, municipality: true } }),
} as unknown as CorpusService;

function readMeeting(): PageReading {
  const page = { id: 'side', title: 'Referat', text: readSeed('2023-09-08-minutes'), headings: [] };
  const reading = readPage(page, { documents: new Map(), chooseNames });
  if (!reading) throw new Error('the meeting was not read');
  return reading;
}

test('names that come with changes are counted on from those of the page, and are found again by their number', async () => {
  const stored: Record<string, unknown> = {};
  const set = async (items: object): Promise<void> => void Object.assign(stored, items);
  const parts = createChangedParts(
    createSessionStore({ get: async () => stored, set, remove: async () => {} }),
    corpus,
  );
  const reading = readMeeting();
  parts.remember(TAB, sender, reading);
  const [first] = (await parts.read(TAB, sender, 'Rudersdal Kommune deltog.')).marks ?? [];
  const [second] = (await parts.read(TAB, sender, 'Hørsholm Kommune deltog.')).marks ?? [];
  expect(first).toMatchObject({ type: 'municipality', start: 0, end: 17, mention: reading.mentions.length });
  expect(second?.mention).toBe(reading.mentions.length + 1);
  const named = { mentions: reading.mentions, late: stored[`late:${TAB}`] as Mention[] };
  expect(mentionAt(named, second?.mention ?? -1)?.text).toBe('Hørsholm Kommune');
  expect(mentionAt(named, 0)).toBe(reading.mentions[0]);
  expect(mentionAt(named, reading.mentions.length + 2)).toBeUndefined();
});

test('a part of a page that is not the last that was read is left to the reading of the whole', async () => {
  const parts = createChangedParts(
    createSessionStore({ get: async () => ({}), set: async () => {}, remove: async () => {} }),
    corpus,
  );
  const unknown = { marks: null };
  expect(await parts.read(TAB, sender, 'Rudersdal Kommune')).toEqual(unknown);
  parts.remember(TAB, sender, readMeeting());
  expect(await parts.read(TAB + 1, sender, 'Rudersdal Kommune')).toEqual(unknown);
  expect(await parts.read(TAB, { documentId: 'loaded anew' }, 'Rudersdal Kommune')).toEqual(unknown);
  parts.forget(TAB);
  expect(await parts.read(TAB, sender, 'Rudersdal Kommune')).toEqual(unknown);
});
