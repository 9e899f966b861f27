import { describe, expect, it } from 'vitest';
import { type CardContext, composeCard } from '../../../lib/corpus/compose-card.ts';
import type { MentionPlace } from '../../../lib/corpus/rows/occurrences.ts';
import type { Mention } from '../../../lib/entities/model.ts';
import { documentRow, linkItem } from './fixtures.ts';

const mended = 'Ved mødet deltog Anna Jensen (A) og andre.\n\nAnna Jensen orienterede.';
const newer = documentRow('2025-09-02-minutes');
const older = documentRow('2023-09-08-minutes');

function row(documentId: string, start: number, itemId: string | null = null): MentionPlace {
  return {
    documentId,
    itemId,
    start,
    end: start + 11,
    mendedStart: start,
    mendedEnd: start + 11,
  };
}

function contextOf(rows: readonly MentionPlace[], more: Partial<CardContext> = {}): CardContext {
  return {
    rows,
    total: rows.length,
    documents: new Map([newer, older].map((document) => [document.id, document])),
    items: new Map([linkItem(newer, '2', { title: 'Orientering' })].map(({ item }) => [item.id, item])),
    mended: new Map([newer, older].map(({ id }) => [id, mended])),
    seen: [],
    ...more,
  };
}

const person: Mention = { type: 'person', start: 0, end: 12, text: 'Anna  Jensen', canonical: 'Anna Jensen' };

describe('the card of a name', () => {
  it('lists occurrences newest first, one an item, with a quote in which the name stands where it is said to', () => {
    const rows = [
      row(older.id, 17),
      row(newer.id, 44, `${newer.id}#2`),
      row(newer.id, 17),
      row(newer.id, 46, `${newer.id}#2`),
    ];
    const card = composeCard(person, contextOf(rows));
    expect(card.occurrences.map(({ document, itemTitle }) => [document.id, itemTitle])).toEqual([
      [newer.id, null],
      [newer.id, 'Orientering'],
      [older.id, null],
    ]);
    for (const { quote, quoteStart, quoteEnd } of card.occurrences) {
      expect(quote.slice(quoteStart, quoteEnd)).toBe('Anna Jensen');
    }
    expect(card.total).toBe(4);
    expect(card.asPrinted).toBeNull();
  });

  it('gives party and municipality by the newest meeting, a change with its date, and no doubtful ones beside certain', () => {
    const seen = [
      { date: '2023-09-08', party: 'Venstre', municipality: 'Furesø Kommune', doubtful: false },
      { date: '2025-09-02', party: 'Moderaterne', municipality: 'Furesø Kommune', doubtful: false },
      { date: '2025-10-02', party: 'Enhedslisten', municipality: null, doubtful: true },
    ];
    expect(composeCard(person, contextOf([], { seen })).facts).toEqual([
      { label: 'party', value: 'Moderaterne', note: '2. september 2025' },
      { label: 'party', value: 'Venstre', note: '8. september 2023' },
      { label: 'municipality', value: 'Furesø Kommune', note: '2. september 2025' },
    ]);
  });

  it('writes amounts in kroner and says what they are of', () => {
    const amount: Mention = {
      type: 'amount',
      start: 0,
      end: 9,
      text: '1,5 mio. kr.',
      canonical: null,
      value: 1_500_000,
      subject: 'tilskud',
    };
    const card = composeCard(amount, contextOf([]));
    expect([card.canonical, card.asPrinted, card.facts]).toEqual([
      '1.500.000 kr.',
      '1,5 mio. kr.',
      [{ label: 'subject', value: 'tilskud' }],
    ]);
  });

  it('says which meetings of the collection were held on a date', () => {
    const date: Mention = {
      type: 'date',
      start: 0,
      end: 5,
      text: '8. september 2023',
      canonical: null,
      iso: '2023-09-08',
    };
    const card = composeCard(date, contextOf([]));
    expect(card.facts).toEqual([{ label: 'meeting', value: 'KKR Hovedstaden' }]);
    expect(card.asPrinted).toBeNull();
  });
});
