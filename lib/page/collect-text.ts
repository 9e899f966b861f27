/**
 * The visible text under an element as a reader sees it: blocks on lines of their own, paragraphs parted by a blank
 * line, table cells by a tab; with the way back to the nodes. Changes nothing on the page.
 */
import type { CollectedText, Heading } from './collected-text.ts';
import { type ElementRule, ruleOf, type WhiteSpace } from './element-rules.ts';
import { TextBuilder } from './text-builder.ts';

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

interface OpenElement {
  readonly element: Element;
  readonly rule: ElementRule;
  readonly start: number;
}

/** Linear in the size of the tree; deep trees do not exhaust the stack. */
export function collectText(root: Element): CollectedText {
  const builder = new TextBuilder();
  const headings: Heading[] = [];
  const open: OpenElement[] = [];
  const rootRule = ruleOf(root, 'collapse');

  const enter = (element: Element): boolean => {
    const rule = ruleOf(element, whiteSpaceOf(open, rootRule));
    if (rule.shape === 'skip') return false;
    if (rule.shape === 'break') builder.addBreak();
    else if (rule.shape === 'cell') builder.startCell(element.previousElementSibling === null);
    else if (rule.shape === 'row') builder.endRow();
    else if (rule.shape !== 'inline') builder.requireBreak(rule.shape === 'paragraph' ? 2 : 1);
    if (!element.firstChild) return false;
    open.push({ element, rule, start: builder.end });
    return true;
  };
  const leave = (): void => {
    const closed = open.pop();
    if (!closed) return;
    const level = headingLevel(closed.element);
    const text = level ? builder.end > closed.start : false;
    if (level && text) headings.push({ start: closed.start, end: builder.end, level });
    const { shape } = closed.rule;
    if (shape === 'row') builder.endRow();
    else if (shape === 'paragraph') builder.requireBreak(2);
    else if (shape === 'block') builder.requireBreak(1);
  };

  let node: Node | null = rootRule.shape === 'skip' ? null : root.firstChild;
  while (node) {
    if (node.nodeType === TEXT_NODE) builder.addText(node as Text, whiteSpaceOf(open, rootRule));
    else if (node.nodeType === ELEMENT_NODE && enter(node as Element)) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && node !== root) leave();
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  const { text, chunks } = builder;
  return {
    root,
    text,
    chunks,
    headings: headings.map((heading) => trimHeading(heading, text)).sort((a, b) => a.start - b.start),
  };
}

function whiteSpaceOf(open: readonly OpenElement[], rootRule: ElementRule): WhiteSpace {
  return (open.at(-1)?.rule ?? rootRule).whiteSpace;
}

function headingLevel(element: Element): number | null {
  const tag = /^H([1-6])$/i.exec(element.tagName);
  if (tag) return Number(tag[1]);
  if (element.getAttribute('role') !== 'heading') return null;
  return Math.min(6, Math.max(1, Number(element.getAttribute('aria-level')) || 2));
}

/** The line ends owed before a heading are not part of it. */
function trimHeading({ start, end, level }: Heading, text: string): Heading {
  let first = start;
  while (first < end && /\s/.test(text[first] ?? '')) first++;
  return { start: first, end, level };
}
