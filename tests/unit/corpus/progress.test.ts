/** How far taking in is: each of its stages by itself, whatever the clock does. */
import { expect, it } from 'vitest';
import { followProgress } from '../../../lib/corpus/intake/progress.ts';
import type { IntakeRunning, IntakeStage } from '../../../lib/messages/intake-model.ts';

const TOTAL = 1000;

function follow() {
  let time = 1_000_000;
  const told: IntakeRunning[] = [];
  const progress = followProgress({
    what: 'file',
    name: 'frø.json',
    now: () => time,
    tell: async (running) => void told.push(running),
  });
  return {
    told,
    /** @param after milliseconds since the time before. */
    at: (after: number, stage: IntakeStage, done: number, total: number | null = TOTAL) => {
      time += after;
      return progress({ stage, documents: 0, done, total });
    },
  };
}

it('is told at every new stage, and now and then within it', async () => {
  const { told, at } = follow();
  await at(0, 'check', 0);
  await at(10, 'check', 100);
  await at(10, 'take', 0);
  await at(300, 'take', 50);
  expect(told.map(({ stage, done }) => [stage, done])).toEqual([
    ['check', 0],
    ['take', 0],
    ['take', 50],
  ]);
});

it('tells the time that is left by how fast this stage has gone of late', async () => {
  const { told, at } = follow();
  await at(0, 'check', 0);
  await at(1000, 'check', 1000);
  await at(0, 'take', 0);
  // What is known already goes fast …
  for (let second = 1; second <= 5; second++) await at(1000, 'take', second * 100);
  expect(told.at(-1)?.secondsLeft).toBe(5);
  // … what is new does not.
  for (let second = 1; second <= 30; second++) await at(1000, 'take', 500 + second);
  expect(told.at(-1)?.secondsLeft).toBe(470);
});

it('does not tell what it cannot know', async () => {
  const { told, at } = follow();
  await at(0, 'fetch', 0, null);
  await at(5000, 'fetch', 500, null);
  await at(0, 'take', 0);
  await at(1000, 'take', 1);
  await at(5000, 'take', 1);
  await at(1000, 'take', TOTAL);
  expect(told.map(({ done, secondsLeft }) => [done, secondsLeft])).toEqual([
    [0, null],
    [500, null],
    [0, null],
    [1, null],
    [1, 5994],
    [TOTAL, null],
  ]);
});

it('goes on when the clock is set back', async () => {
  const { told, at } = follow();
  await at(0, 'take', 0);
  await at(-900_000, 'take', 10);
  await at(3000, 'take', 20);
  expect(told.map(({ done, secondsLeft }) => [done, secondsLeft])).toEqual([
    [0, null],
    [10, null],
    [20, 294],
  ]);
});
