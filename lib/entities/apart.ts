/**
 * What the member holds apart: a spelling that was taken for a name and is another's. It then stands for itself, and what
 * it was taken for is remembered, so that it can be put together again.
 */
import { printedForm } from './corpus-documents.ts';
import type { ApartPair, Mention } from './model.ts';

/** Every mention as these pairs, and no others, have it: those held apart before and no longer are as they were read. */
export function applyApart(mentions: readonly Mention[], apart: readonly ApartPair[]): Mention[] {
  const pairs = new Set(apart.map(({ type, printed, canonical }) => keyOf(type, printed, canonical)));
  return mentions.map((mention) => {
    const read = asRead(mention);
    const { doubt, canonical, ...rest } = read;
    const printed = printedForm(read);
    if (canonical === null || canonical === printed || !pairs.has(keyOf(read.type, printed, canonical))) return read;
    return { ...rest, canonical: printed, takenFrom: { canonical, ...(doubt === undefined ? {} : { doubt }) } };
  });
}

function asRead({ takenFrom, ...mention }: Mention): Mention {
  return takenFrom ? { ...mention, ...takenFrom } : mention;
}

function keyOf(type: string, printed: string, canonical: string): string {
  return `${type}\n${printed}\n${canonical}`;
}
