/** The address of a seed file as a member writes or pastes it. */

/** Secure addresses only, besides this machine's own. Null where it is none. */
export function toSeedAddress(written: string): string | null {
  const trimmed = written.trim();
  if (!URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  const isLocal = url.protocol === 'http:' && /^(?:localhost|127\.0\.0\.1)$/.test(url.hostname);
  if ((url.protocol !== 'https:' && !isLocal) || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url.href;
}

/** What the browser is asked for: the whole site of the address, for match patterns know no pages of one. */
export function sitePatternOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
