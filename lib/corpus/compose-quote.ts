/** The words that show what an item decided (or recommended, or told), and where they stand. */

import type { LinkItem } from '../links/model.ts';
import type { EarlierDecision } from '../messages/model.ts';
import type { Span } from '../text/mapped-text.ts';

/** Longest quote of a text that is neither decision nor recommendation, in characters. */
const MOST_TEXT = 420;

export type Quote = Pick<EarlierDecision, 'quote' | 'quoteIs' | 'place' | 'carried'>;

export function composeQuote({ documentId, id, item, text }: LinkItem): Quote {
  const place = ({ start, end }: Span): Quote['place'] => ({ documentId, itemId: id, start, end });
  const { decision, recommendations, sections } = item;
  if (decision && decision.text.trim() !== '') {
    return { quote: decision.text, quoteIs: 'decision', place: place(decision), carried: decision.carried };
  }
  if (recommendations.length > 0) {
    const section = sections.find(({ name }) => name === 'recommendation') ?? item;
    return { quote: recommendations.join('\n'), quoteIs: 'recommendation', place: place(section) };
  }
  const told = text.startsWith(item.title) ? text.slice(item.title.length) : text;
  return { quote: shorten(told.trim(), MOST_TEXT), quoteIs: 'text', place: place(item) };
}

/** Ends at a word, with "…" where something was left out. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`;
}
