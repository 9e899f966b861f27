/** All steps in their order. A new one: a file of its own, added at the end, with its example in the test of them all. */
import { documents } from './1-documents.ts';
import { apart } from './2-apart.ts';
import { origins } from './3-origins.ts';
import { notes } from './4-notes.ts';
import { index } from './5-index.ts';
import { compact } from './6-compact.ts';
import { files } from './7-files.ts';
import type { Migration } from './model.ts';

export const MIGRATIONS: readonly Migration[] = [documents, apart, origins, notes, index, compact, files];
