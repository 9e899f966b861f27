/** A text that was damaged on purpose, and where each of its places went: for measuring against a gold standard of the clean one. */

export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface DamagedText {
  readonly text: string;
  /** Where an offset of the clean text stands in the damaged one. */
  at(offset: number): number;
}

/** @param edits sorted, not overlapping */
export function damageText(clean: string, edits: readonly Replacement[]): DamagedText {
  let text = '';
  let from = 0;
  const stops: { clean: number; damaged: number; inside: boolean }[] = [{ clean: 0, damaged: 0, inside: false }];
  for (const edit of edits) {
    text += clean.slice(from, edit.start);
    stops.push({ clean: edit.start, damaged: text.length, inside: true });
    text += edit.text;
    stops.push({ clean: edit.end, damaged: text.length, inside: false });
    from = edit.end;
  }
  text += clean.slice(from);
  const at = (offset: number): number => {
    let low = 0;
    let high = stops.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((stops[middle]?.clean ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const stop = stops[low] ?? { clean: 0, damaged: 0, inside: false };
    // Within an edit nothing can be told apart: its beginning stands for all of it.
    return stop.inside ? stop.damaged : stop.damaged + offset - stop.clean;
  };
  return { text, at };
}

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
