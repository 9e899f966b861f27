/**
 * Chromium's service worker and the page that starts threads for it each hold a lock: it comes free when its holder is gone,
 * also where the browser has stopped it without a word. (A port tells nobody that its other end is gone.)
 */

/** Held as long as the page is there, and as long as the service worker wants it. @param id of this page. */
export const lifeLock = (id: string): string => `roed-traad-threads-${id}`;
export const wishLock = (id: string): string => `roed-traad-threads-wanted-${id}`;

/** @returns once it is held: lets go of it. */
export function holdLock(name: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    navigator.locks.request(name, () => new Promise<void>((release) => resolve(release))).catch(reject);
  });
}

/** By anyone. */
export async function isHeld(name: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === name);
}

/** Calls when the lock comes free. */
export function whenFree(name: string, call: () => void): void {
  void navigator.locks.request(name, call);
}
