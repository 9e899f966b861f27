/**
 * Paints the very words that a link pointed at, by the CSS Custom Highlight API, so that the text's nodes stay as they
 * are for the marking engine. Without the API the line beside the block still shows the place.
 */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Place } from '../../lib/messages/model.ts';

const HIGHLIGHT = 'roed-traad-target';

export function useTargetHighlight(article: RefObject<HTMLElement | null>, target: Place | null): void {
  useEffect(() => {
    if (!article.current || target === null || !('highlights' in CSS)) return;
    const blocks = [...article.current.querySelectorAll<HTMLElement>('[data-target]')];
    const ranges = blocks.flatMap((block) => rangeIn(block, target) ?? []);
    CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
    return () => {
      CSS.highlights.delete(HIGHLIGHT);
    };
  }, [article, target]);
}

function rangeIn(block: HTMLElement, { start, end }: Place): Range | null {
  const text = block.firstChild;
  const offset = Number(block.dataset.start);
  if (!(text instanceof Text) || !Number.isInteger(offset)) return null;
  const range = new Range();
  range.setStart(text, Math.max(start - offset, 0));
  range.setEnd(text, Math.min(end - offset, text.length));
  return range;
}
