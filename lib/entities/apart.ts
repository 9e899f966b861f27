/**
 * What the member holds apart: a spelling that was taken for a name and is another's. It then stands for itself, and what
 * it was taken for is remembered, so that it can be put together again.
 */
import { printedForm } from './corpus-documents.ts';
import type { ApartPair, Mention } from './model.ts';

/** Every mention as these pairs, and no others, have it: those held apart before and no longer are as they were read. */
export function applyApart(mentions: readonly Mention[], apart: readonly ApartPair[]): Mention[] {
  const pairs = new Set(apart.map(({ type, printed, canonical }) => keyOf(type, printed, canonical)));
  const held = mentions.map((mention) => {
    const read = asRead(mention);
    const printed = printedForm(read);
    if (read.canonical === null || read.canonical === printed || !pairs.has(keyOf(read.type, printed, read.canonical)))
      return read;
    return standFor(read, printed);
  });
  return apart.length === 0 ? held : followNames(held);
}

/** A surname alone goes with the name in full: where all of those are held apart, it is no longer read as the old name. */
function followNames(mentions: readonly Mention[]): Mention[] {
  const taken = new Map<string, Set<string>>();
  const left = new Set<string>();
  for (const mention of mentions) {
    if (mention.type !== 'person' || mention.canonical === null || !printedForm(mention).includes(' ')) continue;
    if (!mention.takenFrom) left.add(mention.canonical);
    else if (mention.takenFrom.canonical !== null) {
      const names = taken.get(mention.takenFrom.canonical) ?? new Set();
      taken.set(mention.takenFrom.canonical, names.add(mention.canonical));
    }
  }
  if (taken.size === 0) return [...mentions];
  return mentions.map((mention) => {
    const { type, canonical } = mention;
    if (type !== 'person' || mention.takenFrom || canonical === null || left.has(canonical)) return mention;
    const printed = printedForm(mention);
    if (printed.includes(' ')) return mention;
    const names = [...(taken.get(canonical) ?? [])].filter((name) => {
      const words = name.split(' ');
      return [words[0], words.at(-1), `${words.at(-1)}s`].includes(printed);
    });
    return names.length === 1 && names[0] ? standFor(mention, names[0]) : mention;
  });
}

/** The mention as that name, with what it was taken for. */
function standFor({ doubt, canonical, ...rest }: Mention, name: string): Mention {
  if (canonical === null) return { ...rest, canonical: name };
  return { ...rest, canonical: name, takenFrom: { canonical, ...(doubt === undefined ? {} : { doubt }) } };
}

function asRead({ takenFrom, ...mention }: Mention): Mention {
  return takenFrom ? { ...mention, ...takenFrom } : mention;
}

function keyOf(type: string, printed: string, canonical: string): string {
  return `${type}\n${printed}\n${canonical}`;
}
