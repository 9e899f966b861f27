/** Why a file beside a seed file cannot be had. */
import type { SeedFault } from './model.ts';

export class OpenError extends Error {
  /** @param found what the server says. */
  constructor(
    readonly fault: SeedFault,
    readonly found?: string,
  ) {
    super(fault);
  }

  /** It may be had later: nothing is wrong with the seed file. */
  get isPassing(): boolean {
    return this.fault !== 'missingFile' && this.fault !== 'tooLarge';
  }
}
