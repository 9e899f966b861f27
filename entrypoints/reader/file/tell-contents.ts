/** What a file says of itself: what it calls its pages, and which files lie in it. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ReaderState } from '../../../components/reader/model.ts';
import { readLabels } from '../../../components/reader/page-labels.ts';
import type { Store } from '../store.ts';
import { readAttachments } from './read-attachments.ts';

export async function tellContents(
  source: PDFDocumentProxy,
  store: Store<ReaderState>,
  signal: AbortSignal,
): Promise<void> {
  // What a damaged file cannot tell is left out: its pages are there all the same.
  const [labels, mode, files] = await Promise.all([
    source.getPageLabels().catch(() => null),
    source.getPageMode().catch(() => ''),
    readAttachments(source),
  ]);
  if (signal.aborted) return;
  const attachments = files.map(({ name }) => name);
  store.set({ labels: readLabels(labels), attachments });
  // A portfolio: its own page says little else than that there are others.
  if (attachments.length > 0 && mode === 'UseAttachments') store.set({ outlineOpen: true, sideTab: 'files' });
}
