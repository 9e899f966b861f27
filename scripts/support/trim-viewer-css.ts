/**
 * The part of pdf.js's own styles that the reader's pages use. Most of them are for writing in files, forms and dialogues:
 * 265 KB that a browser reads before the first page, and weighs against every element of it.
 */

const WANTED =
  /(?:^|[\s,(])(?:\.pdfViewer|\.textLayer|\.annotationLayer|\.canvasWrapper|\.page|\.hiddenCanvasElement|:root|\[data-main-rotation(?!.*\.))(?![\w-])/;
const UNWANTED = /editor|editing|canvasWrapper svg|Widget|\.draw|signature|comment|sidebar|toggle|dialog/i;
/** Stands in one rule with what is unwanted. */
const LINKS = /\.linkAnnotation/;

/** @param css rules as pdf.js writes them; those within `@media` and the like are weighed as a whole. */
export function trimViewerCss(css: string): string {
  return splitRules(css.replace(/\/\*[\s\S]*?\*\//g, ''))
    .filter(isWanted)
    .join('\n');
}

function isWanted(rule: string): boolean {
  const head = rule.slice(0, rule.indexOf('{'));
  const selector = head.trim().startsWith('@') ? rule : head;
  return LINKS.test(head) || (WANTED.test(selector) && !UNWANTED.test(selector));
}

/** The outermost rules. */
function splitRules(css: string): string[] {
  const rules: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{') depth++;
    else if (css[at] === '}' && --depth === 0) {
      rules.push(css.slice(start, at + 1).trim());
      start = at + 1;
    }
  }
  return rules;
}
