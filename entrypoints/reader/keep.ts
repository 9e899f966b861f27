/** "Behold i samlingen": the file's text goes to the background, which takes it into the corpus. */
import { browser } from 'wxt/browser';
import type { ReaderState } from '../../components/reader/model.ts';
import type { OWN_PAGE_CALLS, OwnPageAnswers } from '../../lib/messages/calls.ts';
import { createClient } from '../../lib/messages/send.ts';
import type { DocumentText } from './document-text.ts';
import type { Store } from './store.ts';

export interface Keeper {
  /** To be called when a meeting document has been read: is it kept already? */
  look(): Promise<void>;
  keep(): Promise<void>;
}

export function createKeeper(store: Store<ReaderState>, text: DocumentText): Keeper {
  const background = createClient<typeof OWN_PAGE_CALLS, OwnPageAnswers>(['isKept', 'keepDocument'], (message) =>
    browser.runtime.sendMessage(message),
  );
  return {
    look: async () => {
      const answer = await background.isKept({});
      if (answer.ok) store.set({ keep: answer.value.documentId === null ? 'notKept' : 'kept' });
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
      store.set({ keep: answer.ok ? 'kept' : 'failed' });
    },
  };
}
