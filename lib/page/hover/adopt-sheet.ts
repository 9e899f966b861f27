/** Gives a shadow root its style sheet, whatever the page's content security policy says of styles. */

export function adoptSheet(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox lets no content script adopt a sheet; an element of the script's own world passes the page's policy there.
    const style = root.ownerDocument.createElementNS('http://www.w3.org/1999/xhtml', 'style');
    style.textContent = css;
    root.append(style);
  }
}
