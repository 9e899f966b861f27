/** Files that are kept beside their text. The database comes with it: import it when a file is to be kept or opened. */
import type { KeepFileOutcome } from '../../../lib/corpus/keep-file.ts';

export interface KeptFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Null when no file (any longer) is kept for the document. */
export async function openKeptFile(documentId: string): Promise<KeptFile | null> {
  const { openCorpus } = await import('../../common/open-corpus.ts');
  const db = openCorpus();
  try {
    const row = await db.files.get(documentId);
    return row ? { name: row.name, bytes: new Uint8Array(await row.file.arrayBuffer()) } : null;
  } finally {
    db.close();
  }
}

export async function putKeptFile(documentId: string, name: string, bytes: Uint8Array): Promise<KeepFileOutcome> {
  const [{ openCorpus }, { keepFile }] = await Promise.all([
    import('../../common/open-corpus.ts'),
    import('../../../lib/corpus/keep-file.ts'),
  ]);
  const db = openCorpus();
  try {
    return await keepFile(db, { id: documentId, name, file: new Blob([bytes as Uint8Array<ArrayBuffer>]) });
  } finally {
    db.close();
  }
}
