/**
 * Tells when a page has been written anew from the beginning (`document.open`): the document is the same, and all that
 * listened to it, or to its window, has been taken away.
 */
export function watchOpening(document: Document, onOpened: () => void, signal: AbortSignal): void {
  let root = document.documentElement;
  // Its own children only: nothing else of what the page does is written down for it.
  const observer = new MutationObserver(() => {
    const { documentElement } = document;
    if (!documentElement || documentElement === root) return;
    root = documentElement;
    onOpened();
  });
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Once the page is shown: one that is only made ready in the background (prerendering) is nobody's yet. */
export async function whenShown(document: Document): Promise<void> {
  if (!(document as { prerendering?: boolean }).prerendering) return;
  await new Promise((shown) => document.addEventListener('prerenderingchange', shown, { once: true }));
}
