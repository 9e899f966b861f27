import { describe, expect, it } from 'vitest';
import { composeThread, type ThreadContext } from '../../../lib/corpus/compose-thread.ts';
import type { LinkItem } from '../../../lib/links/model.ts';
import { decision, documentRow, linkItem, related } from './fixtures.ts';

const page = documentRow('side-2025', { date: '2025-09-02' });
const reading = linkItem(page, '3.9');

function contextOf(
  others: readonly LinkItem[],
  documents: readonly ReturnType<typeof documentRow>[],
  twins: string[] = [],
): ThreadContext {
  return {
    related: others.map((other) => related(other)),
    items: new Map(others.map((other) => [other.id, other])),
    documents: new Map(documents.map((row) => [row.id, row])),
    twins: new Set(twins),
  };
}

describe('the thread of an item', () => {
  const minutes = documentRow('2023-09-08-minutes');
  const agenda = documentRow('2023-09-08-agenda', { kind: 'agenda' });
  const old = documentRow('2020-06-19-minutes');
  const later = documentRow('2026-01-09-minutes');

  it('holds earlier meetings only, newest first', () => {
    const others = [linkItem(old, '1'), linkItem(minutes, '2'), linkItem(later, '3')];
    const { earlier, item } = composeThread(reading, contextOf(others, [minutes, old, later]));
    expect(earlier.map(({ itemId }) => itemId)).toEqual(['2023-09-08-minutes#2', '2020-06-19-minutes#1']);
    expect(item.earlier).toBe(2);
  });

  it('never holds the document being read, under whatever id', () => {
    const twin = documentRow('2025-09-02-minutes');
    const others = [linkItem(twin, '3.9'), { ...linkItem(page, '3.8') }];
    const { earlier, sameMeeting } = composeThread(reading, contextOf(others, [twin, page], [twin.id]));
    expect([...earlier, ...sameMeeting]).toEqual([]);
  });

  it('tells the treatment once when agenda and minutes of a meeting both tell of it, by the minutes', () => {
    const others = [
      linkItem(agenda, '3.4', { recommendations: ['Godkender'] }),
      linkItem(minutes, '3.4', { decision: decision('Godkendt.') }),
    ];
    const { earlier } = composeThread(reading, contextOf(others, [agenda, minutes]));
    expect(earlier.map(({ itemId, quote, quoteIs, outcome }) => [itemId, quote, quoteIs, outcome])).toEqual([
      ['2023-09-08-minutes#3.4', 'Godkendt.', 'decision', 'approved'],
    ]);
  });

  it('quotes the recommendation where nothing was decided, and the text where nothing was recommended', () => {
    const letter = documentRow('2022-01-01-newsletter', { kind: 'newsletter' });
    const others = [
      linkItem(agenda, '3.4', { recommendations: ['A', 'B'] }),
      linkItem(letter, '1', {}, 'Sag 1\n\nDet skete.'),
    ];
    const { earlier } = composeThread(reading, contextOf(others, [agenda, letter]));
    expect(earlier.map(({ quote, quoteIs }) => [quoteIs, quote])).toEqual([
      ['recommendation', 'A\nB'],
      ['text', 'Det skete.'],
    ]);
  });

  it('puts the other documents of the same meeting by themselves', () => {
    const ownAgenda = documentRow('2025-09-02-agenda', { kind: 'agenda' });
    const { earlier, sameMeeting } = composeThread(reading, contextOf([linkItem(ownAgenda, '3.9')], [ownAgenda]));
    expect([earlier.length, sameMeeting.map(({ itemId }) => itemId)]).toEqual([0, ['2025-09-02-agenda#3.9']]);
  });

  it('shows other bodies after one’s own, however new', () => {
    const other = documentRow('2024-05-05-minutes', { body: 'KKR Sjælland' });
    const { earlier } = composeThread(reading, contextOf([linkItem(other, '1'), linkItem(old, '1')], [other, old]));
    expect(earlier.map(({ otherBody }) => otherBody)).toEqual([false, true]);
  });

  it('leaves out what ranking found but would not show', () => {
    const context = contextOf([linkItem(old, '1')], [old]);
    const unshown = context.related.map((found) => ({ ...found, shown: false }));
    expect(composeThread(reading, { ...context, related: unshown }).earlier).toEqual([]);
  });
});
