/**
 * The text of a PDF page in reading order, from the positions of its pieces rather than from their order in the file:
 * columns one after the other, tables row by row with a tab between cells, a blank line between paragraphs, words
 * hyphenated at line ends left as they are (`lib/text` joins them).
 */
import { createColumnMemory } from './column-memory.ts';
import { isGarbled } from './garbled.ts';
import { groupLines, isBlank, type Line, type Segment, textOf, usualPitch } from './group-lines.ts';
import type { PageText, PlacedText, PositionedText } from './model.ts';
import { packPlaces } from './place-list.ts';
import { raise } from './raised-figures.ts';
import { readLines, readPageLines } from './read-region.ts';
import type { Row } from './rows.ts';
import { createRunningHeads } from './running-heads.ts';
import { mainSize, partSideNotes } from './side-notes.ts';
import { type Piece, standUpright } from './stand-upright.ts';
import { nameSymbols } from './symbols.ts';
import { dropWatermarks } from './watermarks.ts';

/** Gaps as shares of the font size: a word's edge, a cell's edge. */
const WORD_GAP = 0.15;
const CELL_GAP = 1.6;
/** A gap between base lines above this share of the page's usual one parts paragraphs. */
const PARAGRAPH_GAP = 1.35;

export interface Layout {
  /** Learn from a page what its neighbours repeat, before they are laid out. */
  look(page: number, items: readonly PositionedText[]): void;
  layOut(page: number, items: readonly PositionedText[]): PageText;
}

/** Lays out the pages of one file, from the first on: what one page shows of its columns helps to read the next. */
export function createLayout(): Layout {
  const memory = createColumnMemory();
  const heads = createRunningHeads();
  return {
    look: (page, items) => heads.look(page, linesOf(items)),
    layOut: (page, items) => {
      if (isGarbled(items)) return { text: '', places: packPlaces([]), garbled: true };
      const all = heads.leaveOut(page, linesOf(items));
      const { text, notes } = partSideNotes(all.flatMap(piecesOf));
      const lines = notes.length === 0 ? all : groupLines(text);
      const pitch = usualPitch(lines);
      const beside = groupLines(notes);
      const rows = [...readPageLines(lines, pitch, memory), ...readLines(beside, usualPitch(beside))];
      return writeRows(rows, pitch);
    },
  };
}

/** A page by itself. */
export function layOutPage(items: readonly PositionedText[]): PageText {
  return createLayout().layOut(1, items);
}

function linesOf(items: readonly PositionedText[]): Line[] {
  const upright = standUpright(toPieces(items));
  return groupLines(dropWatermarks(upright, mainSize(upright)));
}

const piecesOf = ({ segments }: Line): Piece[] => segments.flatMap(({ pieces }) => [...pieces]);

function toPieces(items: readonly PositionedText[]): Piece[] {
  const pieces: Piece[] = [];
  items.forEach((item, index) => {
    if (item.text !== '' && item.size > 0 && Number.isFinite(item.x + item.y)) pieces.push({ ...item, index });
  });
  return pieces;
}

function writeRows(rows: readonly Row[], pitch: number): PageText {
  const parts: string[] = [];
  const places: PlacedText[] = [];
  let length = 0;
  const write = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  let before: Row | null = null;
  let parting = '\n\n';
  for (const row of rows) {
    if (before) {
      const isAlone = parting === '\n\n';
      parting = partingOf(before, row, parts.at(-1) ?? '', pitch);
      if (isAlone && row.after === 'column' && isHeading(before, row)) parting = '\n\n';
      write(parting);
    }
    row.segments.forEach((segment, i) => {
      if (i > 0) write(segment.left - (row.segments[i - 1]?.right ?? 0) > CELL_GAP * segment.size ? '\t' : ' ');
      writeSegment(segment);
    });
    before = row;
  }
  return { text: parts.join(''), places: packPlaces(places) };

  function writeSegment(segment: Segment): void {
    let edge: Piece | null = null;
    let blank: Piece | null = null;
    for (const piece of segment.pieces) {
      if (isBlank(piece.text)) {
        blank = piece;
        continue;
      }
      // White space inside a piece at its ends counts as a blank between it and its neighbour, never twice.
      const text = piece.text.trimEnd();
      const lead = text.length - text.trimStart().length;
      if (edge && blank) {
        places.push({ index: blank.index, offset: 0, start: length, end: length + 1 });
        write(' ');
      } else if (edge && (lead > 0 || /\s$/.test(edge.text) || gapBetween(edge, piece) > WORD_GAP * piece.size)) {
        write(' ');
      }
      const shown = nameSymbols(raise(text.slice(lead), piece, segment));
      places.push({ index: piece.index, offset: lead, start: length, end: length + shown.length });
      write(shown);
      edge = piece;
      blank = null;
    }
  }
}

const gapBetween = (left: Piece, right: Piece): number => right.x - (left.x + left.width);

/** The dots that lead from a title to its page, and the page's number, where they had no room on the title's line. */
function isLeader({ segments }: Row, written: string): boolean {
  const text = segments.map(textOf).join(' ');
  return /^[.\s…]{4,400}\d{0,3}$/.test(text) || (/[.…]{4}\s?$/.test(written) && /^\d{1,3}$/.test(text));
}

/**
 * A line by itself at a column's foot, after which a sentence begins: setters leave no single line of a paragraph there.
 * Where it ends in a name, the name may go on.
 */
function isHeading(before: Row, next: Row): boolean {
  const [first] = next.segments;
  const last = before.segments.at(-1);
  return !!first && !!last && /^\p{Lu}/u.test(textOf(first)) && /(?:^|\s)\p{Ll}[\p{L}-]*$/u.test(textOf(last));
}

function partingOf(before: Row, row: Row, written: string, pitch: number): string {
  if (row.after === 'cell') return '\t';
  if (isLeader(row, written)) return ' ';
  if (row.after === 'row') return '\n';
  if (row.after === 'column') return /[.:!?]\s?$/.test(written) ? '\n\n' : '\n';
  const usual = Math.max(row.pitch ?? pitch, 0.9 * Math.min(before.size, row.size));
  // A line further up than the one before starts another flow.
  const gap = before.y - row.y;
  return gap > usual * PARAGRAPH_GAP || gap < -usual ? '\n\n' : '\n';
}
