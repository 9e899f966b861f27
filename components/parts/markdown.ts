/** Markdown of documents' words and the member's own: what could be read as a sign of it is escaped. */

export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/^(\s*\d*)([-+.)])(?=\s)/gm, '$1\\$2');
}

/** Every line behind a ">". */
export function quoteMarkdown(text: string): string {
  return escapeMarkdown(text.trim()).replace(/^/gm, '> ');
}
