/** The words that show what an item decided (or recommended, or told), and where they stand. */

import { findBestPassage, type WeighStem } from '../links/best-passage.ts';
import { standingOf } from '../links/item-standing.ts';
import type { LinkItem } from '../links/model.ts';
import type { EarlierDecision } from '../messages/model.ts';
import type { Span } from '../text/mapped-text.ts';

/** Longest quote of a text that is neither decision nor recommendation, in characters. */
const MOST_TEXT = 420;

export type Quote = Pick<EarlierDecision, 'quote' | 'quoteIs' | 'place' | 'carried'>;

/** @param present the item that the quote is to speak of. */
export function composeQuote(other: LinkItem, present: LinkItem, weigh?: WeighStem): Quote {
  const { documentId, id, item } = other;
  const place = ({ start, end }: Span): Quote['place'] => ({ documentId, itemId: id, start, end });
  const { decision, recommendations, sections } = item;
  const standing = standingOf(other);
  // What was decided of an item of many matters says nothing of this one.
  const holdsMany = standing === 'collection' || standing === 'nextMeeting';
  if (!holdsMany && decision && decision.text.trim() !== '') {
    return { quote: decision.text, quoteIs: 'decision', place: place(decision), carried: decision.carried };
  }
  if (!holdsMany && recommendations.length > 0) {
    const section = sections.find(({ name }) => name === 'recommendation') ?? item;
    return { quote: recommendations.join('\n'), quoteIs: 'recommendation', place: place(section) };
  }
  const passage = findBestPassage(present, other, weigh);
  if (passage) return { quote: passage.quote, quoteIs: 'text', place: place(passage.span) };
  const told = other.text.startsWith(item.title) ? other.text.slice(item.title.length) : other.text;
  return { quote: shorten(told.trim(), MOST_TEXT), quoteIs: 'text', place: place(item) };
}

/** Ends at a word, with "…" where something was left out. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`;
}
