/**
 * How the eight kinds of names look on the page being read, for both engines: the CSS text to put into the page.
 */
export const MARK_STYLES = `::highlight(roed-traad-person),mark[data-roed-traad="person"]{}`;
