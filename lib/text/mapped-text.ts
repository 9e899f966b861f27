/**
 * Text that remembers where each of its characters came from.
 *
 * Every step that cleans a text (line ends, hyphens, scanning damage …) returns a new `MappedText`, so a name found in
 * the mended text can always be painted where it stands on the page. All offsets are JavaScript string indices (UTF-16
 * code units), end exclusive.
 */

export interface Span {
  /** First code unit. */
  readonly start: number;
  /** One past the last code unit. */
  readonly end: number;
}

/** Replace `[start, end)` by `text`. Edits handed to `MappedText.edit` are sorted and do not overlap. */
export interface Edit extends Span {
  readonly text: string;
}

/** A step of the text's way: looks at a text and says what to change in it. */
export type TextStep = (text: MappedText) => MappedText;

export class MappedText {
  private constructor(
    /** The text as it stands after the steps so far. */
    readonly text: string,
    /** The text as it was collected; what every map leads back to. */
    readonly source: string,
    /** Source index at which character `i` starts; null while nothing was changed. */
    private readonly from: Int32Array | null,
    /** Source index at which character `i` ends; null while nothing was changed. */
    private readonly to: Int32Array | null,
  ) {}

  /** A text that no step has touched yet. */
  static of(source: string): MappedText {
    return new MappedText(source, source, null, null);
  }

  /**
   * Where a span of the mended text stands in the source: from the first source character of its first character to
   * the last source character of its last one. An empty span maps to an empty span.
   * @throws RangeError when the span lies outside the text.
   */
  toSource({ start, end }: Span): Span {
    if (start < 0 || end > this.text.length || start > end) {
      throw new RangeError(`span ${start}–${end} lies outside a text of ${this.text.length}`);
    }
    if (!this.from || !this.to) return { start, end };
    if (start === end) {
      const at = start < this.text.length ? (this.from[start] ?? 0) : this.source.length;
      return { start: at, end: at };
    }
    return { start: this.from[start] ?? 0, end: this.to[end - 1] ?? 0 };
  }

  /** Where in the source the character at a place of the mended text begins. */
  sourceOf(at: number): number {
    return this.from ? (this.from[at] ?? this.source.length) : at;
  }

  /** The span of the mended text that covers a span of the source (empty where all of it was set aside). */
  fromSource({ start, end }: Span): Span {
    const first = this.indexAtSource(start);
    const last = this.indexAtSource(end);
    return { start: first, end: Math.max(first, last) };
  }

  /** First index whose character ends after source index `at`. Maps are monotone, so a binary search will do. */
  private indexAtSource(at: number): number {
    if (!this.to) return Math.min(Math.max(at, 0), this.text.length);
    let low = 0;
    let high = this.text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.to[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /**
   * Apply edits. Characters that replace others all map to the whole replaced span; a pure insertion maps to the point
   * where it was put in.
   * @throws RangeError when edits overlap or are out of order.
   */
  edit(edits: readonly Edit[]): MappedText {
    if (edits.length === 0) return this;
    const grown = edits.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
    const from = new Int32Array(this.text.length + grown);
    const to = new Int32Array(this.text.length + grown);
    const parts: string[] = [];
    let at = 0;
    let out = 0;
    const copy = (end: number): void => {
      if (end > at) parts.push(this.text.slice(at, end));
      if (this.from && this.to) {
        from.set(this.from.subarray(at, end), out);
        to.set(this.to.subarray(at, end), out);
        out += end - at;
      } else {
        for (; at < end; at++, out++) {
          from[out] = at;
          to[out] = at + 1;
        }
      }
      at = end;
    };
    for (const { start, end, text } of edits) {
      if (start < at || end < start) throw new RangeError(`edit ${start}–${end} overlaps or is out of order`);
      copy(start);
      const span = this.toSource({ start, end });
      parts.push(text);
      from.fill(span.start, out, out + text.length);
      to.fill(span.end, out, out + text.length);
      out += text.length;
      at = end;
    }
    copy(this.text.length);
    return new MappedText(parts.join(''), this.source, from, to);
  }
}
