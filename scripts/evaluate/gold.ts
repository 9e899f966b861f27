/**
 * Which gold standard is measured against: tests/gold with the seeds, or the folder named by `--gold DIR`, laid out the
 * same, with its documents in `DIR/documents`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const at = process.argv.indexOf('--gold');
export const GOLD_FOLDER = (at > 0 && process.argv[at + 1]) || 'tests/gold';

const own = join(GOLD_FOLDER, 'documents');
const documents = existsSync(own) ? own : 'seeds/documents';

/** Ids of the documents that have gold, in order. */
export const GOLD_DOCUMENTS: readonly string[] = listNames('mentions');

export function hasGold(name: string): boolean {
  return existsSync(join(GOLD_FOLDER, `${name}.json`)) || listNames(name).length > 0;
}

/** @param name `links`, `structure/<id>` … */
export function readGold<T>(name: string): T {
  return JSON.parse(readFileSync(join(GOLD_FOLDER, `${name}.json`), 'utf8')) as T;
}

export function readGoldDocument(id: string): string {
  return readFileSync(join(documents, `${id}.txt`), 'utf8');
}

function listNames(folder: string): string[] {
  const path = join(GOLD_FOLDER, folder);
  if (!existsSync(path)) return [];
  const files = readdirSync(path).filter((name) => name.endsWith('.json'));
  return files.map((name) => name.replace(/\.json$/, '')).sort();
}
