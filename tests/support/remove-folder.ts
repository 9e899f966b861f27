/** Takes a folder away in which a browser that has just ended may still write. */
import { rmSync } from 'node:fs';

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}
