/** Test documents as web pages, for Chromium to print: the words of a text line by line, in the layout of KL's papers. */

export interface Layout {
  /** CSS added to the page's own. */
  readonly css?: string;
  readonly title?: string;
}

const toHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const STYLE = `
  @page { size: A4; margin: 25mm 22mm 22mm 25mm }
  body { font: 11pt/1.35 'Liberation Sans', Arial, sans-serif; margin: 0 }
  p { margin: 0 0 3pt; white-space: pre-wrap; overflow-wrap: anywhere }
  p.far { margin-top: 14pt }
  p.item { font-weight: bold; font-size: 13pt; margin-top: 20pt }
  p.page { break-before: page; color: #456; font-size: 9pt }
`;

/** Every line of the text a line of the page (long ones wrap); blank lines part paragraphs. */
export function toDocumentHtml(text: string, { css = '', title = '' }: Layout = {}): string {
  const lines = text.split('\n').map((line) => line.replaceAll('\f', ' ').trimEnd());
  // Texts taken from PDFs have a blank line after every line; there it takes two to part paragraphs.
  const doubleSpaced = lines.filter((line) => line.trim() === '').length > 0.42 * lines.length;
  let blanks = 0;
  const body = lines.map((line) => {
    if (line.trim() === '') {
      blanks++;
      return '';
    }
    const classes = [
      blanks > (doubleSpaced ? 1 : 0) ? 'far' : '',
      /^\s*\d{1,2}\.\d{0,2}\.?\s+\p{Lu}/u.test(line) && !line.includes('....') ? 'item' : '',
      /^\s*KKR Hovedstaden\s+\|/.test(line) ? 'page' : '',
    ];
    blanks = 0;
    const words = classes.includes('item')
      ? toHtml(line).replace(/^(\s*)([\d.]+)/, '$1<span class="number">$2</span>')
      : toHtml(line);
    return `<p class="${classes.filter(Boolean).join(' ')}">${words}</p>`;
  });
  return `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>${toHtml(title)}</title>
    <style>${STYLE}${css}</style></head><body>${body.filter(Boolean).join('\n')}</body></html>`;
}
