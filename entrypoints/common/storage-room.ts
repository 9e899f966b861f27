/** How much room the extension uses on this machine, and how much is left, in bytes; null where the browser does not say. */
import type { Room } from '../../lib/corpus/backup/make-copy.ts';

export async function readStorageRoom(): Promise<Room> {
  const { usage = null, quota = null } = (await navigator.storage.estimate().catch(() => null)) ?? {};
  return { used: usage, left: usage === null || quota === null ? null : Math.max(0, quota - usage) };
}
