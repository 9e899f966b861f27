/**
 * What the index knows a stem by: 32 bits of it. Segments need no common dictionary, so they are written, merged and read
 * independently of one another. Two of a hundred thousand stems may share a key; each then counts as the other.
 */

/** FNV-1a over code units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The hash with its bits spread, so that similar stems lie far from each other. */
export function termKey(stem: string): number {
  let hash = hashText(stem);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
