/** The member's notes. */
import type { Migration } from './model.ts';

export const notes: Migration = { version: 4, stores: { notes: 'id, meeting' } };
