/** The name of a PDF: the title it gives itself, unless that is only what its maker left there. */

const MEANINGLESS = /^(untitled|uden titel|about:blank|document\d{0,3}|dokument\d{0,3}|https?:.*|\W*)$/i;

/** @param given what the file says its title is; may be anything. */
export function chooseTitle(given: unknown, fileName: string): string {
  if (typeof given !== 'string') return fileName;
  const title = given
    .trim()
    .replace(/^microsoft word\s*-\s*/i, '')
    .replace(/\.(docx?|odt|pdf)$/i, '');
  return MEANINGLESS.test(title) ? fileName : title;
}
