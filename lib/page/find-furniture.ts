/**
 * What stands around a document on a site's page without being marked as such: menus, paths, lists of other meetings, the
 * site's foot. Told by their links: going down from the root to where most of the text stands, whatever is passed by and
 * consists of links that lead elsewhere is no part of the document. Links within the page are: lists of contents are made of them.
 */

/** Share of a part's text that must stand in links that lead elsewhere. */
const MOSTLY_LINKS = 0.6;
/** A page with so much of its text in links is a list of meetings: its links are what it is about. */
const LIST_OF_LINKS = 0.4;
/** Share of the text that the next step down must hold. */
const MOST_TEXT = 0.6;
/** A foot holds less than this share of a page. */
const LONGEST_FOOT = 0.3;
const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const NO_TEXT = new Set(['script', 'style', 'noscript', 'template']);
const TITLES = 'h1,h2,h3,[role=heading]';
const FOOT = 'footer,[role=contentinfo]';
const AROUND_FOOT = 'main,article,section,[role=main]';

interface Weight {
  /** Characters of text in it, hidden or not. */
  length: number;
  /** Those in links that lead to other pages, or nowhere. */
  linked: number;
  /** It is a heading or holds one. */
  hasTitle: boolean;
}
interface Weighed {
  readonly weights: ReadonlyMap<Element, Weight>;
  readonly feet: readonly Element[];
}

/**
 * Parts under `root` that are no text of its document; empty where the page gives no ground to tell. Yields now and then, for
 * who wants to do it in slices; linear in the size of the tree.
 */
export function* findFurniture(root: Element): Generator<undefined, ReadonlySet<Element>> {
  const { weights, feet } = yield* weigh(root);
  const weightOf = (element: Element): Weight => weights.get(element) ?? createWeight();
  const found = new Set<Element>();
  const whole = weightOf(root);
  if (whole.linked >= LIST_OF_LINKS * whole.length) return found;
  let part: Element | undefined = root;
  while (part) {
    const children: readonly Element[] = [...part.children];
    const most = MOST_TEXT * children.reduce((sum, child) => sum + weightOf(child).length, 0);
    const main = children.find((child) => weightOf(child).length > most);
    // Among the items of a document that has no part of its own only what stands above the first heading is menu.
    const end = main ? children.length : children.findIndex((child) => weightOf(child).hasTitle);
    for (const child of children.slice(0, Math.max(end, 0))) {
      const { length, linked } = weightOf(child);
      if (child !== main && length > 0 && linked >= MOSTLY_LINKS * length) found.add(child);
    }
    part = main;
  }
  for (const foot of feet) {
    if (!foot.closest(AROUND_FOOT) && weightOf(foot).length < LONGEST_FOOT * whole.length) found.add(foot);
  }
  return found;
}

function* weigh(root: Element): Generator<undefined, Weighed> {
  const weights = new Map<Element, Weight>();
  const feet: Element[] = [];
  const open = [{ element: root, weight: createWeight(), next: root.firstChild }];
  let count = 0;
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const { element, weight, next } = top;
    if (++count % 64 === 0) yield;
    if (!next) {
      open.pop();
      if (leadsElsewhere(element)) weight.linked = weight.length;
      weight.hasTitle ||= element.matches(TITLES);
      if (element.matches(FOOT)) feet.push(element);
      weights.set(element, weight);
      const around = open.at(-1)?.weight;
      if (around) add(around, weight);
      continue;
    }
    top.next = next.nextSibling;
    if (next.nodeType === TEXT_NODE) weight.length += (next as Text).data.trim().length;
    else if (next.nodeType === ELEMENT_NODE && !NO_TEXT.has((next as Element).localName))
      open.push({ element: next as Element, weight: createWeight(), next: next.firstChild });
  }
  return { weights, feet };
}

const createWeight = (): Weight => ({ length: 0, linked: 0, hasTitle: false });

function add(around: Weight, { length, linked, hasTitle }: Weight): void {
  around.length += length;
  around.linked += linked;
  around.hasTitle ||= hasTitle;
}

const leadsElsewhere = (element: Element): boolean =>
  element.localName === 'a' && !/^#./.test(element.getAttribute('href') ?? '');
