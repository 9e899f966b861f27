/**
 * What the index knows a stem by: 32 bits of it. Segments need no common dictionary, so they are written, merged and read
 * independently of one another. Two of a hundred thousand stems may share a key; each then counts as the other.
 */
import { hashText } from '../../text/hash-text.ts';

/** The hash with its bits spread, so that similar stems lie far from each other. */
export function termKey(stem: string): number {
  let hash = hashText(stem);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
