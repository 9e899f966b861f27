/** What a page shows of a mark without the panel: plain data, drawn as text. Types only. */
import type { MentionType } from '../entities/model.ts';

/** A mark in a few words, each of bounded length. */
export interface MarkDescription {
  readonly name: string;
  /** At most two: what it is, and where the collection has it. */
  readonly lines: readonly string[];
}

/** The words of the interface that the page needs, in the member's language: it carries no catalogue. */
export interface MarkWords {
  readonly kinds: Readonly<Record<MentionType, string>>;
  /** What a click does. */
  readonly open: string;
  /** Where the browser lets no click in a page open the panel: that it waits there, and how it is opened. */
  readonly closed: { readonly product: string; readonly text: string; readonly hint: string };
}

/** What a page tells the background of its marks, and asks of them. */
export interface MarkTalk {
  see(itemId: string | null): void;
  /** Null: no answer. */
  describe(mention: number): Promise<MarkDescription | null>;
  /** These three open the panel, and tell whether it is open. */
  openMark(mention: number): Promise<boolean>;
  openReference(reference: number): Promise<boolean>;
  openThread(itemId: string): Promise<boolean>;
  leave(): void;
}
