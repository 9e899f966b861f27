/** The engine that paints the marks, as the member chose; by elements where the browser has no highlights. */
import type { ReadAnswer } from '../../../lib/messages/calls.ts';
import { ElementMarker } from '../../../lib/page/element-marker.ts';
import { HighlightMarker } from '../../../lib/page/highlight-marker.ts';
import type { Marker } from '../../../lib/page/marker.ts';

export function createMarker({ engine, areStops, words }: NonNullable<ReadAnswer['paint']>): Marker {
  if ('highlights' in CSS && engine === 'highlight') return new HighlightMarker(document);
  return new ElementMarker({
    document,
    changePage: (change) => change(),
    labelOf: ({ type }) => (type in words.kinds ? words.kinds[type as keyof typeof words.kinds] : ''),
    areStops,
  });
}
