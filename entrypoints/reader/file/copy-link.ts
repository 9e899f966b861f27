/** A link that others can open: the file's own address with the page, not that of the reader. */

/** How long the button says that it was done, in milliseconds. */
const SAID_MS = 2000;

export function addressAt(address: string, page: number): string {
  return page > 1 ? `${address}#page=${page}` : address;
}

export async function copyLink(link: string, say: (copied: boolean) => void): Promise<void> {
  await navigator.clipboard.writeText(link);
  say(true);
  setTimeout(() => say(false), SAID_MS);
}
