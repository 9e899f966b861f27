/** Puts a page's text together as a reader sees it, remembering for each piece the node it stands in. */
import type { Chunk } from './collected-text.ts';
import type { WhiteSpace } from './element-rules.ts';

/** Soft hyphens and no-break spaces are text, not white space. */
const WORDS = /[^ \t\n\r\f]+/g;
/** White space that does not stand in the text as it stands in the node. */
const COLLAPSING = /[\t\n\r\f]| {2}|^ | $/;
const LINE_WORDS = /[^ \t\r\f\n]+|\n/g;

export class TextBuilder {
  readonly chunks: Chunk[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  /** Line ends owed before the next word: 0, 1 or 2. */
  private breaks = 0;
  private tabs = 0;
  /** Where the blank owed before the next word stands. */
  private blank: { node: Text; offset: number } | null = null;
  /** At the start of a cell a block inside it does not begin a new line. */
  private inCellStart = false;
  /** Where the text of the row at hand begins: before its first words empty cells are no columns. */
  private rowStart = 0;

  get text(): string {
    return this.parts.join('');
  }

  /** Where the next word will end up at the earliest. */
  get end(): number {
    return this.length;
  }

  /** The next word begins on a new line (1) or after a blank line (2). */
  requireBreak(lines: 1 | 2): void {
    this.blank = null;
    if (this.inCellStart) return;
    this.breaks = Math.max(this.breaks, lines);
    this.tabs = 0;
  }

  /** A `<br>`: one line end more. */
  addBreak(): void {
    this.blank = null;
    this.breaks = Math.min(this.breaks + 1, 2);
    this.tabs = 0;
  }

  startCell(isFirst: boolean): void {
    this.blank = null;
    if (!isFirst && this.length > this.rowStart) {
      this.breaks = 0;
      this.tabs++;
    }
    this.inCellStart = true;
  }

  /** The next word stands beside the last one, not in one with it. */
  addGap(): void {
    if (this.breaks === 0) this.tabs = Math.max(this.tabs, 1);
  }

  endRow(): void {
    this.inCellStart = false;
    this.rowStart = this.length;
    this.requireBreak(1);
  }

  addText(node: Text, whiteSpace: WhiteSpace): void {
    const { data } = node;
    if (whiteSpace === 'keep' || (whiteSpace === 'collapse' && !COLLAPSING.test(data))) {
      if (data !== '') this.append(node, 0, data);
      return;
    }
    let end = 0;
    for (const match of data.matchAll(whiteSpace === 'lines' ? LINE_WORDS : WORDS)) {
      if (match.index > end) this.blank ??= { node, offset: end };
      end = match.index + match[0].length;
      if (match[0] === '\n') this.addBreak();
      else this.append(node, match.index, match[0]);
    }
    if (end < data.length) this.blank ??= { node, offset: end };
  }

  private append(node: Text, offset: number, word: string): void {
    if (this.length > 0 && this.breaks > 0) this.push('\n'.repeat(this.breaks));
    else if (this.tabs > 0) this.push('\t'.repeat(this.tabs));
    else if (this.blank && this.length > 0) this.addChunk(this.blank.node, this.blank.offset, ' ');
    this.breaks = 0;
    this.tabs = 0;
    this.blank = null;
    this.inCellStart = false;
    this.addChunk(node, offset, word);
  }

  private addChunk(node: Text, offset: number, text: string): void {
    const last = this.chunks.at(-1);
    const start = this.length;
    const end = start + text.length;
    if (last?.node === node && last.end === start && last.offset + last.end - last.start === offset) {
      this.chunks[this.chunks.length - 1] = { ...last, end };
    } else this.chunks.push({ node, offset, start, end });
    this.push(text);
  }

  private push(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}
