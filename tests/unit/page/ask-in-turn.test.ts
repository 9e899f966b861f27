import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askInTurn, type Turns } from '../../../lib/page/ask-in-turn.ts';

/** How long a reading takes, and how many were made. */
let takes = 0;
let readings = 0;
let atOnce = 0;
let most = 0;
let turns: Turns;
let stop: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  [takes, readings, atOnce, most] = [100, 0, 0, 0];
  stop = new AbortController();
  turns = askInTurn(async () => {
    readings++;
    most = Math.max(most, ++atOnce);
    await new Promise((done) => setTimeout(done, takes));
    atOnce--;
  }, stop.signal);
});
afterEach(() => vi.useRealTimers());

it('reads at once what has changed, and once more what changed meanwhile', async () => {
  turns.soon(false);
  turns.soon(false);
  turns.soon(false);
  expect(readings).toBe(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect([readings, most]).toEqual([2, 1]);
});

it('waits for a calm where the change is known already, but not for ever', async () => {
  turns.soon(true);
  expect(readings).toBe(0);
  for (let time = 0; time < 4000; time += 50) {
    turns.soon(true);
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(readings).toBeGreaterThan(0);
  expect(readings).toBeLessThan(4);
});

it('spends about half of the time on a page that changes without end, and no more', async () => {
  takes = 1000;
  for (let time = 0; time < 60_000; time += 50) {
    turns.soon(false);
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(readings).toBeGreaterThan(20);
  expect(readings).toBeLessThan(36);
  expect(most).toBe(1);
});

it('forgets what was to come when it is no longer wanted, and when all ends', async () => {
  turns.soon(true);
  turns.cancel();
  await vi.advanceTimersByTimeAsync(1000);
  expect(readings).toBe(0);
  turns.soon(true);
  stop.abort();
  await vi.advanceTimersByTimeAsync(1000);
  await turns.now();
  expect(readings).toBe(0);
});
