/** The collection's database as the extension opens it: a copy is made before it is brought to a new version. */
import { copyBeforeUpgrade } from '../../lib/corpus/backup/make-copy.ts';
import { CorpusDatabase } from '../../lib/corpus/database.ts';
import { readStorageRoom } from './storage-room.ts';

export function openCorpus(): CorpusDatabase {
  return new CorpusDatabase(undefined, { prepare: (db) => copyBeforeUpgrade(db, readStorageRoom) });
}
