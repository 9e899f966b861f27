/**
 * Where on a page its document stands: in its main part, where that holds most of the text, so that menus stay out.
 * What stands around every page of a site (menus, head and foot, questions about cookies) does not count against it.
 */

const MAIN = 'main,[role=main]';
const FURNITURE =
  'nav,header,footer,dialog,[role=navigation],[role=banner],[role=contentinfo],[role=dialog],[role=alertdialog],[role=search]';
const NO_TEXT = 'script,style,noscript,template';
/** Share of the page's text that the main part must hold. */
const MOST = 0.5;

/** Documents that are no HTML (drawings, bare XML) have no body; one that is just being written anew has nothing yet. */
export function findRoot(document: Document): Element {
  if (!document.body) return document.documentElement ?? document.createElement('body');
  const mains = document.body.querySelectorAll(MAIN);
  const main = mains[0];
  if (!main || mains.length > 1) return document.body;
  const around = [...document.body.querySelectorAll(FURNITURE)].filter(
    (part) => !main.contains(part) && !part.contains(main) && !part.parentElement?.closest(FURNITURE),
  );
  const furniture = around.reduce((length, part) => length + lengthOf(part), 0);
  return lengthOf(main) >= MOST * (lengthOf(document.body) - furniture) ? main : document.body;
}

/** Without what is no text of the page: scripts in the body may be longer than all of it. */
function lengthOf(element: Element): number {
  let length = element.textContent?.length ?? 0;
  for (const hidden of element.querySelectorAll(NO_TEXT)) length -= hidden.textContent?.length ?? 0;
  return length;
}
