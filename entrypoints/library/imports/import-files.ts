/** Files that the member hands over, read one after another; each is reported. Seed files go on to the intake. */
import type { CorpusDatabase } from '../../../lib/corpus/database.ts';
import { isQuotaError } from '../../../lib/corpus/quota-error.ts';
import type { ImportedFile } from '../../../lib/messages/intake-model.ts';
import type { Client } from '../../../lib/messages/send.ts';
import type { SOURCE_CALLS, SourceAnswers } from '../../../lib/messages/source-calls.ts';
import { type FileText, readFile } from './read-file.ts';

export interface ImportsOptions {
  readonly db: CorpusDatabase;
  readonly background: Pick<Client<typeof SOURCE_CALLS, SourceAnswers>, 'importDocument' | 'endImports' | 'wakeIntake'>;
  /** Body of documents that are no meeting's. */
  readonly otherBody: string;
  readonly onChange: () => void;
  readonly signal: AbortSignal;
}

export interface Imports {
  list(): readonly ImportedFile[];
  add(files: readonly File[]): Promise<void>;
  /** Keeps a file that is no meeting document. */
  keepAnyway(key: number): Promise<void>;
  /** A file whose pages are to be read, or that is to be unlocked, in the reader. */
  fileForReader(key: number): File | null;
  /** Takes what is done off the list. */
  clear(): void;
}

export function createImports({ db, background, otherBody, onChange, signal }: ImportsOptions): Imports {
  let rows: ImportedFile[] = [];
  const others = new Map<number, FileText & { readonly date: string }>();
  /** Files that the reader can make something of. */
  const forReader = new Map<number, File>();
  const waiting: { readonly key: number; readonly file: File }[] = [];
  let working: Promise<void> | null = null;
  let next = 0;

  const set = (key: number, change: Partial<ImportedFile>): void => {
    rows = rows.map((row) => (row.key === key ? { ...row, ...change } : row));
    onChange();
  };
  const hand = async (key: number, read: FileText, asOther?: { body: string; date: string }): Promise<void> => {
    const answer = await background.importDocument({
      ...read,
      headings: read.headings.map(([start, end, level]) => [start, end, level]),
      title: read.title.slice(0, 2000),
      publisher: null,
      ...(asOther ? { asOther } : {}),
    });
    if (!answer.ok) return set(key, { phase: 'failed', failure: answer.error.code === 'noRoom' ? 'noRoom' : 'failed' });
    const { outcome, documentId } = answer.value;
    set(key, { phase: outcome, documentId, share: null });
  };
  const takeOne = async (key: number, file: File): Promise<void> => {
    set(key, { phase: 'reading' });
    const found = await readFile(file, { onShare: (share) => set(key, { share }), signal });
    if (found.kind === 'failed') {
      if (found.failure === 'pictures' || found.failure === 'locked') forReader.set(key, file);
      set(key, { phase: 'failed', failure: found.failure });
    } else if (found.kind === 'seeds') {
      await putIntoInbox(db, file);
      // How it goes on is told among those that are on their way in.
      rows = rows.filter((row) => row.key !== key);
      onChange();
      await background.wakeIntake({});
    } else {
      await hand(key, found.read);
      if (rows.find((row) => row.key === key)?.phase !== 'noMeeting') return;
      // What little text it has is not what it says.
      if (found.read.isScanned) {
        forReader.set(key, file);
        return set(key, { phase: 'failed', failure: 'pictures' });
      }
      others.set(key, { ...found.read, date: new Date(file.lastModified).toISOString().slice(0, 10) });
    }
  };
  const work = async (): Promise<void> => {
    for (let one = waiting.shift(); one && !signal.aborted; one = waiting.shift()) {
      const { key, file } = one;
      await takeOne(key, file).catch((cause) =>
        set(key, { phase: 'failed', failure: isQuotaError(cause) ? 'noRoom' : 'failed' }),
      );
    }
    await background.endImports({});
  };
  return {
    list: () => rows,
    add: async (files) => {
      for (const file of files) {
        const key = next++;
        const shown = { key, name: file.name, share: null, failure: null, documentId: null };
        rows = [...rows, { ...shown, phase: 'waiting' }];
        waiting.push({ key, file });
      }
      onChange();
      working ??= work().finally(() => {
        working = null;
      });
      await working;
    },
    keepAnyway: async (key) => {
      const other = others.get(key);
      if (!other) return;
      const { date, ...read } = other;
      await hand(key, read, { body: otherBody, date });
      others.delete(key);
      await background.endImports({});
    },
    fileForReader: (key) => forReader.get(key) ?? null,
    clear: () => {
      forReader.clear();
      rows = rows.filter(({ phase }) => phase === 'waiting' || phase === 'reading');
      others.clear();
      onChange();
    },
  };
}

async function putIntoInbox(db: CorpusDatabase, file: File): Promise<void> {
  await db.inbox.add({
    name: file.name,
    file,
    phase: 'waiting',
    agreed: false,
    valid: 0,
    problems: [],
    problemCount: 0,
  });
}
