/** The index's dictionary: stems in one buffer, found by an open-addressing hash, so that nothing is parsed on waking. */

export interface TermTable {
  /** Number of terms. */
  readonly size: number;
  /** -1: not in the corpus. */
  readonly find: (stem: string) => number;
  readonly stemOf: (term: number) => string;
}

export interface PackedTerms {
  /** UTF-16 code units of all stems. */
  readonly characters: Uint16Array;
  readonly offsets: Uint32Array;
  /** Term + 1 at the stem's hash, 0 where empty; length a power of two. */
  readonly slots: Uint32Array;
}

/** FNV-1a over code units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

export function packTerms(stems: readonly string[]): PackedTerms {
  const offsets = new Uint32Array(stems.length + 1);
  for (const [term, stem] of stems.entries()) offsets[term + 1] = (offsets[term] ?? 0) + stem.length;
  const characters = new Uint16Array(offsets[stems.length] ?? 0);
  let slotCount = 16;
  while (slotCount < stems.length * 2) slotCount *= 2;
  const slots = new Uint32Array(slotCount);
  for (const [term, stem] of stems.entries()) {
    const start = offsets[term] ?? 0;
    for (let i = 0; i < stem.length; i++) characters[start + i] = stem.charCodeAt(i);
    let slot = hashText(stem) & (slotCount - 1);
    while (slots[slot]) slot = (slot + 1) & (slotCount - 1);
    slots[slot] = term + 1;
  }
  return { characters, offsets, slots };
}

export function openTerms({ characters, offsets, slots }: PackedTerms): TermTable {
  const equals = (term: number, stem: string): boolean => {
    const start = offsets[term] ?? 0;
    if ((offsets[term + 1] ?? 0) - start !== stem.length) return false;
    for (let i = 0; i < stem.length; i++) if (characters[start + i] !== stem.charCodeAt(i)) return false;
    return true;
  };
  return {
    size: offsets.length - 1,
    find: (stem) => {
      let slot = hashText(stem) & (slots.length - 1);
      for (let held = slots[slot] ?? 0; held; held = slots[slot] ?? 0) {
        if (equals(held - 1, stem)) return held - 1;
        slot = (slot + 1) & (slots.length - 1);
      }
      return -1;
    },
    stemOf: (term) => String.fromCharCode(...characters.subarray(offsets[term] ?? 0, offsets[term + 1] ?? 0)),
  };
}
