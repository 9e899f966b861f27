/** A picked seed file on its way into the corpus: checked first; where it has faults the member is asked. */
import type { CorpusDatabase } from '../database.ts';
import type { Reading } from '../reading/model.ts';
import { checkSeeds } from '../seeds/check-seeds.ts';
import type { InboxRow } from '../seeds/model.ts';
import { type SeedsTaken, takeSeeds } from '../seeds/take-seeds.ts';
import type { Progress } from './progress.ts';

export interface TakeFileOptions {
  readonly db: CorpusDatabase;
  readonly reading?: Reading;
  readonly report: Progress;
  readonly signal: AbortSignal;
}

/** @returns what has landed; null when the member is asked first. Throws when the signal fires: the row stays as it was. */
export async function takeFile(
  row: InboxRow & { readonly id: number },
  { db, reading, report, signal }: TakeFileOptions,
): Promise<SeedsTaken | null> {
  const { id, name, file } = row;
  // A picked file comes alone.
  const open = (path: string): Promise<Blob> => Promise.reject(new Error(path));
  if (!row.agreed) {
    const { valid, problems } = await checkSeeds(file, {
      file: name,
      open,
      report: (done) => report({ stage: 'check', documents: 0, done, total: file.size }),
      signal,
    });
    if (problems.count > 0) {
      await db.inbox.update(id, { phase: 'asking', valid, problems: problems.first, problemCount: problems.count });
      return null;
    }
  }
  const taken = await takeSeeds(file, {
    db,
    ...(reading ? { reading } : {}),
    origin: 'member',
    file: name,
    open,
    report: ({ documents, bytes: done }) => report({ stage: 'take', documents, done, total: file.size }),
    reportNames: (documents, done, total) => report({ stage: 'names', documents, done, total }),
    signal,
  });
  await db.inbox.delete(id);
  return taken;
}
