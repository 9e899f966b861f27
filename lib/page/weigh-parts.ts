/**
 * How much text stands in each part of a page, how much of it in links, and how the parts are built: what is needed to tell a
 * document from what stands around it, and one part of it from the next, without asking how the page is laid out.
 */
import rules from './element-rules.json';

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const NO_TEXT = new Set(['script', 'style', 'noscript', 'template']);
const TITLES = 'h1,h2,h3,[role=heading]';
const HEADINGS = `h4,h5,h6,summary,${TITLES}`;
const FOOT = 'footer,[role=contentinfo]';
/** "Bilag (3)", "Bilag 1 - Kort over området": what a list of annexes begins with, or the line above it. */
export const ANNEXES = /^(?:sagens |tilhørende )?bilag(?!\p{L})/iu;
/** Characters of a part's first words that are kept. */
const FIRST_WORDS = 40;
/** By name: a part that a style makes a box of may be missed, which asking for its style would not be worth. */
const BOXES = new Set([...rules.paragraphs, ...rules.lists, ...rules.blocks]);

export interface Weight {
  /** Characters of text in it, hidden or not. */
  length: number;
  /** Those in links that lead to other pages, or nowhere. */
  linked: number;
  /** It is a heading or holds one. */
  hasTitle: boolean;
  /** Boxes with text that are its children. */
  boxes: number;
  /** Its first words. */
  first: string;
  /** Something in it begins as lists of annexes do. */
  namesAnnexes: boolean;
  /** A heading in it says something else. */
  namesOthers: boolean;
}

export interface Weights {
  of(element: Element): Readonly<Weight>;
  readonly feet: readonly Element[];
  readonly tables: readonly Element[];
}

/** Yields now and then, for who wants to do it in slices; linear in the size of the tree. */
export function* weighParts(root: Element): Generator<undefined, Weights> {
  const weights = new Map<Element, Weight>();
  const feet: Element[] = [];
  const tables: Element[] = [];
  const open = [{ element: root, weight: createWeight(), next: root.firstChild }];
  let count = 0;
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const { element, weight, next } = top;
    if (++count % 64 === 0) yield;
    if (!next) {
      open.pop();
      if (leadsElsewhere(element)) weight.linked = weight.length;
      weight.hasTitle ||= element.matches(TITLES);
      weight.namesOthers ||= element.matches(HEADINGS) && !ANNEXES.test(weight.first);
      if (element.matches(FOOT)) feet.push(element);
      if (element.localName === 'table') tables.push(element);
      weights.set(element, weight);
      const around = open.at(-1)?.weight;
      if (around) add(around, weight, BOXES.has(element.tagName.toUpperCase()));
      continue;
    }
    top.next = next.nextSibling;
    if (next.nodeType === TEXT_NODE) addText(weight, (next as Text).data.trim());
    else if (next.nodeType === ELEMENT_NODE && !NO_TEXT.has((next as Element).localName))
      open.push({ element: next as Element, weight: createWeight(), next: next.firstChild });
  }
  return { of: (element) => weights.get(element) ?? createWeight(), feet, tables };
}

const createWeight = (): Weight => ({
  length: 0,
  linked: 0,
  hasTitle: false,
  boxes: 0,
  first: '',
  namesAnnexes: false,
  namesOthers: false,
});

function addText(weight: Weight, text: string): void {
  weight.length += text.length;
  weight.first ||= text.slice(0, FIRST_WORDS);
  weight.namesAnnexes ||= ANNEXES.test(text);
}

function add(around: Weight, weight: Weight, isBox: boolean): void {
  const { length, linked, hasTitle, first, namesAnnexes, namesOthers } = weight;
  around.length += length;
  around.linked += linked;
  around.hasTitle ||= hasTitle;
  around.first ||= first;
  around.namesAnnexes ||= namesAnnexes;
  around.namesOthers ||= namesOthers;
  if (isBox && length > 0) around.boxes++;
}

const leadsElsewhere = (element: Element): boolean =>
  element.localName === 'a' && !/^#./.test(element.getAttribute('href') ?? '');
