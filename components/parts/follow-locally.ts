/** A plain click on a link is followed by the page itself; with a modifier key or another button, by the browser. */
export function followLocally(event: MouseEvent, follow: () => void): void {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  follow();
}
