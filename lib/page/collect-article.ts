/** The text of a kept document as the library page shows it: the source itself, block for block. */
import type { Chunk, CollectedText } from './collected-text.ts';

/**
 * @param article each block in it is an element with `data-start`, the source offset of its one text node.
 * @param source the document's source text; offsets are the same as in the analysis.
 */
export function collectArticle(article: Element, source: string): CollectedText {
  const chunks: Chunk[] = [];
  for (const block of article.querySelectorAll('[data-start]')) {
    const start = Number(block.getAttribute('data-start'));
    const node = block.firstChild;
    if (node?.nodeType !== 3 || !Number.isInteger(start)) continue;
    chunks.push({ node: node as Text, offset: 0, start, end: start + (node as Text).data.length });
  }
  return { root: article, text: source, chunks: chunks.sort((a, b) => a.start - b.start), headings: [] };
}
