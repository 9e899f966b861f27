/** What the bar does with the file as a whole: print it, save it, leave it to the browser, hand its address on. */
import { browser } from 'wxt/browser';
import type { ReaderCallbacks, ReaderState } from '../../../components/reader/model.ts';
import type { OpenFile } from '../open-file.ts';
import { printPages } from '../pages/print-pages.ts';
import type { Store } from '../store.ts';
import { addressAt, copyLink } from './copy-link.ts';
import { openInOwnViewer } from './own-viewer.ts';
import { readAttachments } from './read-attachments.ts';
import { nameOfAddress, saveFile } from './save-file.ts';
import { tellProperties } from './tell-properties.ts';

type FileActions = Pick<
  ReaderCallbacks,
  | 'print'
  | 'stopPrinting'
  | 'download'
  | 'saveAttachment'
  | 'openInBrowser'
  | 'copyLink'
  | 'grantSite'
  | 'showProperties'
  | 'closeProperties'
>;

export interface FileActionOptions {
  readonly file: () => OpenFile | null;
  readonly store: Store<ReaderState>;
  /** Where the pages to print are put. */
  readonly printed: HTMLElement;
  /** How the member has turned the pages, in degrees. */
  readonly rotation: () => number;
}

export function createFileActions({ file, store, printed, rotation }: FileActionOptions): FileActions {
  let printing = new AbortController();
  return {
    print: () => {
      const source = file()?.source;
      if (!source || store.get().printing !== null) return;
      printing = new AbortController();
      void printPages(source, printed, {
        rotation: rotation(),
        onPage: (page) => store.set({ printing: page }),
        signal: printing.signal,
      }).finally(() => store.set({ printing: null }));
    },
    stopPrinting: () => printing.abort(),
    download: () => {
      const { address, title } = store.get();
      void file()
        ?.source.getData()
        .then((bytes) => saveFile(bytes, address === null ? title : nameOfAddress(address)));
    },
    saveAttachment: (index) => {
      const source = file()?.source;
      // Asked for again: they may be large, and few are taken out.
      void (source ? readAttachments(source) : Promise.resolve([])).then(({ [index]: chosen }) => {
        if (chosen) saveFile(chosen.bytes, chosen.name, 'application/octet-stream');
      });
    },
    showProperties: () => {
      const source = file()?.source;
      if (!source) return;
      const { address, title, page } = store.get();
      const name = address === null ? title : nameOfAddress(address);
      void tellProperties(source, name, page).then((properties) => {
        if (file()?.source === source) store.set({ properties });
      });
    },
    closeProperties: () => store.set({ properties: null }),
    openInBrowser: () => {
      const { address, page } = store.get();
      if (address !== null) void openInOwnViewer(addressAt(address, page), false);
    },
    copyLink: () => {
      const { address, page } = store.get();
      if (address !== null) void copyLink(addressAt(address, page), (copied) => store.set({ copied }));
    },
    grantSite: () => {
      const { address } = store.get();
      if (address === null) return;
      void browser.permissions.request({ origins: [`${new URL(address).origin}/*`] }).then((granted) => {
        if (granted) location.reload();
      });
    },
  };
}
