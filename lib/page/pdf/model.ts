/** The text of a PDF by the positions of its pieces. Types only. */
import type { Span } from '../../text/mapped-text.ts';
import type { PlaceList } from './place-list.ts';

/** A piece of text as the file draws it: part of a line, a line, or white space between two of them. */
export interface PositionedText {
  readonly text: string;
  /** Start of the base line in PDF points, y upwards. */
  readonly x: number;
  readonly y: number;
  /** Advance along the base line, in PDF points. */
  readonly width: number;
  /** Font size in PDF points. */
  readonly size: number;
  /** Direction of the base line in degrees, counter-clockwise; absent: 0, left to right. */
  readonly angle?: number;
}

/**
 * `text.slice(start, end)` stands in piece `index` of the input from `offset` on, character for character (raised
 * figures excepted, which become "¹²³").
 */
export interface PlacedText extends Span {
  readonly index: number;
  readonly offset: number;
}

export interface PageText {
  readonly text: string;
  /** Sorted by start. Pieces that are only white space, or set aside, have no place. */
  readonly places: PlaceList;
  /** Its text tells no letters (garbled.ts): it is taken for none. */
  readonly garbled?: boolean;
}

/** A page's share of a document's text; `number` counts from 1. */
export interface PdfPage extends Span {
  readonly number: number;
  /** Offsets from the page's own start, so that pages are joined without copying them. */
  readonly places: PlaceList;
  /** The page has no text at all: a scan, or empty. */
  readonly silent: boolean;
  /** There is text on it, but it cannot be read: it is silent. */
  readonly garbled: boolean;
}

export interface PdfText {
  readonly text: string;
  readonly pages: readonly PdfPage[];
}

/** A place in a PDF: character `offset` of piece `index` on page `page` (from 1). */
export interface PdfPlace {
  readonly page: number;
  readonly index: number;
  readonly offset: number;
}
