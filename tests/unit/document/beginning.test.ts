import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../lib/document/read-document.ts';

const GOLD = 'tests/gold';
/** As much as stands on a file's first page. */
const PAGE = 2000;

const texts = readdirSync(GOLD)
  .filter((folder) => folder.endsWith('bodies'))
  .flatMap((folder) =>
    readdirSync(join(GOLD, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(join(GOLD, folder, name), 'utf8')),
  )
  .map((text) => ({
    isMeeting: readDocument(text, { id: 'm' }).document !== null,
    isKnownEarly: readDocument(text.slice(0, PAGE), { id: 'm', beginning: true }).document !== null,
  }));

describe('the first page of a file', () => {
  it('shows nearly always that a meeting document begins', () => {
    const meetings = texts.filter(({ isMeeting }) => isMeeting);
    expect(meetings.length).toBeGreaterThan(40);
    expect(meetings.filter(({ isKnownEarly }) => isKnownEarly).length).toBeGreaterThanOrEqual(0.95 * meetings.length);
  });

  it('takes nothing for one that is none', () => {
    const others = texts.filter(({ isMeeting }) => !isMeeting);
    expect(others.length).toBeGreaterThan(40);
    expect(others.filter(({ isKnownEarly }) => isKnownEarly)).toEqual([]);
  });

  it('is asked about as such: taken for the whole it would be none, for want of items', () => {
    const cover =
      'Referat\nKommunalbestyrelsen i Egedal Kommune\nMødedato: 2. september 2025 kl. 17.00\nSted: Rådhuset\n';
    expect(readDocument(cover, { id: 'm' }).document).toBeNull();
    expect(readDocument(cover, { id: 'm', beginning: true }).document).toMatchObject({ kind: 'minutes', items: [] });
  });
});
