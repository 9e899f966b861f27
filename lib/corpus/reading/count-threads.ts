/** How many threads read at one time. */

/** Each holds its own lists of names and what it remembers of words: nearly 30 MB. */
const MOST = 2;

/**
 * One is left to the pages, but never less than one reads beside the thread that asks.
 * @param cores as the browser tells; absent: it does not.
 */
export const countThreads = (cores: number | undefined): number => Math.max(1, Math.min(MOST, (cores ?? 2) - 1));
