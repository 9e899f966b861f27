/** Where on a page its document stands: in its main part, where that holds most of the text, so that menus stay out. */

const MAIN = 'main,[role=main]';
/** Share of the page's text that the main part must hold. */
const MOST = 0.5;

export function findRoot(document: Document): Element {
  const mains = document.body.querySelectorAll(MAIN);
  const main = mains[0];
  if (!main || mains.length > 1) return document.body;
  return lengthOf(main) >= MOST * lengthOf(document.body) ? main : document.body;
}

function lengthOf(element: Element): number {
  return element.textContent?.length ?? 0;
}
