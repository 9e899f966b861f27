/**
 * The gold documents as web pages of several publishing systems, read back by the code that reads pages, with every offset led
 * back to the text they were made from, so that the same gold standard measures both.
 */
import { Window } from 'happy-dom';
import type { ReadOptions } from '../../lib/document/read-document.ts';
import { collectText } from '../../lib/page/collect-text.ts';
import { findRoot } from '../../lib/page/find-root.ts';
import type { Span } from '../../lib/text/mapped-text.ts';

export interface PageCopy {
  readonly text: string;
  readonly headings: NonNullable<ReadOptions['headings']>;
  /** From a span of the page's text to the span of the original; null where it stands outside of the document's words. */
  readonly toOriginal: (span: Span) => Span | null;
}

/** @param html with `data-at` on the element around each piece: where in the original its first character stands */
export async function readPageCopy(html: string): Promise<PageCopy> {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });
  try {
    const document = new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
    const { text, chunks, headings } = collectText(findRoot(document));
    const places = new Map<number, number>();
    for (const { node, offset, start, end } of chunks) {
      const at = node.parentElement?.getAttribute('data-at');
      for (let i = start; at && i < end; i++) places.set(i, Number(at) + offset + i - start);
    }
    return {
      text,
      headings,
      toOriginal: ({ start, end }) => {
        const [first, last] = [places.get(start), places.get(end - 1)];
        return first === undefined || last === undefined || last < first ? null : { start: first, end: last + 1 };
      },
    };
  } finally {
    await window.happyDOM.close();
  }
}
