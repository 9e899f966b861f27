import { describe, expect, it } from 'vitest';
import { composeAmounts, composeComparison, composePromises } from '../../../lib/corpus/compose-beside.ts';
import { composeLinks } from '../../../lib/corpus/compose-links.ts';
import { composeQuote } from '../../../lib/corpus/compose-quote.ts';
import { composeThread } from '../../../lib/corpus/compose-thread.ts';
import type { ResolvedReference } from '../../../lib/corpus/load-references.ts';
import type { KeptPromise } from '../../../lib/links/find-promises.ts';
import { decision, documentRow, linkItem, related } from './fixtures.ts';

const now = documentRow('2025-09-02-minutes');
const then = documentRow('2023-09-08-minutes');
const documents = new Map([now, then].map((row) => [row.id, row]));

describe('the words quoted of an item that treats many things', () => {
  const present = linkItem(now, '3.5', { title: 'Finansiering af Klimaalliancen' }, 'Klimaalliancen skal finansieres.');
  const many = linkItem(
    then,
    '2.1',
    { title: 'Siden sidst', decision: decision('Taget til efterretning.') },
    'Siden sidst\n\nDer er holdt møde om lærepladser og praktik i sommer.\n\nKlimaalliancen har fået en ny finansiering ' +
      'fra kommunerne.\n\nTrafikselskabet varsler højere takster til næste år.',
  );

  it('are those that speak of the matter, not its first ones nor what was decided of the whole', () => {
    const { quote, quoteIs } = composeQuote(many, present);
    expect(quoteIs).toBe('text');
    expect(quote).toContain('Klimaalliancen har fået en ny finansiering');
  });

  it('never hold its title', () => {
    expect(composeQuote(many, present).quote).not.toContain('Siden sidst');
  });
});

describe('recommended beside decided', () => {
  it('is told where the decision came out otherwise', () => {
    const item = linkItem(now, '3', {
      recommendations: ['godkender budgettet for samarbejdet om klimaet i 2026'],
      decision: decision('KKR godkendte budgettet for samarbejdet om klimaet i 2026, dog først fra juli måned.'),
    });
    expect(composeComparison(item)?.points.map(({ state }) => state)).toEqual(['changed']);
  });

  it('is not told where it was followed, nor where the minutes only tell who spoke', () => {
    const item = linkItem(now, '3', {
      recommendations: ['godkender budgettet'],
      decision: decision('Indstillingen blev godkendt. Anna Jensen orienterede om arbejdet i gruppen.'),
    });
    expect(composeComparison(item)).toBeNull();
  });
});

describe('promises', () => {
  const by = linkItem(then, '3');
  const promise = (text: string, facts: Partial<KeptPromise> = {}): KeptPromise => ({
    start: 1,
    end: 2,
    text,
    item: by.id,
    date: null,
    keeper: null,
    state: 'notFound',
    ...facts,
  });

  it('lead to what kept them, and are told once where agenda and minutes say the same', () => {
    const keeper = linkItem(now, '3');
    const found = [
      promise('En model forelægges.', { keeper: keeper.id, state: 'kept' }),
      promise('En model  forelægges'),
    ];
    const told = composePromises(
      found.map((one) => ({ promise: one, by })),
      new Map([[keeper.id, keeper]]),
      documents,
    );
    expect(told.map(({ state, keeper: kept }) => [state, kept?.document.date])).toEqual([['kept', '2025-09-02']]);
  });

  it('say that the collection has nothing where it has nothing', () => {
    const [told] = composePromises([{ promise: promise('En status følger.'), by }], new Map(), documents);
    expect([told?.state, told?.keeper]).toEqual(['notFound', null]);
  });
});

it('amounts through time lead to the words that tell them', () => {
  const item = linkItem(then, '3');
  const amount = { start: 10, end: 20, item: item.id, year: 2022, value: 5, printed: '5\nkr.', sentence: '' };
  const [series] = composeAmounts(
    [{ subject: ['udgifter', 'sociale'], amounts: [amount] }],
    new Map([[item.id, item]]),
  );
  expect(series?.subject).toBe('udgifter, sociale');
  expect(series?.amounts).toEqual([
    { date: '2022', value: 5, printed: '5 kr.', place: { documentId: then.id, itemId: item.id, start: 10, end: 20 } },
  ]);
});

describe('what the page is told', () => {
  const resolved = (start: number, end: number): ResolvedReference => ({
    reference: {
      start,
      end,
      text: '',
      target: { body: null, date: null, item: null },
      targetItem: null,
      inCorpus: false,
    },
    holder: '',
    card: { text: '', body: null, date: null, target: null, document: null },
  });

  it('are references that do not overlap, each with its place among all', () => {
    const { references } = composeLinks(100, [], [resolved(20, 30), resolved(5, 12), resolved(8, 15), resolved(3, 3)]);
    expect(references).toEqual([
      { start: 5, end: 12, reference: 1 },
      { start: 20, end: 30, reference: 0 },
    ]);
  });

  it('is a knot for items with earlier treatments only', () => {
    const other = linkItem(then, '1');
    const context = { documents, twins: new Set<string>(), items: new Map([[other.id, other]]) };
    const threads = [
      composeThread(linkItem(now, '1'), { ...context, related: [related(other)] }),
      composeThread(linkItem(now, '2'), { ...context, related: [] }),
    ];
    expect(composeLinks(1, threads, []).knots).toEqual([{ itemId: `${now.id}#1`, count: 1 }]);
  });
});
