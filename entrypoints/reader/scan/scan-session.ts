/** Finds the pages that are pictures, and reads them when the member says so, one after the other. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ReaderState } from '../../../components/reader/model.ts';
import type { Viewer } from '../pages/viewer.ts';
import type { Store } from '../store.ts';
import type { DocumentText } from '../thread/document-text.ts';

export interface ScanSession {
  /** To be called when the file's text has been read. */
  look(): Promise<void>;
  read(): Promise<void>;
  stop(): void;
}

export interface ScanSessionOptions {
  readonly source: PDFDocumentProxy;
  readonly text: DocumentText;
  readonly viewer: Viewer;
  readonly store: Store<ReaderState>;
  /** All pages that could be read have been read. */
  readonly onRead: () => Promise<void>;
  readonly signal: AbortSignal;
}

/** Pages found between two tellings: looking at pictures takes a while. */
const TOLD_EVERY = 10;

export function createScanSession({ source, text, viewer, store, onRead, signal }: ScanSessionOptions): ScanSession {
  const set = (change: Partial<ReaderState['scan']>): void => store.set({ scan: { ...store.get().scan, ...change } });
  let stop = new AbortController();

  return {
    look: async () => {
      const { hasPicture } = await import('./scanned-pages.ts');
      const silent: number[] = [];
      const tell = (): void => set({ silent: silent.filter((number) => text.pdf.pages[number - 1]?.silent), garbled });
      const garbled = text.pdf.pages.some((page) => page.garbled);
      for (const { number, silent: isSilent, garbled: isGarbled } of text.pdf.pages) {
        if (isGarbled || (isSilent && (await hasPicture(source, number)))) silent.push(number);
        if (signal.aborted) return;
        // Known in part, it can be read in part.
        if (silent.length % TOLD_EVERY === 1) tell();
      }
      tell();
    },
    read: async () => {
      stop = new AbortController();
      const ends = AbortSignal.any([signal, stop.signal]);
      const waiting = [...store.get().scan.silent];
      set({ reading: { page: waiting[0] ?? 1, share: 0 }, failed: false });
      try {
        const [{ startPictureReader }, { readPicture }] = await Promise.all([
          import('./picture-reader.ts'),
          import('./scanned-pages.ts'),
        ]);
        const reader = await startPictureReader();
        ends.addEventListener('abort', () => void reader.stop());
        try {
          for (const number of waiting) {
            if (ends.aborted) break;
            set({ reading: { page: number, share: 0 } });
            const aborted = new Promise<'aborted'>((resolve) =>
              ends.addEventListener('abort', () => resolve('aborted')),
            );
            const read = readPicture(source, number, reader, (share) => set({ reading: { page: number, share } }));
            if ((await Promise.race([read, aborted])) === 'aborted') break;
            await text.replace(number);
            redraw(viewer, number);
            const { silent, read: count } = store.get().scan;
            set({ silent: silent.filter((one) => one !== number), read: count + 1 });
          }
        } finally {
          await reader.stop();
        }
      } catch (cause) {
        console.error('Rød tråd: reading a picture', cause);
        set({ failed: true });
      }
      set({ reading: null });
      if (!signal.aborted && store.get().scan.read > 0) {
        viewer.findController.setDocument(source);
        await onRead();
      }
    },
    stop: () => stop.abort(),
  };
}

/** The page gets its text layer anew, from the words that were read. */
function redraw({ pdfViewer }: Viewer, number: number): void {
  const view = pdfViewer.getPageView(number - 1);
  view?.reset();
  pdfViewer.update();
}
