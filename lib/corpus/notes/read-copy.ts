/** The member's own out of a saved copy: the documents beside it go through the intake as any seed file does. */
import { createJsonReader } from '../seeds/json-values.ts';
import { openSeedBytes } from '../seeds/open-bytes.ts';

/** Not parsed yet. */
export interface OwnOfCopy {
  readonly notes: readonly unknown[];
  readonly apart: readonly unknown[];
}

const OWN = ['notes', 'apart'] as const;

/** Gzip or plain, read piece by piece. Null for what is no saved copy, or has nothing of the member's own. */
export async function readCopy(file: Blob): Promise<OwnOfCopy | null> {
  const own: Record<(typeof OWN)[number], unknown[]> = { notes: [], apart: [] };
  const reader = createJsonReader(new Set(['documents', 'sources', 'analyses', ...OWN]), {
    onField: () => {},
    onList: () => {},
    onEntry: (list, value, broken) => {
      const name = OWN.find((one) => one === list);
      if (name && !broken) own[name].push(value);
    },
  });
  try {
    for await (const chunk of openSeedBytes(file).chunks) reader.write(chunk);
  } catch {
    return null;
  }
  return own.notes.length + own.apart.length > 0 ? own : null;
}
