/** From mark to mark by the keyboard: where the mark's page is not drawn yet, the step ends when it is. */
import type { MarkToPaint } from '../../../lib/messages/calls.ts';
import type { PdfText } from '../../../lib/page/pdf/model.ts';

export interface MarkStepOptions {
  /** Sorted by their start. */
  readonly marks: () => readonly MarkToPaint[];
  readonly pdf: () => PdfText;
  /** The page in view, from 1. */
  readonly page: () => number;
  readonly goTo: (mark: MarkToPaint) => void;
  /** The painted piece of a mark; null while its page is not drawn. */
  readonly pieceOf: (mark: MarkToPaint) => number | null;
  /** The keyboard has come to a mark: its painted piece. */
  readonly onStep: (piece: number) => void;
}

export interface MarkSteps {
  /** To the next (1) or previous (-1) mark. */
  step(by: 1 | -1): void;
  /** The pages were painted anew. */
  finish(): void;
  /** There are other marks now. */
  reset(): void;
}

export function createMarkSteps({ marks, pdf, page, goTo, pieceOf, onStep }: MarkStepOptions): MarkSteps {
  let at: MarkToPaint | null = null;
  let isWaiting = false;
  const finish = (): void => {
    const piece = isWaiting && at ? pieceOf(at) : null;
    if (piece === null) return;
    isWaiting = false;
    onStep(piece);
  };
  return {
    step: (by) => {
      const all = marks();
      at = all[at ? all.indexOf(at) + by : firstFrom(all, pdf(), page(), by)] ?? at;
      if (!at) return;
      isWaiting = true;
      goTo(at);
      finish();
    },
    finish,
    reset: () => {
      at = null;
    },
  };
}

/** Index of the first mark on this page or after; going back, of the last one before it. */
function firstFrom(marks: readonly MarkToPaint[], { pages }: PdfText, page: number, by: 1 | -1): number {
  const start = pages[page - 1]?.start ?? 0;
  const next = marks.findIndex((mark) => mark.start >= start);
  if (by > 0) return next;
  return (next < 0 ? marks.length : next) - 1;
}
