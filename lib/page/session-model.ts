/** A page's session to those who start it and those whom it asks. Types only. */
import type { MarkTalk, MarkWords } from '../messages/mark-model.ts';
import type { PassageToFind } from '../text/find-passage.ts';
import type { CollectedText } from './collected-text.ts';
import type { PageLinks } from './link-layer.ts';
import type { Mark } from './marker.ts';
import type { PageItem } from './watch-items.ts';

export interface Painting {
  /** Sorted, not overlapping; `mention` is what `openMark` is told. */
  readonly marks: readonly (Mark & { readonly mention: number })[];
  readonly items: readonly PageItem[];
  readonly engine: 'highlight' | 'elements';
  /** Marks that are elements are stops of the Tab key and of screen readers. */
  readonly areStops: boolean;
  readonly shown: 'on' | 'off';
  readonly words: MarkWords;
}

/** The page's side of the conversation with the background. */
export interface PageTalk extends MarkTalk {
  /** Null: no meeting document, or no answer. */
  read(page: CollectedText): Promise<Painting | null>;
  /** What a part of the page that was read last names; null where only the whole can be read. */
  readPart?(text: string): Promise<Painting['marks'] | null>;
}

export interface PageSessionOptions {
  readonly document: Document;
  readonly collect: () => CollectedText;
  /** The same a little at a time, for pages that may be long; null when they have changed meanwhile. */
  readonly collectCalmly?: (hasChanged: () => boolean) => Promise<CollectedText | null>;
  /** A first, cheap look; `asked` readings go past it. */
  readonly mayBeDocument: (text: string) => boolean;
  readonly talk: PageTalk;
  /** It is known (again) whether the page holds a document. */
  readonly onRead?: () => void;
  readonly signal: AbortSignal;
}

export interface PageSession {
  /** What was read last is a meeting document. */
  isDocument(): boolean;
  readAgain(asked: boolean): Promise<void>;
  goToItem(itemId: string): void;
  setMarks(shown: 'on' | 'off'): void;
  /** To the next (1) or previous (-1) mark or item. */
  step(what: 'mark' | 'item', by: 1 | -1): void;
  /** What is known later than the names. */
  showLinks(links: PageLinks): void;
  /** The page's text as it is now, to be kept. */
  givePage(): Pick<CollectedText, 'text' | 'headings'> & { readonly title: string };
  /** What of the document's text is selected. */
  readSelection(): PassageToFind | null;
  /** @returns whether the words are on the page. */
  goToPassage(passage: PassageToFind): boolean;
}
