/** How far a long piece of work is, told now and then, with the time that its stage still takes. */
import type { IntakeRunning } from '../../messages/intake-model.ts';

export interface ProgressOptions {
  readonly what: IntakeRunning['what'];
  readonly name: string;
  /** Milliseconds. */
  readonly now: () => number;
  readonly tell: (running: IntakeRunning) => Promise<void>;
}

export type Progress = (at: Omit<IntakeRunning, 'what' | 'name' | 'secondsLeft'>) => Promise<void>;

/** Told no oftener within a stage, in milliseconds. */
const APART = 250;
/** Before this long nothing is said of the time that is left. */
const SETTLED = 2000;
/** How fast it goes is judged by so many milliseconds: what was there before goes faster than what is new. */
const LOOKED_BACK = 10_000;

interface Sample {
  readonly time: number;
  readonly done: number;
}

export function followProgress({ what, name, now, tell }: ProgressOptions): Progress {
  let stage: IntakeRunning['stage'] | null = null;
  let told = Number.NEGATIVE_INFINITY;
  let samples: Sample[] = [];
  return async (at) => {
    const time = now();
    // At another stage, and where the clock was set back, it begins anew.
    if (at.stage !== stage || time < told) {
      stage = at.stage;
      samples = [];
    } else if (time - told < APART) return;
    told = time;
    samples = [...samples.filter((one) => time - one.time <= LOOKED_BACK), { time, done: at.done }];
    await tell({ what, name, ...at, secondsLeft: judgeRest(samples, at.total) });
  };
}

function judgeRest(samples: readonly Sample[], total: number | null): number | null {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || total === null || last.done >= total) return null;
  const [spent, gone] = [last.time - first.time, last.done - first.done];
  return spent > SETTLED && gone > 0 ? Math.ceil(((total - last.done) * spent) / gone / 1000) : null;
}
