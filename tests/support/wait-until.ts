/** Waits for what no event tells. */

/** Milliseconds; more than the slowest machine takes, as what is there is given at once. */
const LONGEST = 30_000;
const BETWEEN = 50;

/**
 * What `find` gives as soon as it gives anything.
 * @param what is waited for, in words.
 * @throws Error when it has not come in half a minute.
 */
export async function waitUntil<T>(
  what: string,
  find: () => T | null | undefined | Promise<T | null | undefined>,
): Promise<T> {
  for (const last = performance.now() + LONGEST; ; ) {
    const found = await find();
    if (found !== null && found !== undefined) return found;
    if (performance.now() > last) throw new Error(`${what} did not come`);
    await new Promise((wake) => setTimeout(wake, BETWEEN));
  }
}
