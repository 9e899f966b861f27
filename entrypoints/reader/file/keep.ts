/** "Behold i samlingen": the file's text goes to the background, which takes it into the corpus; then, if wanted, the file. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { browser } from 'wxt/browser';
import type { ReaderState } from '../../../components/reader/model.ts';
import type { OWN_PAGE_CALLS, OwnPageAnswers } from '../../../lib/messages/calls.ts';
import { createClient } from '../../../lib/messages/send.ts';
import type { Store } from '../store.ts';
import type { DocumentText } from '../thread/document-text.ts';
import { nameOfAddress } from './save-file.ts';

export interface Keeper {
  /** To be called when a meeting document has been read: is it kept already? */
  look(): Promise<void>;
  keep(): Promise<void>;
  /** The file itself, beside its text. */
  keepFile(): Promise<void>;
}

export interface KeeperOptions {
  readonly source: PDFDocumentProxy;
  readonly store: Store<ReaderState>;
  readonly text: DocumentText;
}

export function createKeeper({ source, store, text }: KeeperOptions): Keeper {
  const background = createClient<typeof OWN_PAGE_CALLS, OwnPageAnswers>(['isKept', 'keepDocument'], (message) =>
    browser.runtime.sendMessage(message),
  );
  let documentId: string | null = null;
  return {
    look: async () => {
      const answer = await background.isKept({});
      if (!answer.ok) return;
      documentId = answer.value.documentId;
      store.set({
        keep: documentId === null ? 'notKept' : 'kept',
        keepFile: answer.value.hasFile ? 'kept' : 'notKept',
      });
    },
    keep: async () => {
      const { title, address, scan } = store.get();
      store.set({ keep: 'busy' });
      const answer = await background.keepDocument({
        title,
        text: text.pdf.text,
        extraction: scan.read > 0 ? 'ocr' : 'pdf',
        publisher: address === null ? null : new URL(address).hostname || null,
        ...(address !== null && /^https?:/.test(address) ? { address } : {}),
      });
      if (answer.ok) documentId = answer.value.documentId;
      store.set({ keep: answer.ok ? 'kept' : 'failed' });
    },
    keepFile: async () => {
      if (documentId === null) return;
      const { title, address } = store.get();
      store.set({ keepFile: 'busy' });
      try {
        const { putKeptFile } = await import('./kept-file.ts');
        const name = address === null ? title : nameOfAddress(address);
        store.set({ keepFile: await putKeptFile(documentId, name, await source.getData()) });
      } catch (cause) {
        console.error('Rød tråd: keeping a file', cause);
        store.set({ keepFile: 'failed' });
      }
    },
  };
}
