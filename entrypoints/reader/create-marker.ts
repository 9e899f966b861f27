/** The engine that paints the marks, as the member chose; by elements where the browser has no highlights. */
import { ElementMarker } from '../../lib/page/element-marker.ts';
import { HighlightMarker } from '../../lib/page/highlight-marker.ts';
import type { Marker } from '../../lib/page/marker.ts';

export function createMarker(engine: 'highlight' | 'elements'): Marker {
  const highlights = 'highlights' in CSS && engine === 'highlight';
  return highlights ? new HighlightMarker(document) : new ElementMarker({ document, changePage: (change) => change() });
}
