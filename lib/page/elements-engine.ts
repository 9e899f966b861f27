/**
 * Where the engine that writes elements is found by a page that needs it. Most pages do not: web pages get it as a script
 * of its own, when a member has chosen it, so that what runs on every page stays small.
 */
import type { ElementMarkerOptions } from './element-marker.ts';
import type { Marker } from './marker.ts';

export type CreateElementMarker = (options: ElementMarkerOptions) => Marker;

const KEY = Symbol.for('roed-traad.elements');
/** The world of the extension's scripts in a page; the page's own world is another. */
type World = { [KEY]?: CreateElementMarker };

export function provideElementsEngine(create: CreateElementMarker): void {
  (globalThis as World)[KEY] = create;
}

/** Null until it has been provided. */
export function findElementsEngine(): CreateElementMarker | null {
  return (globalThis as World)[KEY] ?? null;
}
