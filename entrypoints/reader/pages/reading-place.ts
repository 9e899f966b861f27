/**
 * Where in the file the member is, kept with the page's entry in the tab's history: reload and the back button lead to
 * the same place. pdf.js keeps only what links in the file led to.
 */

interface EntryState {
  /** As pdf.js writes a place: "page=7&zoom=auto,0,640". */
  readonly readingPlace?: unknown;
  /** pdf.js's own: where a link in the file led. */
  readonly destination?: unknown;
}

/** Empty where none was kept. */
export function keptPlace(): string {
  const { readingPlace } = (history.state ?? {}) as EntryState;
  return typeof readingPlace === 'string' ? readingPlace : '';
}

/** @param place as pdf.js tells it, with or without "#". */
export function keepPlace(place: string): void {
  const readingPlace = place.replace(/^#/, '');
  if (readingPlace !== '' && readingPlace !== keptPlace()) {
    history.replaceState({ ...(history.state as EntryState | null), readingPlace }, '');
  }
}

/** pdf.js was here before, and knows what links in the file led to. */
export function hasKnownSteps(): boolean {
  return Boolean((history.state as EntryState | null)?.destination);
}
