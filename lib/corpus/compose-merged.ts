/** The spellings that were taken for a card's name, with why. */
import { printedForm } from '../entities/corpus-documents.ts';
import { findMergeReason } from '../entities/merge-reason.ts';
import type { Mention } from '../entities/model.ts';
import type { MergedSpelling } from '../messages/card-model.ts';

/** Only of persons and organisations: the others' names are public facts. In alphabetical order. */
export function composeMerged(
  { type, canonical }: Pick<Mention, 'type' | 'canonical'>,
  mentions: Iterable<Mention>,
): MergedSpelling[] {
  if (canonical === null || (type !== 'person' && type !== 'organisation')) return [];
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    if (mention.type !== type || mention.canonical !== canonical) continue;
    const printed = printedForm(mention);
    counts.set(printed, (counts.get(printed) ?? 0) + 1);
  }
  return [...counts]
    .flatMap(([printed, count]): MergedSpelling[] => {
      const reason = findMergeReason(canonical, printed, type);
      return reason ? [{ printed, count, reason }] : [];
    })
    .sort((a, b) => a.printed.localeCompare(b.printed, 'da'));
}
