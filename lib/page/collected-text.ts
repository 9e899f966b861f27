/** The text of a page with the way back to its nodes. Types only. */
import type { Span } from '../text/mapped-text.ts';

/** `text.slice(start, end)` stands in `node` from `offset` on, character for character (white space as one blank). */
export interface Chunk extends Span {
  readonly node: Text;
  readonly offset: number;
}

export interface Heading extends Span {
  /** 1–6. */
  readonly level: number;
}

export interface CollectedText {
  readonly root: Element;
  readonly text: string;
  /** Sorted by start; characters between chunks (line breaks, tabs) stand in no node. */
  readonly chunks: readonly Chunk[];
  readonly headings: readonly Heading[];
  /** Shadow trees that were gone through: each tells of its changes by itself. */
  readonly shadowRoots?: readonly ShadowRoot[];
}

/** A piece of a span inside one text node; offsets into `node.data`. */
export interface NodePart {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}
