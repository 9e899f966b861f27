import { describe, expect, it } from 'vitest';
import { plotAmounts } from '../../../components/thread/plot-amounts.ts';

describe('the plot of amounts', () => {
  const points = plotAmounts(
    [
      { date: '2019', value: 50 },
      { date: '2020', value: 100 },
      { date: '2023', value: 0 },
    ],
    112,
    62,
  );

  it('goes from left to right in time, as far apart as the years are', () => {
    expect(points.map(({ x }) => x)).toEqual([6, 31, 106]);
  });

  it('begins at nothing: half the amount stands half as high', () => {
    expect(points.map(({ y }) => y)).toEqual([31, 6, 56]);
  });

  it('stays in its box with one date and no kroner', () => {
    expect(plotAmounts([{ date: '2020-06-19', value: 0 }], 100, 50)).toEqual([{ x: 6, y: 44 }]);
  });
});
