import { describe, expect, it } from 'vitest';
import { amountsThroughTime } from '../../../lib/links/amounts-through-time.ts';
import { buildThread } from '../../../lib/links/build-thread.ts';
import { compareRecommendation } from '../../../lib/links/compare-recommendation.ts';
import { findPromises } from '../../../lib/links/find-promises.ts';
import { buildLinkIndex } from '../../../lib/links/relate-items.ts';
import { makeItem } from './make-item.ts';

const pool = (year: string): string =>
  `Svømmehallen ved idrætsanlægget renoveres. Svømmehallen havde i ${year} ${year === '2021' ? '3,2' : '4,1'} mio. kr. i driftsudgifter til svømmehal og varmtvandsbassin.`;
const stream = 'Vandløbsregulativet for åen fornyes efter høring af lodsejerne langs åen og vandløbslauget.';
const items = [
  makeItem({ id: '2021-05-01-agenda#2', title: 'Renovering af svømmehal', text: pool('2021'), kind: 'agenda' }),
  makeItem({
    id: '2021-05-01-minutes#2',
    title: 'Renovering af svømmehal',
    text: pool('2021'),
    decision: 'Udvalgsformanden orienterede. Byrådet godkendte indstillingen.',
  }),
  makeItem({ id: '2022-05-01#3', title: 'Svømmehallens drift', text: pool('2022'), decision: 'Godkendt.' }),
  makeItem({ id: '2022-05-01#4', title: 'Vandløbsregulativ', text: stream }),
  makeItem({
    id: '2022-05-01#9',
    title: 'Punkter til næste møde',
    text: 'Punkter til næste møde\n\nNæste møde holdes den 9. juni 2022.\n\n– Vandløbsregulativet for åen\n– Ny brandstation på havnen',
  }),
  makeItem({ id: '2022-06-09#2', title: 'Vandløbsregulativ for åen', text: stream }),
];
const index = buildLinkIndex(items);
const item = (id: string) =>
  items.find((one) => one.id === id) ?? items[0] ?? makeItem({ id: 'x#1', title: '', text: '' });

describe('The red thread', () => {
  it('has one knot a meeting, oldest first, with the decision’s own sentence', async () => {
    const { knots } = await buildThread(item('2022-05-01#3'), index);
    expect(knots.map((knot) => knot.date)).toEqual(['2021-05-01', '2022-05-01']);
    expect(knots[0]?.sources).toEqual(['2021-05-01-minutes#2', '2021-05-01-agenda#2']);
    expect(knots[0]?.sentence).toBe('Byrådet godkendte indstillingen.');
    expect(knots.map((knot) => knot.present)).toEqual([false, true]);
  });

  it('lays amounts of one subject beside one another, a year each', () => {
    const [series] = amountsThroughTime([item('2021-05-01-minutes#2'), item('2022-05-01#3')]);
    expect(series?.amounts.map(({ year, value }) => [year, value])).toEqual([
      [2021, 3_200_000],
      [2022, 4_100_000],
    ]);
  });

  it('makes no series of amounts on different things', () => {
    const other = makeItem({
      id: '2023-01-01#1',
      title: 'Brandbil',
      text: 'En ny brandbil koster i 2023 4,5 mio. kr.',
    });
    expect(amountsThroughTime([item('2022-05-01#3'), other])).toEqual([]);
  });
});

describe('Promised and kept', () => {
  it('names the item that kept a promise, and owns that the corpus lacks another', async () => {
    const promises = await findPromises(item('2022-05-01#9'), index);
    expect(promises.map(({ text, date, state, keeper }) => ({ text, date, state, keeper }))).toEqual([
      { text: 'Vandløbsregulativet for åen', date: '2022-06-09', state: 'kept', keeper: '2022-06-09#2' },
      { text: 'Ny brandstation på havnen', date: '2022-06-09', state: 'notFound', keeper: null },
    ]);
  });
});

describe('Recommended beside decided', () => {
  const compare = (recommendations: string[], decision: string) =>
    compareRecommendation(makeItem({ id: 'd#1', title: 'Sag', text: '', recommendations, decision }).item);

  it('tells that all points were carried', () => {
    const compared = compare(['godkender budgettet', 'udpeger en tovholder'], 'Byrådet godkendte indstillingen.');
    expect(compared?.points.map((point) => point.state)).toEqual(['carried', 'carried']);
    expect(compared?.added).toEqual([]);
  });

  it('tells what was added', () => {
    const compared = compare(
      ['godkender budgettet'],
      'Indstillingen blev godkendt. Forvaltningen skal vende tilbage med en plan for børnehaven.',
    );
    expect(compared?.added).toEqual(['Forvaltningen skal vende tilbage med en plan for børnehaven.']);
  });

  it('tells what was changed', () => {
    const compared = compare(
      ['bevilger 2 mio. kr. til cykelstien langs kystvejen'],
      'Byrådet besluttede at bevilge 1 mio. kr. til cykelstien langs kystvejen, dog kun til havnen.',
    );
    expect(compared?.points[0]?.state).toBe('changed');
    expect(compared?.points[0]?.changes).toContain('havnen');
  });

  it('says nothing of an item that decided nothing', () => {
    expect(
      compareRecommendation(makeItem({ id: 'd#1', title: 'Sag', text: '', recommendations: ['drøfter'] }).item),
    ).toBeNull();
  });
});
