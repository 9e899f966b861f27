/** From what a member writes ("www.gladsaxe.dk", a pasted address) to the match pattern that the browser is asked for. */

/** The site and its subdomains, http and https; null where it is no web address. */
export function toSitePattern(written: string): string | null {
  const trimmed = written.trim();
  const address = /^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  if (!isWeb || !hostname.includes('.') || !/^[a-z0-9.-]+$/.test(hostname)) return null;
  const isNumeric = /^[0-9.]+$/.test(hostname);
  return isNumeric ? `*://${hostname}/*` : `*://*.${hostname.replace(/^www\./, '')}/*`;
}

/** "*://*.gladsaxe.dk/*" → "gladsaxe.dk", for reading. */
export function describePattern(pattern: string): string {
  return pattern.replace(/^[^:]{1,10}:\/\/(\*\.)?/, '').replace(/\/\*?$/, '');
}
