/** What the member holds apart. */
import type { Migration } from './model.ts';

export const apart: Migration = { version: 2, stores: { apart: '[type+printed+canonical]' } };
