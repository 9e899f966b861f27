/**
 * The text of a PDF as it stands in the text layers that are drawn just now, in the form in which web pages are marked.
 * pdf.js draws a `span` for every piece that has any text, in the order of the pieces; finding words splits the spans'
 * text nodes, so the nodes are looked up anew where they are no longer as they were.
 */
import type { CollectedText } from '../../../lib/page/collected-text.ts';
import type { PdfText } from '../../../lib/page/pdf/model.ts';

export interface DrawnPage {
  /** From 1. */
  readonly number: number;
  readonly layer: HTMLElement;
}

type Chunk = CollectedText['chunks'][number];

/** A page's chunks, and what its layer was like when they were collected. */
interface CollectedPage {
  readonly layer: HTMLElement;
  /** Of the layer. */
  readonly children: number;
  readonly chunks: readonly Chunk[];
  readonly lengths: readonly number[];
}

export type CollectDrawnText = (
  root: Element,
  pdf: PdfText,
  spanIndexes: SpanIndexes,
  drawn: readonly DrawnPage[],
) => CollectedText;

/** While one scrolls, a page after the other is drawn: those that stand as they stood are not collected again. */
export function createDrawnTextCollector(): CollectDrawnText {
  let collected: ReadonlyMap<number, CollectedPage> = new Map();
  let of: PdfText | null = null;
  return (root, pdf, spanIndexes, drawn) => {
    const before = of === pdf ? collected : new Map<number, CollectedPage>();
    const pages = [...drawn].sort((a, b) => a.number - b.number);
    const now = pages.map((page): [number, CollectedPage] => {
      const known = before.get(page.number);
      return [page.number, known && stands(known, page) ? known : collectPage(page, pdf, spanIndexes)];
    });
    const others = [...before].filter(([, { layer }]) => layer.isConnected);
    collected = new Map([...others, ...now]);
    of = pdf;
    return { root, text: pdf.text, chunks: now.flatMap(([, { chunks }]) => chunks), headings: [] };
  };
}

/** The same nodes with as much text: finding words and marks as elements part nodes, or put others in their place. */
function stands({ layer, children, chunks, lengths }: CollectedPage, page: DrawnPage): boolean {
  return (
    layer === page.layer &&
    children === layer.childElementCount &&
    chunks.every(({ node }, index) => node.isConnected && node.data.length === lengths[index])
  );
}

function collectPage(page: DrawnPage, pdf: PdfText, spanIndexes: SpanIndexes): CollectedPage {
  const { layer } = page;
  const chunks = chunksOf(page, pdf, spanIndexes);
  return { layer, children: layer.childElementCount, chunks, lengths: chunks.map(({ node }) => node.data.length) };
}

/** For each piece of a page, which of the text layer's spans shows it; -1 for none. */
export type SpanIndexes = (page: number) => ArrayLike<number>;

function chunksOf({ number, layer }: DrawnPage, pdf: PdfText, spanIndexes: SpanIndexes): Chunk[] {
  const spans = layer.querySelectorAll('span[role="presentation"]');
  const page = pdf.pages[number - 1];
  const indexes = spanIndexes(number);
  const chunks: Chunk[] = [];
  for (const place of page?.places ?? []) {
    const span = spans[indexes[place.index] ?? -1];
    if (!span) continue;
    let at = 0;
    for (const node of textNodes(span)) {
      const from = Math.max(place.offset, at);
      const to = Math.min(place.offset + place.end - place.start, at + node.data.length);
      const shift = (page?.start ?? 0) + place.start - place.offset;
      if (from < to) chunks.push({ node, offset: from - at, start: from + shift, end: to + shift });
      at += node.data.length;
    }
  }
  return chunks;
}

function textNodes(element: Element): Text[] {
  const only = element.firstChild;
  if (only && only === element.lastChild && only.nodeType === Node.TEXT_NODE) return [only as Text];
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}
