/**
 * What stands around a document on a site's page without being marked as such: menus, paths, lists of other meetings, the
 * site's foot. Told by their links: going down from the root to where most of the text stands, whatever is passed by and
 * consists of links that lead elsewhere is no part of the document. Links within the page are: lists of contents are made of
 * them. So are annexes, which an item's page lists beside its text.
 */
import { ANNEXES, type Weights } from './weigh-parts.ts';

/** Share of a part's text that must stand in links that lead elsewhere. */
const MOSTLY_LINKS = 0.6;
/** A page with so much of its text in links is a list of meetings: its links are what it is about. */
const LIST_OF_LINKS = 0.4;
/** Share of the text that the next step down must hold. */
const MOST_TEXT = 0.6;
/** A foot holds less than this share of a page. */
const LONGEST_FOOT = 0.3;
const AROUND_FOOT = 'main,article,section,[role=main]';
/** Of a heading above a list, in characters; what is no longer than "Bilag (13)" opens something and lists nothing. */
const LONGEST_LABEL = 40;
const SHORTEST_LIST = 11;
/** Boxes in boxes that are gone into for a list of annexes among menus. */
const DEEPEST = 6;

/** Parts under `root` that are no text of its document; empty where the page gives no ground to tell. */
export function findFurniture(root: Element, weights: Weights): ReadonlySet<Element> {
  const found = new Set<Element>();
  const whole = weights.of(root);
  if (whole.linked >= LIST_OF_LINKS * whole.length) return found;
  const dropMenus = (children: readonly Element[], main: Element | undefined, depth: number): void => {
    let isBelowDropped = false;
    for (const child of [...children].reverse()) {
      const { length, linked, namesAnnexes, namesOthers } = weights.of(child);
      if (length === 0) continue;
      const isOfLinks = child !== main && linked >= MOSTLY_LINKS * length;
      const isMixed = isOfLinks && namesAnnexes && namesOthers && depth < DEEPEST;
      const isMenu = isOfLinks && !isAnnexes(child, weights);
      // Among annexes a menu's heading goes with its menu.
      const isItsHeading = depth > 0 && isBelowDropped && linked === 0 && length <= LONGEST_LABEL;
      if (isMixed) dropMenus([...child.children], undefined, depth + 1);
      else if (isMenu || isItsHeading) found.add(child);
      isBelowDropped = !isMixed && isMenu;
    }
  };
  let part: Element | undefined = root;
  while (part) {
    const children: readonly Element[] = [...part.children];
    const most = MOST_TEXT * children.reduce((sum, child) => sum + weights.of(child).length, 0);
    const main = children.find((child) => weights.of(child).length > most);
    // Among the items of a document that has no part of its own only what stands above the first heading is menu.
    const end = main ? children.length : children.findIndex((child) => weights.of(child).hasTitle);
    dropMenus(children.slice(0, Math.max(end, 0)), main, 0);
    part = main;
  }
  for (const foot of weights.feet) {
    if (!foot.closest(AROUND_FOOT) && weights.of(foot).length < LONGEST_FOOT * whole.length) found.add(foot);
  }
  return found;
}

/** By its own first words, or by the short line above it. */
function isAnnexes(element: Element, weights: Weights): boolean {
  const { first, length } = weights.of(element);
  const above = element.previousElementSibling ? weights.of(element.previousElementSibling) : null;
  const isBelowLabel = above !== null && above.length <= LONGEST_LABEL && ANNEXES.test(above.first);
  return isBelowLabel || (length >= SHORTEST_LIST && ANNEXES.test(first));
}
