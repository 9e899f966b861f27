/** The amounts on one subject through the meetings, for a table and a plot; null where there is but one. */
import type { AmountDescription } from '../entities/describe-amount.ts';
import type { AmountsOverTime } from '../messages/model.ts';
import type { SectionContext } from './compose-sections.ts';

const MOST_AMOUNTS = 24;

export function composeAmountSeries(
  { series, subject }: AmountDescription,
  { mention, source, documents }: SectionContext,
): AmountsOverTime | null {
  if (subject === null || mention.value === undefined || series.length === 0) return null;
  const own = { documentId: source.id, itemId: null, start: mention.start, end: mention.end };
  const printed = mention.text.replace(/\s+/g, ' ').trim();
  const amounts: AmountsOverTime['amounts'][number][] = documents.has(source.id)
    ? [{ date: source.date, value: mention.value, printed, place: own }]
    : [];
  for (const { date, value, text, document, item, start, end } of series) {
    const isTold = amounts.some((one) => one.date === date && one.value === value);
    if (!isTold && documents.has(document))
      amounts.push({ date, value, printed: text, place: { documentId: document, itemId: item, start, end } });
  }
  // Several amounts of one meeting are no development.
  if (new Set(amounts.map(({ date }) => date)).size < 2) return null;
  amounts.sort((a, b) => a.date.localeCompare(b.date));
  return { subject, currency: mention.currency ?? null, amounts: amounts.slice(-MOST_AMOUNTS) };
}
