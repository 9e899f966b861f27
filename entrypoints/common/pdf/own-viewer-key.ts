/** Where it is kept (storage.session) that a tab is to show a PDF in the browser's own viewer: the PDF's address. */
export function ownViewerKey(tabId: number): string {
  return `ownViewer:${tabId}`;
}
