/** One key for one name, the same in all documents: what cards and lists of occurrences are looked up by. */
import type { Mention } from '../entities/model.ts';

/** Amounts of money go by their value, dates by their ISO form, other names by their canonical form. */
export function mentionKey(mention: Mention): string {
  const { type, canonical, value, valueMax, currency, iso, text } = mention;
  const plain = text.replace(/\s+/g, ' ').trim();
  if (type === 'amount') {
    if (value === undefined) return `amount:${plain}`;
    return `amount:${value}${valueMax === undefined ? '' : `-${valueMax}`}${currency ? ` ${currency}` : ''}`;
  }
  if (type === 'date') return `date:${iso ?? plain}`;
  return `${type}:${canonical ?? plain}`;
}
