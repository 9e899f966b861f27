/** Files that the member keeps beside their text. */
import type { Migration } from './model.ts';

export const files: Migration = { version: 7, stores: { files: 'id' } };
