/** What concerns the member's own body comes first; the order is kept besides. */

import type { ItemThread } from '../messages/model.ts';

/** @param body as the member named it; empty: nobody's. */
export function ownFirst<T>(values: readonly T[], body: string, bodyOf: (value: T) => string): T[] {
  const wanted = fold(body);
  if (wanted === '') return [...values];
  const isOwn = (value: T): boolean => fold(bodyOf(value)) === wanted;
  return [...values.filter(isOwn), ...values.filter((value) => !isOwn(value))];
}

/** Among other bodies' treatments those of the member's own; the body whose document is read stays before all. */
export function ownTreatmentsFirst(threads: readonly ItemThread[], body: string): ItemThread[] {
  return threads.map((thread) => {
    const same = thread.earlier.filter(({ otherBody }) => !otherBody);
    const others = thread.earlier.filter(({ otherBody }) => otherBody);
    return { ...thread, earlier: [...same, ...ownFirst(others, body, ({ document }) => document.body)] };
  });
}

function fold(name: string): string {
  return name.toLocaleLowerCase('da').replace(/\s+/g, ' ').trim();
}
