/** Clicks, the small card and the keyboard on marks in the pages, as on web pages. */
import { createHover } from '../../../lib/page/hover/hover.ts';
import { watchPointer } from '../../../lib/page/watch-pointer.ts';
import { openSidebar } from '../../common/open-sidebar.ts';
import type { ReaderDocument } from './reader-document.ts';

export interface MarkWatchOptions {
  readonly document: () => ReaderDocument | null;
  readonly pages: HTMLElement;
  readonly signal: AbortSignal;
}

/** @returns what shows the keyboard the mark it has come to. */
export function watchMarks({ document: open, pages, signal }: MarkWatchOptions): (index: number) => void {
  const openMark = (index: number): void => {
    openSidebar();
    open()?.openMark(index);
  };
  const hover = createHover({
    document,
    boxesOf: (index) => open()?.marks()?.marker.boxesOf(index) ?? [],
    preview: (index) => open()?.previewMark(index) ?? null,
    describe: async (index) => (await open()?.describeMark(index)) ?? null,
    onOpen: openMark,
    signal,
  });
  watchPointer({
    document,
    marker: () => open()?.marks()?.marker ?? null,
    onMark: (index) => {
      hover.hide();
      openMark(index);
    },
    actionAt: (x, y) => open()?.actionAt(x, y) ?? null,
    setPointer: (pointing) => pages.classList.toggle('pointing', pointing),
    onHover: hover.over,
    onFocus: (index) => {
      if (index === null) hover.hide();
      else afterScrolling(() => hover.focus(index, false));
    },
    signal,
  });
  return (index) => afterScrolling(() => hover.focus(index, !(open()?.marks()?.marker.focus(index) ?? false)));
}

/** What the focus, or a leap, has scrolled is told in the next frame, and takes the card away. */
function afterScrolling(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work));
}
