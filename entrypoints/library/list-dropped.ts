/** The files of a drop, those in folders too. */

/** Files that systems put into every folder for themselves. */
const SYSTEM = /^(?:\..*|thumbs\.db|desktop\.ini|__macosx)$/i;
/** Folders within folders, and files of one drop. */
const DEEPEST = 16;
const MOST = 10_000;

/** Asks within the event what was dropped: later the browser no longer says. */
export function listDropped({ items, files }: DataTransfer): Promise<readonly File[]> {
  const entries = [...items].filter(({ kind }) => kind === 'file').map((item) => item.webkitGetAsEntry());
  const dropped = [...files];
  if (!entries.some((entry) => entry?.isDirectory)) return Promise.resolve(dropped);
  return gather(entries.filter((entry) => entry !== null));
}

async function gather(entries: readonly FileSystemEntry[]): Promise<readonly File[]> {
  const found: File[] = [];
  const look = async (entry: FileSystemEntry, depth: number): Promise<void> => {
    if (depth > DEEPEST || found.length >= MOST || (depth > 0 && SYSTEM.test(entry.name))) return;
    if (isFolder(entry)) for (const one of await list(entry)) await look(one, depth + 1);
    else if (isFile(entry)) {
      const file = await new Promise<File | null>((done) => entry.file(done, () => done(null)));
      if (file) found.push(file);
    }
  };
  for (const entry of entries) await look(entry, 0);
  return found;
}

/** A reader hands out a hundred at a time. */
async function list(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done) => reader.readEntries(done, () => done([])));
    if (some.length === 0) return all.sort((a, b) => a.name.localeCompare(b.name, 'da'));
    all.push(...some);
  }
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
