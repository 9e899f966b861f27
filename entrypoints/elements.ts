/** The engine that writes marks as elements, put into a page that asks for it (`loadElements`). */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ElementMarker } from '../lib/page/element-marker.ts';
import { provideElementsEngine } from '../lib/page/elements-engine.ts';

export default defineUnlistedScript(() => provideElementsEngine((options) => new ElementMarker(options)));
