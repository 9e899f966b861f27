/** An amount that was found, as a candidate among the names of a text. */
import { findSubject } from './amount-subject.ts';
import type { Candidate, Scene } from './scene.ts';

/** Blanks and a sentence's stop are no part of the amount; the point of "kr.", "mio." is. */
export function trimEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && /\s/.test(text[to - 1] ?? '')) to--;
  return to;
}

/** "(1.000 kr.)", "i 1.000 kr." over a table: the unit of its figures, no amount. */
function isTableUnit(scene: Scene, start: number, value: number): boolean {
  return value === 1000 && /(?:\(|\bi |\bhele )$/.test(scene.text.slice(Math.max(0, start - 6), start));
}

/** Null for the unit of a table's figures. */
export function toAmount(
  scene: Scene,
  start: number,
  end: number,
  value: number,
  valueMax: number | undefined,
  currency: string | null,
): Candidate | null {
  if (!Number.isFinite(value) || isTableUnit(scene, start, value)) return null;
  const subject = findSubject(scene.text, start, end);
  return {
    type: 'amount',
    start,
    end,
    canonical: null,
    value,
    ...(valueMax === undefined ? {} : { valueMax }),
    ...(currency ? { currency } : {}),
    ...(subject ? { subject } : {}),
  };
}
