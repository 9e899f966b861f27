/** The text of a saved web page, collected as on an open one. The markup is parsed, never shown: no script of it runs. */
import { collectText } from '../../../lib/page/collect-text.ts';
import { findRoot } from '../../../lib/page/find-root.ts';
import type { FileText } from './read-file.ts';

/** @param fallback the title of a page that has none. */
export function readMarkup(markup: string, fallback: string): FileText {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  const { text, headings } = collectText(findRoot(page));
  return {
    title: page.title.trim() || fallback,
    text,
    headings: headings.map(({ start, end, level }) => [start, end, level]),
    extraction: 'html',
  };
}
