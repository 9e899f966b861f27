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

const COPIED = -1;

/**
 * Where the characters of a text stand in its source, run by run. A run was either copied, each character from its own
 * place, or put in the place of a span of the source, to which all of it leads back.
 */
class Runs {
  /** First index in the text, of each run; ascending. */
  private readonly at: number[] = [];
  /** Where in the source its first character, or the span that it replaces, starts. */
  private readonly start: number[] = [];
  /** Where the span ends that it replaces; `COPIED` for others. */
  private readonly end: number[] = [];

  /** Length of the text. */
  length = 0;

  static ofCopied(length: number): Runs {
    const runs = new Runs();
    runs.add(length, 0, COPIED);
    return runs;
  }

  add(length: number, start: number, end: number): void {
    if (length === 0) return;
    this.at.push(this.length);
    this.start.push(start);
    this.end.push(end);
    this.length += length;
  }

  /** Adds a part of other runs. */
  addPart(other: Runs, from: number, to: number): void {
    for (let run = other.runAt(from), at = from; at < to; run++) {
      const next = Math.min(to, other.at[run + 1] ?? other.length);
      this.add(next - at, other.startOf(at, run), other.end[run] as number);
      at = next;
    }
  }

  /** Where in the source the character starts. */
  startOf(index: number, run = this.runAt(index)): number {
    const start = this.start[run] as number;
    return this.end[run] === COPIED ? start + index - (this.at[run] as number) : start;
  }

  endOf(index: number, run = this.runAt(index)): number {
    const end = this.end[run] as number;
    return end === COPIED ? this.startOf(index, run) + 1 : end;
  }

  /** First index whose character ends after a place of the source; runs are monotone, so a binary search will do. */
  indexAtSource(place: number): number {
    let low = 0;
    let high = this.at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.endOf((this.at[middle + 1] ?? this.length) - 1, middle) > place) high = middle;
      else low = middle + 1;
    }
    if (low === this.at.length) return this.length;
    const first = this.at[low] as number;
    return this.end[low] === COPIED ? first + Math.max(0, place - (this.start[low] as number)) : first;
  }

  /** Calls back with every index of a span at which the distance to the source may change. */
  eachShift(span: Span, see: (index: number) => void): void {
    const { start } = span;
    const end = Math.min(span.end, this.length);
    if (start >= end) return;
    for (let run = this.runAt(start), at = start; at < end; run++) {
      const next = Math.min(end, this.at[run + 1] ?? this.length);
      for (; at < next; at++) {
        see(at);
        if (this.end[run] === COPIED) at = next - 1;
      }
    }
  }

  /** The run that holds the index. */
  private runAt(index: number): number {
    let low = 0;
    let high = this.at.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.at[middle] as number) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

export class MappedText {
  private constructor(
    /** The text as it stands after the steps so far. */
    readonly text: string,
    /** The text as it was collected; what every map leads back to. */
    readonly source: string,
    private readonly runs: Runs,
  ) {}

  /** A text that no step has touched yet. */
  static of(source: string): MappedText {
    return new MappedText(source, source, Runs.ofCopied(source.length));
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
    if (start < end) return { start: this.runs.startOf(start), end: this.runs.endOf(end - 1) };
    const at = this.sourceOf(start);
    return { start: at, end: at };
  }

  /** Where in the source the character at a place of the mended text begins. */
  sourceOf(at: number): number {
    return at < this.text.length ? this.runs.startOf(at) : this.source.length;
  }

  /** The span of the mended text that covers a span of the source (empty where all of it was set aside). */
  fromSource({ start, end }: Span): Span {
    const first = this.runs.indexAtSource(start);
    const last = this.runs.indexAtSource(end);
    return { start: first, end: Math.max(first, last) };
  }

  /** Calls back with every index of a span of the mended text at which its distance to the source may change. */
  eachShift(span: Span, see: (index: number) => void): void {
    this.runs.eachShift(span, see);
  }

  /**
   * Apply edits. Characters that replace others all map to the whole replaced span; a pure insertion maps to the point
   * where it was put in.
   * @throws RangeError when edits overlap or are out of order.
   */
  edit(edits: readonly Edit[]): MappedText {
    if (edits.length === 0) return this;
    const runs = new Runs();
    const parts: string[] = [];
    let at = 0;
    const copy = (end: number): void => {
      if (end > at) parts.push(this.text.slice(at, end));
      runs.addPart(this.runs, at, end);
      at = end;
    };
    for (const { start, end, text } of edits) {
      if (start < at || end < start) throw new RangeError(`edit ${start}–${end} overlaps or is out of order`);
      copy(start);
      const span = this.toSource({ start, end });
      parts.push(text);
      runs.add(text.length, span.start, span.end);
      at = end;
    }
    copy(this.text.length);
    return new MappedText(parts.join(''), this.source, runs);
  }
}
