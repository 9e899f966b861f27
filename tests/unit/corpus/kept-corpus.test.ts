/** Questions, cards and references over the documents that come with the extension, kept as on a member's machine. */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerSearch } from '../../../lib/corpus/answer-search.ts';
import { CorpusDatabase } from '../../../lib/corpus/database.ts';
import { loadCard } from '../../../lib/corpus/load-card.ts';
import { type Corpus, loadCorpus } from '../../../lib/corpus/load-corpus.ts';
import { loadReferences } from '../../../lib/corpus/load-references.ts';
import { type PageReading, readPage } from '../../../lib/corpus/read-page.ts';
import { textOf } from '../../../lib/corpus/rows/text-row.ts';
import { syncSeeds } from '../../../lib/corpus/sync-seeds.ts';
import type { EntityCard } from '../../../lib/messages/card-model.ts';
import type { SearchAnswer } from '../../../lib/messages/search-model.ts';
import { createTranslator } from '../../../locales/translate.ts';
import gold from '../../gold/questions.json' with { type: 'json' };
import { openBundled } from '../../support/seeds/seed-fixtures.ts';

const db = new CorpusDatabase('kept-corpus-test');
let corpus: Corpus;
let page: PageReading;

beforeAll(async () => {
  await syncSeeds({ db, open: openBundled, translate: createTranslator('da'), report: async () => {} });
  corpus = await loadCorpus(db);
  const text = readFileSync('seeds/documents/2025-09-02-minutes.txt', 'utf8');
  const reading = readPage({ id: 'side', title: 'Referat', text, headings: [] }, corpus);
  if (!reading) throw new Error('the minutes were not read');
  page = reading;
}, 60_000);

function ask(question: string, filters = {}): Promise<SearchAnswer> {
  return answerSearch(db, corpus, { question, year: '', body: '', outcome: '', party: '', ...filters });
}

describe('asking the collection', () => {
  it('gives passages of the item that answers among the first three, for each question of the gold standard', async () => {
    const missed: string[] = [];
    for (const { id, question, answers } of gold.questions) {
      const { groups } = await ask(question);
      const places = groups.slice(0, 3).flatMap(({ passages }) => passages.map(({ place }) => place));
      const overlaps = answers.some(({ item, start, end }) =>
        places.some(
          (place) => place.documentId === item.split('#')[0] && place.start < (end ?? 0) && place.end > (start ?? 0),
        ),
      );
      if (!overlaps) missed.push(id);
    }
    expect(missed).toEqual([]);
  });

  it('declines what the documents do not tell, with one nearest item', async () => {
    for (const { question } of gold.unanswerable) {
      const { answered, declined, groups } = await ask(question);
      expect([answered, groups.length], question).toEqual([false, 1]);
      expect(declined).not.toBeNull();
    }
  });

  it('marks the words asked for, inflected and in compounds', async () => {
    const { groups } = await ask('lærepladser');
    const words = groups.flatMap(({ passages }) =>
      passages.flatMap(({ quote, marks }) => marks.map(({ start, end }) => quote.slice(start, end).toLowerCase())),
    );
    expect(words).toContain('lærepladsaftale');
  });

  it('tells what was recommended where the decision only carries it', async () => {
    const { groups } = await ask('Hvad blev besluttet om fordelingen af lærepladser?');
    const carrying = groups.flatMap(({ passages }) => passages).filter(({ carried }) => carried !== undefined);
    expect(carrying.length).toBeGreaterThan(0);
    for (const { quote, carried } of carrying) {
      expect(quote).toMatch(/indstilling/);
      expect(carried?.join()).toMatch(/fordeling/);
    }
  });

  it('finds the places of a name, of a date and of amounts over a limit', async () => {
    const quotes = async (question: string) => (await ask(question)).groups.flatMap(({ passages }) => passages);
    expect((await quotes('Jesper Würtzen')).every(({ quote }) => quote.includes('Würtzen'))).toBe(true);
    expect((await quotes('den 18. juni 2025')).length).toBeGreaterThan(0);
    expect((await quotes('beløb over 100 mio.')).length).toBeGreaterThan(0);
  });

  it('keeps to a year if wanted', async () => {
    const { groups } = await ask('lærepladser', { year: '2023' });
    expect(groups.length).toBeGreaterThan(0);
    expect(groups.every(({ document }) => document.date.startsWith('2023'))).toBe(true);
  });
});

describe('a card over the collection', () => {
  const cardOf = (type: string, name: RegExp): Promise<EntityCard> => {
    const mention = page.mentions.find((one) => one.type === type && name.test(one.canonical ?? one.text));
    if (!mention) throw new Error(`no ${type} is called ${name}`);
    const { document, mentions } = page;
    return loadCard(db, corpus, mention, { document, mentions, threads: [], itemIds: [], seen: [] });
  };

  it('tells a person’s attendance over the meetings, each with the list that shows it', async () => {
    const { sections = [] } = await cardOf('person', /Henrik Rasmussen/);
    const attendance = sections.find((section) => section.kind === 'attendance');
    if (attendance?.kind !== 'attendance') throw new Error('no attendance');
    const [meeting] = attendance.meetings;
    expect([meeting?.date, meeting?.status]).toEqual(['2025-09-02', 'present']);
    const source = await db.sources.get(meeting?.place.documentId ?? '');
    expect(source && textOf(source).slice(meeting?.place.start, meeting?.place.end)).toContain('Rasmussen');
  });

  it('tells a party’s people and its dissents', async () => {
    const { sections = [] } = await cardOf('party', /^Enhedslisten/);
    expect(sections.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['peopleHere', 'dissents']));
  });

  it('says that a case number is the meeting’s', async () => {
    const { facts } = await cardOf('caseNumber', /./);
    expect(facts.map(({ label }) => label)).toContain('scope');
  });
});

it('references lead to their items, and those without a target keep their date', async () => {
  const found = await loadReferences(db, corpus, page.document, page.linkItems);
  const cards = found.map(({ card }) => card);
  expect(cards.find(({ text }) => text === 'jf. pkt. 3.2')?.target?.number).toBe('3.2');
  const missing = cards.find(({ text }) => text === 'Jf. referatet');
  expect([missing?.target, missing?.document, missing?.date]).toEqual([null, null, '2025-02-03']);
});
