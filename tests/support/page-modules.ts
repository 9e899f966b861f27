/** The entry of the bundle that the marking engines' contract test loads into a page. */
/** @public */
export { collectText } from '../../lib/page/collect-text.ts';
export { ElementMarker } from '../../lib/page/element-marker.ts';
export { HighlightMarker } from '../../lib/page/highlight-marker.ts';
