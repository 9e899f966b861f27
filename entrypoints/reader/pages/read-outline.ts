/** The file's own outline as a flat list with the page of each entry. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { OutlineEntry } from '../../../components/reader/model.ts';

export interface FileOutline {
  readonly entries: readonly OutlineEntry[];
  /** What pdf.js is told to go to. */
  readonly destinations: ReadonlyMap<string, string | unknown[]>;
}

interface Node {
  readonly title: string;
  readonly dest: string | unknown[] | null;
  readonly items: readonly Node[];
}

/** Entries beyond this many are left out: no reader looks for them, and a hostile file may have millions. */
const MOST_ENTRIES = 2000;

export async function readOutline(pdf: PDFDocumentProxy): Promise<FileOutline> {
  const nodes = ((await pdf.getOutline()) ?? []) as readonly Node[];
  const entries: OutlineEntry[] = [];
  const destinations = new Map<string, string | unknown[]>();
  const add = async (list: readonly Node[], depth: number): Promise<void> => {
    for (const { title, dest, items } of list) {
      if (entries.length >= MOST_ENTRIES) return;
      const key = `file-${entries.length}`;
      if (dest) destinations.set(key, dest);
      const page = await pageOf(pdf, dest);
      entries.push({ key, title, number: null, page, depth, outcome: null, earlier: 0 });
      if (depth < 8) await add(items, depth + 1);
    }
  };
  await add(nodes, 0);
  return { entries, destinations };
}

async function pageOf(pdf: PDFDocumentProxy, dest: Node['dest']): Promise<number | null> {
  try {
    const explicit = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
    const target = explicit?.[0];
    if (typeof target === 'number') return target + 1;
    return target && typeof target === 'object' ? (await pdf.getPageIndex(target as never)) + 1 : null;
  } catch {
    return null;
  }
}
