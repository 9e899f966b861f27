/**
 * A meeting document's text taken apart the way a publishing system holds it: a cover, then items with a number, a title and
 * blocks. Every piece remembers where in the text it stands, so that what is read from a page made of it can be led back.
 */
import type { Span } from '../../../lib/text/mapped-text.ts';

/** Words of the text from `at` on, character for character (line ends as blanks). */
export interface Piece {
  readonly text: string;
  readonly at: number;
}

export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'point' | 'row';
  readonly piece: Piece;
  /** Of a row of a table. */
  readonly cells?: readonly Piece[];
}

export interface ItemPart {
  /** Lines above the number's ("Sagsnr.: …"). */
  readonly above: readonly Block[];
  readonly number: Piece | null;
  readonly title: Piece;
  readonly blocks: readonly Block[];
}

export interface DocumentParts {
  readonly cover: readonly Block[];
  readonly items: readonly ItemPart[];
}

export interface KnownItem extends Span {
  readonly title: string;
}

/** From this length on a line is taken to be broken for want of room, not to end there; texts with longer lines are not broken. */
const WRAPPED = 55;
const LONGEST_WRAPPED = 140;
/** "Mødested: …" begins a line of its own, whatever stands above. */
const LABEL = /^\p{Lu}[\p{L} ]{2,30}:\s/u;
/** What parts the columns of a table in a text. */
const COLUMN_GAP = /\t| {3}/u;
/** A line that ends so is not broken. */
const ENDED = /[.:;)]$/u;
const POINT = /^(?:[-–•*]\s|\(?\d{1,2}[.)]\s|[a-zæøå]\)\s|at\s)/u;

/** @param isHeading says whether a line is a section's heading */
export function takeApart(
  text: string,
  known: readonly KnownItem[],
  isHeading: (line: string) => boolean,
): DocumentParts {
  const items = [...known].sort((a, b) => a.start - b.start);
  const isBroken = text.split('\n').every((line) => line.length <= LONGEST_WRAPPED);
  const toBlocks = (start: number, end: number): Block[] => listBlocks(text, { start, end }, isHeading, isBroken);
  return {
    cover: toBlocks(0, items[0]?.start ?? text.length),
    items: items.map((item, index) => {
      const end = Math.min(item.end, items[index + 1]?.start ?? item.end);
      const title = findTitle(text, item, end);
      const above = trimPiece(text, item.start, title.at);
      const line = text.lastIndexOf('\n', above.at + above.text.length) + 1;
      const number = trimPiece(text, Math.max(above.at, line), title.at);
      return {
        above: line > above.at ? toBlocks(above.at, line) : [],
        number: number.text === '' ? null : number,
        title,
        blocks: toBlocks(title.at + title.text.length, end),
      };
    }),
  };
}

function findTitle(text: string, { start, title }: KnownItem, end: number): Piece {
  const words = title
    .trim()
    .split(/\s+/u)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const match = new RegExp(words.join('\\s+'), 'iu').exec(text.slice(start, Math.min(end, start + 600)));
  if (match) return trimPiece(text, start + match.index, start + match.index + match[0].length);
  const from = text.slice(start).search(/\S/u) + start;
  const lineEnd = text.indexOf('\n', from);
  return trimPiece(text, from, lineEnd < 0 ? end : Math.min(lineEnd, end));
}

function listBlocks(
  text: string,
  { start, end }: Span,
  isHeading: (line: string) => boolean,
  isBroken: boolean,
): Block[] {
  const blocks: Block[] = [];
  let open = null as { from: number; to: number; kind: Block['kind']; isWrapped: boolean } | null;
  const close = (): void => {
    if (open) blocks.push({ kind: open.kind, piece: trimPiece(text, open.from, open.to) });
    open = null;
  };
  for (let from = start; from < end; ) {
    const lineEnd = text.indexOf('\n', from);
    const to = lineEnd < 0 || lineEnd > end ? end : lineEnd;
    const line = text.slice(from, to).trim();
    if (line === '') close();
    else if (COLUMN_GAP.test(line) && !line.includes('....') && line.length <= LONGEST_WRAPPED) {
      close();
      blocks.push({ kind: 'row', piece: trimPiece(text, from, to), cells: splitCells(text, from, to) });
    } else if (isHeading(line)) {
      close();
      blocks.push({ kind: 'heading', piece: trimPiece(text, from, to) });
    } else {
      const isPoint = POINT.test(line);
      if (!open?.isWrapped || isPoint || LABEL.test(line)) {
        close();
        open = { from, to, kind: isPoint ? 'point' : 'paragraph', isWrapped: false };
      }
      open = { ...open, to, isWrapped: isBroken && line.length >= WRAPPED && !ENDED.test(line) };
    }
    from = to + 1;
  }
  close();
  return blocks;
}

function splitCells(text: string, start: number, end: number): Piece[] {
  const cells: Piece[] = [];
  let from = start;
  for (const gap of text.slice(start, end).matchAll(/\t[\t ]*| {3,}/gu)) {
    cells.push(trimPiece(text, from, start + gap.index));
    from = start + gap.index + gap[0].length;
  }
  cells.push(trimPiece(text, from, end));
  return cells.filter((cell) => cell.text !== '');
}

function trimPiece(text: string, start: number, end: number): Piece {
  let [first, last] = [start, end];
  while (first < last && /\s/u.test(text[first] ?? '')) first++;
  while (last > first && /\s/u.test(text[last - 1] ?? '')) last--;
  return { text: text.slice(first, last).replaceAll(/\s/gu, ' '), at: first };
}
