/** Saves the collection, or one body's part of it, as a seed file. */
import type { CorpusDatabase } from '../../lib/corpus/database.ts';
import { type ExportOptions, exportSeeds } from '../../lib/corpus/seeds/export-seeds.ts';

export async function saveSeeds(db: CorpusDatabase, options: ExportOptions): Promise<void> {
  const blob = await new Response(exportSeeds(db, options)).blob();
  const url = URL.createObjectURL(blob);
  const { body, withOwn } = options;
  const part = withOwn ? 'kopi' : body;
  const name = part ? `roed-traad ${part}`.replace(/[^\p{L}\d]+/gu, '-') : 'roed-traad';
  Object.assign(document.createElement('a'), { href: url, download: `${name}.json.gz` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
