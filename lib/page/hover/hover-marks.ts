/** The small card over the marks of a page: puts together what is known of a mark and what has to be asked for. */
import type { MarkDescription } from '../../messages/mark-model.ts';
import type { Marker } from '../marker.ts';
import type { Painting } from '../session-model.ts';
import type { CardText } from './card-view.ts';
import { createHover, type Hover } from './hover.ts';
import { describeMark, previewMark } from './mark-card.ts';

export interface HoverMarksOptions {
  readonly document: Document;
  readonly change: (work: () => void) => void;
  readonly marker: () => Marker | null;
  /** What is painted now, and the text that it is painted on. */
  readonly painted: () => { readonly painting: Painting; readonly text: string } | null;
  readonly describe: (mention: number) => Promise<MarkDescription | null>;
  readonly onOpen: (index: number) => void;
  readonly onHide: () => void;
  readonly signal: AbortSignal;
}

export function hoverMarks({ marker, painted, describe, ...rest }: HoverMarksOptions): Hover {
  const preview = (index: number): CardText | null => {
    const { painting, text } = painted() ?? {};
    const mark = painting?.marks[index];
    return mark && painting && text !== undefined ? previewMark(mark, text, painting.words) : null;
  };
  return createHover({
    ...rest,
    boxesOf: (index) => marker()?.boxesOf(index) ?? [],
    preview,
    describe: async (index) => {
      const mark = painted()?.painting.marks[index];
      const known = preview(index);
      const told = mark && known ? await describe(mark.mention) : null;
      return known && told ? describeMark(known, told) : null;
    },
  });
}
