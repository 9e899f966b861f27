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

/** Without what is no text of the page: scripts in the body may be longer than all of it. */
function lengthOf(element: Element): number {
  let length = element.textContent?.length ?? 0;
  for (const hidden of element.querySelectorAll('script,style,noscript,template'))
    length -= hidden.textContent?.length ?? 0;
  return length;
}
