/** Saves the collection, or one body's part of it, as a seed file. */
import type { CorpusDatabase } from '../../lib/corpus/database.ts';
import { exportSeeds } from '../../lib/corpus/seeds/export-seeds.ts';

/** @param body null: everything. */
export async function saveSeeds(db: CorpusDatabase, body: string | null): Promise<void> {
  const blob = await new Response(exportSeeds(db, body)).blob();
  const url = URL.createObjectURL(blob);
  const name = body === null ? 'roed-traad' : `roed-traad ${body}`.replace(/[^\p{L}\d]+/gu, '-');
  Object.assign(document.createElement('a'), { href: url, download: `${name}.json.gz` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
