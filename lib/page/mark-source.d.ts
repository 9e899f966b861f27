/** As much of mark.js's source as is used: what it publishes types of is its main file, and not what is overridden here. */
declare module 'mark.js/src/lib/mark.js' {
  /** The text nodes that ranges are counted in, each with its place in their text. */
  export interface FoundText {
    readonly value: string;
    readonly nodes: { start: number; end: number; node: Text }[];
  }
  export default class Mark {
    constructor(context: Node);
    getTextNodes(give: (found: FoundText) => void): void;
    markRanges<Range extends { start: number; length: number }>(
      ranges: Range[],
      options?: { each: (element: HTMLElement, range: Range) => void },
    ): void;
  }
}
