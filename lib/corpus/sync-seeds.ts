/**
 * Brings the documents that come with the extension into the database. Each document lands by itself, so the work may
 * be broken off anywhere and is taken up again where it stopped; done twice it changes nothing.
 */
import type { SyncProgress } from '../messages/model.ts';
import { ANALYSER_VERSION } from './analyse-document.ts';
import type { CorpusDatabase } from './database.ts';
import { digestOf } from './digest.ts';
import { readSource, rereadWithKnownNames } from './read-source.ts';
import { parseManifest, type SeedEntry } from './seed-manifest.ts';
import { storeDocument } from './store-document.ts';

export type SyncFault = 'manifest' | 'entry' | 'missing' | 'digest' | 'unread';

export interface SyncDependencies {
  readonly db: CorpusDatabase;
  /** The bytes of a file below `seeds/`. @throws when it is not there. */
  readonly readFile: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** A fault in the user's words. */
  readonly explain: (fault: SyncFault) => string;
  /** Called at the start, after each document and at the end. */
  readonly report: (progress: SyncProgress) => Promise<void>;
  readonly signal?: AbortSignal;
}

/** @returns how the sync ended; does not throw for what is wrong with the seeds. */
export async function syncSeeds({ db, readFile, explain, report, signal }: SyncDependencies): Promise<SyncProgress> {
  const problems: { name: string; message: string }[] = [];
  const note = (name: string, fault: SyncFault): void => void problems.push({ name, message: explain(fault) });
  const progress = (phase: SyncProgress['phase'], done: number, total: number): SyncProgress => ({
    phase,
    done,
    total,
    problems: [...problems],
  });

  const json = await readFile('manifest.json').then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  );
  const manifest = parseManifest(json);
  if (!manifest) {
    note('manifest.json', 'manifest');
    const failed = progress('failed', 0, 0);
    await report(failed);
    return failed;
  }
  for (const name of manifest.invalid) note(name, 'entry');
  const { entries } = manifest;
  let landed = 0;
  await report(progress('running', landed, entries.length));
  for (const entry of entries) {
    signal?.throwIfAborted();
    const fault = await takeIn(db, entry, readFile);
    if (fault) note(entry.id, fault);
    else landed++;
    await report(progress('running', landed, entries.length));
  }
  await rereadWithKnownNames(db, signal);
  const done = progress('done', landed, entries.length);
  await report(done);
  return done;
}

/** @returns what is wrong with the document, null when it is in the database. */
async function takeIn(
  db: CorpusDatabase,
  entry: SeedEntry,
  readFile: SyncDependencies['readFile'],
): Promise<SyncFault | null> {
  const kept = await db.documents.get(entry.id);
  if (kept?.digest === entry.sha256 && kept.version === ANALYSER_VERSION) return null;
  const bytes = await readFile(entry.file).catch(() => null);
  if (!bytes) return 'missing';
  if ((await digestOf(bytes)) !== entry.sha256) return 'digest';
  const { file: _file, sha256: digest, ...facts } = entry;
  const rows = readSource({ ...facts, digest, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) });
  if (!rows) return 'unread';
  await storeDocument(db, rows);
  return null;
}
