/** How much room the extension uses on this machine, and whether the browser has promised to keep it. */
import type { StorageState } from '../../lib/messages/intake-model.ts';
import { readStorageRoom } from '../common/storage-room.ts';

export async function readStorageState(): Promise<StorageState> {
  const [room, persisted] = await Promise.all([readStorageRoom(), navigator.storage.persisted().catch(() => false)]);
  return { ...room, persisted };
}
