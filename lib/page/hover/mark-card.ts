/** What the small card says of a mark: at once what the page itself shows, then what the background told. */
import type { MarkDescription, MarkWords } from '../../messages/mark-model.ts';
import type { Mark } from '../marker.ts';
import type { CardText } from './card-view.ts';

/** In characters; what is longer is no name. */
const LONGEST_NAME = 160;

/** Null for references: a click leads where they point. */
export function previewMark({ type, start, end }: Mark, text: string, words: MarkWords): CardText | null {
  if (type === 'reference' || type === 'current') return null;
  const name = text
    .slice(start, Math.min(end, start + LONGEST_NAME))
    .replace(/\s+/g, ' ')
    .trim();
  return { kind: words.kinds[type], name, lines: [], hint: words.open };
}

/** A click has been answered in a panel that nobody sees. */
export function writeClosed({ closed: { product, text, hint } }: MarkWords): CardText {
  return { kind: product, name: text, lines: [], hint };
}

export function describeMark(preview: CardText, { name, lines }: MarkDescription): CardText {
  return { ...preview, name, lines };
}
