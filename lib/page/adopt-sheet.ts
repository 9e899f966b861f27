/** Puts a style sheet into a document or a shadow tree without a node, whatever the page's policy says of styles. */

export interface AdoptedSheet {
  replace(css: string): void;
  remove(): void;
}

export function adoptSheet(root: Document | ShadowRoot, css = ''): AdoptedSheet {
  const view = (root.nodeType === 9 ? (root as Document) : root.ownerDocument)?.defaultView;
  const { CSSStyleSheet } = view as Window & typeof globalThis;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return {
    replace: (next) => sheet.replaceSync(next),
    remove: () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}
