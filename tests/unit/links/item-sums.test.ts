/** The best of many sums are those that sorting all of them gives, whatever is dismissed on the way. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { LENGTH_STEPS } from '../../../lib/links/index/document-block.ts';
import { ItemSums } from '../../../lib/links/index/item-sums.ts';
import { ByteWriter, type PostingRun, STEPS, writeList } from '../../../lib/links/index/posting-lists.ts';

const ITEMS = 2000;
const hashOf = (item: number): number => Math.imul(item, 0x9e3779b1) >>> 0;

interface Asked {
  readonly postings: readonly number[];
  readonly tells: number;
}

function toRun(postings: readonly number[], base: number): PostingRun {
  const writer = new ByteWriter();
  writeList(postings, base, writer);
  const bytes = new Uint8Array(writer.length + 3);
  writer.copyInto(bytes, 3);
  return { bytes, start: 3, count: postings.length, base };
}

/** All of them, sorted. */
function bestBySorting(asked: readonly Asked[], lengths: Uint8Array, most: number): number[] {
  const sums = new Map<number, number>();
  for (const { postings, tells } of asked)
    for (const posting of postings) {
      const item = posting >>> 2;
      sums.set(item, (sums.get(item) ?? 0) + tells * (STEPS[posting & 3] ?? 0));
    }
  const scoreOf = (item: number): number =>
    Math.round(((sums.get(item) ?? 0) / (1 + (lengths[item] ?? 0) / (2 * LENGTH_STEPS))) * 1e8);
  return [...sums.keys()]
    .filter((item) => lengths[item] !== 0)
    .sort((a, b) => scoreOf(b) - scoreOf(a) || hashOf(a) - hashOf(b))
    .slice(0, most);
}

it('gives the same items as sorting all, in the same order, question after question', () => {
  // Few different values, so that many items come out as good as one another.
  const lengths = fc
    .uint8Array({ minLength: ITEMS, maxLength: ITEMS, max: 3 })
    .map((own) => own.map((one) => one * 32));
  const list = fc
    .record({
      every: fc.integer({ min: 1, max: 40 }),
      from: fc.integer({ min: 0, max: ITEMS - 1 }),
      step: fc.integer({ min: 0, max: 3 }),
      tells: fc.integer({ min: 1, max: 6 }),
    })
    .map(({ every, from, step, tells }): Asked => {
      const items = Array.from({ length: Math.ceil((ITEMS - from) / every) }, (_, at) => from + at * every);
      return { postings: items.map((item) => item * 4 + ((item + step) & 3)), tells };
    });
  const questions = fc.array(fc.array(list, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(lengths, questions, fc.integer({ min: 1, max: 60 }), (own, all, most) => {
      const sums = new ItemSums(own);
      for (const asked of all) {
        for (const { postings, tells } of asked) sums.add(toRun(postings, (postings[0] ?? 0) >> 3), tells);
        expect(sums.takeBest(most, hashOf)).toEqual(bestBySorting(asked, own, most));
      }
    }),
    { numRuns: 60 },
  );
});

it('has nothing to give where nothing was added', () => {
  expect(new ItemSums(new Uint8Array(5)).takeBest(3, hashOf)).toEqual([]);
});
