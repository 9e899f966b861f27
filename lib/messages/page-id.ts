/** Ids of documents that are read in a page and not kept: they open nowhere else than in that page. */
const PREFIX = 'side-';

/** @param digest of what tells the page from others. */
export function pageIdOf(digest: string): string {
  return `${PREFIX}${digest.slice(0, 16)}`;
}

export function isPageId(documentId: string): boolean {
  return documentId.startsWith(PREFIX);
}
