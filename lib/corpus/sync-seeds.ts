/** Brings the documents that come with the extension into the database, and tells how far it is. */
import type { Translate } from '../../locales/translate.ts';
import type { SyncProgress } from '../messages/model.ts';
import type { CorpusDatabase } from './database.ts';
import type { Reading } from './reading/model.ts';
import { explainProblem } from './seeds/explain-problem.ts';
import type { SeedProblem } from './seeds/model.ts';
import { readSeedFile } from './seeds/read-seed-file.ts';
import { takeSeeds } from './seeds/take-seeds.ts';

export interface SyncDependencies {
  readonly db: CorpusDatabase;
  /** A file below `seeds/`. @throws when it is not there. */
  readonly open: (path: string) => Promise<Blob>;
  readonly translate: Translate;
  /** Called at the start and after each document. */
  readonly report: (progress: SyncProgress) => Promise<void>;
  readonly signal?: AbortSignal;
  /** Absent: on this thread. */
  readonly reading?: Reading;
}

const FILE = 'manifest.json';

/** @returns how the sync ended; does not throw for what is wrong with the seeds. */
export async function syncSeeds({
  db,
  open,
  translate,
  report,
  signal,
  reading,
}: SyncDependencies): Promise<SyncProgress> {
  const tell = ({ file, document, ...rest }: SeedProblem): SyncProgress['problems'][number] => ({
    name: document ?? file,
    message: explainProblem({ file, document, ...rest }, translate),
  });
  const blob = await open(FILE).catch(() => new Blob([]));
  const { total, fatal } = await countDocuments(blob, signal);
  if (fatal && total === 0) {
    return { phase: 'failed', done: 0, total, problems: [tell(fatal)] };
  }
  let done = 0;
  await report({ phase: 'running', done, total, problems: [] });
  const taken = await takeSeeds(blob, {
    db,
    origin: 'bundled',
    file: FILE,
    open,
    report: async ({ documents }) => {
      if (documents > done) await report({ phase: 'running', done: documents, total, problems: [] });
      done = documents;
    },
    ...(signal ? { signal } : {}),
    ...(reading ? { reading } : {}),
  });
  return { phase: 'done', done: taken.documents, total, problems: taken.problems.first.map(tell) };
}

interface Counted {
  readonly total: number;
  /** The first problem of the file itself. */
  readonly fatal: SeedProblem | null;
}

async function countDocuments(blob: Blob, signal: AbortSignal | undefined): Promise<Counted> {
  let total = 0;
  let fatal: SeedProblem | null = null;
  for await (const event of readSeedFile(blob, { file: FILE, ids: new Set(), ...(signal ? { signal } : {}) })) {
    if (event.kind === 'document') total++;
    else if (event.kind === 'problem') fatal ??= event.problem;
  }
  return { total, fatal };
}
