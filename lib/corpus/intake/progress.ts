/** How far a long piece of work is, told now and then, with the time that is left. */
import type { IntakeRunning } from '../../messages/intake-model.ts';

export interface ProgressOptions {
  readonly what: IntakeRunning['what'];
  readonly name: string;
  /** Bytes of all that is to be read; null: not known. */
  readonly total: number | null;
  /** Milliseconds. */
  readonly now: () => number;
  readonly tell: (running: IntakeRunning) => Promise<void>;
}

export type Progress = (at: { readonly documents: number; readonly bytes: number }) => Promise<void>;

/** Told no oftener, in milliseconds. */
const APART = 250;
/** Before this long nothing is said of the time that is left. */
const SETTLED = 2000;

export function followProgress({ what, name, total, now, tell }: ProgressOptions): Progress {
  const begun = now();
  let told = Number.NEGATIVE_INFINITY;
  return async ({ documents, bytes }) => {
    const time = now();
    if (time - told < APART) return;
    told = time;
    const spent = time - begun;
    const isSettled = total !== null && bytes > 0 && bytes < total && spent > SETTLED;
    const secondsLeft = isSettled ? Math.ceil(((total - bytes) * spent) / bytes / 1000) : null;
    await tell({ what, name, documents, bytes, total, secondsLeft });
  };
}
