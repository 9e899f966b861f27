/** How much room the extension uses on this machine, and whether the browser has promised to keep it. */
import type { StorageState } from '../../lib/messages/intake-model.ts';

export async function readStorageState(): Promise<StorageState> {
  const [estimate, persisted] = await Promise.all([
    navigator.storage.estimate().catch(() => null),
    navigator.storage.persisted().catch(() => false),
  ]);
  const { usage = null, quota = null } = estimate ?? {};
  return { used: usage, left: usage === null || quota === null ? null : Math.max(0, quota - usage), persisted };
}
