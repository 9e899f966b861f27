/**
 * The visible text under an element as a reader sees it: blocks on lines of their own, paragraphs parted by a blank
 * line, table cells by a tab; open shadow trees and what is slotted into them where they are shown; with the way back to
 * the nodes. What stands around the document (menus, the site's foot) is left out. Changes nothing on the page.
 */
import type { CollectedText, Heading } from './collected-text.ts';
import { type ElementRule, ruleOf } from './element-rules.ts';
import { findFurniture } from './find-furniture.ts';
import { giveWay } from './give-way.ts';
import { findFieldRows, followsNumber, standsApart } from './tell-apart.ts';
import { TextBuilder } from './text-builder.ts';
import { weighParts } from './weigh-parts.ts';

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
/** Nodes between two looks at the clock. */
const NODES_A_STEP = 64;
/** How long the page's thread is held at a time. */
const SLICE_MS = 8;

interface OpenElement {
  readonly element: Element;
  readonly rule: ElementRule;
  readonly start: number;
  /** The next child to go to, in a list of what is slotted in or from sibling to sibling. */
  next: Node | null;
  readonly slotted: Iterator<Node> | null;
}

/** Linear in the size of the tree; deep trees do not exhaust the stack. */
export function collectText(root: Element): CollectedText {
  const steps = collectSteps(root);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in slices, between which the page lives; null when `hasChanged` says that it did so. */
export async function collectCalmly(root: Element, hasChanged: () => boolean): Promise<CollectedText | null> {
  const steps = collectSteps(root);
  let isLong = false;
  for (;;) {
    const end = performance.now() + SLICE_MS;
    let step = steps.next();
    while (!step.done && performance.now() < end) step = steps.next();
    // Of a long page after the last slice, too: what is done with a long text takes its time.
    isLong ||= !step.done;
    if (isLong) await giveWay();
    if (isLong && hasChanged()) return null;
    if (step.done) return step.value;
  }
}

function* collectSteps(root: Element): Generator<undefined, CollectedText> {
  const builder = new TextBuilder();
  const headings: Heading[] = [];
  const shadowRoots: ShadowRoot[] = [];
  const open: OpenElement[] = [];
  const weights = yield* weighParts(root);
  const furniture = findFurniture(root, weights);
  const fields = findFieldRows(weights);

  const push = (element: Element, rule: ElementRule): void => {
    const shadow = element.shadowRoot;
    if (shadow) shadowRoots.push(shadow);
    const assigned = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
    const slotted = assigned.length > 0 ? assigned.values() : null;
    const first = slotted ? (slotted.next().value ?? null) : (shadow ?? element).firstChild;
    open.push({ element, rule, start: builder.end, next: first, slotted });
  };
  const take = (parent: OpenElement): Node | null => {
    const node = parent.next;
    if (node) parent.next = parent.slotted ? (parent.slotted.next().value ?? null) : node.nextSibling;
    return node;
  };
  const enterCell = (cell: Element): void => {
    const isFirst = cell.previousElementSibling === null;
    const { parentElement } = cell;
    if (!isFirst && parentElement && fields.has(parentElement)) builder.requireBreak(1);
    else builder.startCell(isFirst);
  };
  const enter = (element: Element, rule: ElementRule): void => {
    if (rule.shape === 'skip' || furniture.has(element)) return;
    if (rule.shape === 'break') builder.addBreak();
    else if (rule.shape === 'cell') enterCell(element);
    else if (rule.shape === 'row') builder.endRow();
    else if (rule.shape === 'inline') followsNumber(element, weights) && builder.addGap();
    else builder.requireBreak(rule.shape === 'paragraph' ? 2 : 1);
    if (element.firstChild || element.shadowRoot || element.localName === 'slot') push(element, rule);
  };
  const leave = ({ element, rule, start }: OpenElement): void => {
    if (element === root) return;
    const level = builder.end > start ? headingLevel(element) : null;
    if (level) headings.push({ start, end: builder.end, level });
    if (rule.shape === 'row') {
      builder.endRow();
      if (fields.has(element)) builder.requireBreak(2);
    } else if (rule.shape === 'paragraph') builder.requireBreak(2);
    else if (rule.shape === 'block') builder.requireBreak(1);
  };

  const rootRule = ruleOf(root, 'collapse');
  // A page that is edited as a whole (`designMode`), or a part of one that is.
  const isEdited = (root as HTMLElement).isContentEditable === true;
  if (rootRule.shape !== 'skip' && !isEdited) push(root, rootRule);
  let count = 0;
  for (let parent = open.at(-1); parent; parent = open.at(-1)) {
    const node = take(parent);
    if (!node) {
      open.pop();
      leave(parent);
    } else if (node.nodeType === TEXT_NODE) builder.addText(node as Text, parent.rule.whiteSpace);
    else if (node.nodeType === ELEMENT_NODE) {
      const rule = ruleOf(node as Element, parent.rule.whiteSpace);
      const isApart = rule.shape === 'block' && standsApart(node as Element, weights);
      enter(node as Element, isApart ? { ...rule, shape: 'paragraph' } : rule);
    }
    if (++count % NODES_A_STEP === 0) yield;
  }
  const { text, chunks } = builder;
  return {
    root,
    text,
    chunks,
    headings: headings.map((heading) => trimHeading(heading, text)).sort((a, b) => a.start - b.start),
    shadowRoots,
  };
}

/** What unfolds a part of the page stands where its heading would stand. */
const UNFOLDING_LEVEL = 3;

function headingLevel(element: Element): number | null {
  const tag = /^H([1-6])$/i.exec(element.tagName);
  if (tag) return Number(tag[1]);
  if (element.localName === 'summary') return UNFOLDING_LEVEL;
  if (element.getAttribute('role') !== 'heading') return null;
  return Math.min(6, Math.max(1, Number(element.getAttribute('aria-level')) || 2));
}

/** The line ends owed before a heading are not part of it. */
function trimHeading({ start, end, level }: Heading, text: string): Heading {
  let first = start;
  while (first < end && /\s/.test(text[first] ?? '')) first++;
  return { start: first, end, level };
}
