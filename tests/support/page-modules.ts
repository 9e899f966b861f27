/** The entry of the bundle that tests of the marking engines and of a page's session load into a page. */
/** @public */
export { collectText } from '../../lib/page/collect-text.ts';
export { ElementMarker } from '../../lib/page/element-marker.ts';
export { HighlightMarker } from '../../lib/page/highlight-marker.ts';
/** @public */
export { startPageSession } from '../../lib/page/page-session.ts';
/** @public */
export { createMarkingTalk } from './marking-talk.ts';
