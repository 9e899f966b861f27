/** How large the member wants pages, in this file and the next: kept on this machine, as browsers keep it for a site. */

const KEY = 'readerZoom';
const FITS: ReadonlySet<string> = new Set(['auto', 'page-width', 'page-fit']);

/** As pdf.js names sizes; "auto" where none was chosen. */
export function keptZoom(): string {
  const zoom = localStorage.getItem(KEY) ?? '';
  return FITS.has(zoom) || (Number(zoom) >= 0.1 && Number(zoom) <= 10) ? zoom : 'auto';
}

export function keepZoom(zoom: string): void {
  localStorage.setItem(KEY, zoom);
}
