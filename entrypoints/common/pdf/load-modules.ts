/** Asks for the modules that the built page names (scripts/support/modules-later.ts), once its styles are there. */

/** To be called by the page's first script, while the rest of the page is still to be parsed. */
export function loadModules(document: Document): void {
  document.addEventListener('DOMContentLoaded', () => {
    for (const { href } of named(document, 'preload', 'module')) add(document, 'link', { rel: 'modulepreload', href });
    const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
    // Its measures are those that the styles give it. Modules run when the page's styles are there; added ones do not wait.
    void Promise.all(sheets.map(arrived)).then(() => {
      for (const { href } of named(document, 'module')) add(document, 'script', { type: 'module', src: href });
    });
  });
}

const named = (document: Document, ...kinds: readonly string[]): NodeListOf<HTMLLinkElement> =>
  document.querySelectorAll(kinds.map((kind) => `link[data-later="${kind}"]`).join());

function add<Name extends 'link' | 'script'>(
  document: Document,
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): void {
  document.head.append(Object.assign(document.createElement(name), properties));
}

function arrived(link: HTMLLinkElement): Promise<void> {
  return new Promise((resolve) => {
    if (link.sheet) resolve();
    for (const end of ['load', 'error']) link.addEventListener(end, () => resolve());
  });
}
