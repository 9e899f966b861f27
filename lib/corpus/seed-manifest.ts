/**
 * `seeds/manifest.json`: the documents that come with the extension, and what each must be. Each entry is parsed by
 * itself, so that one that is wrong does not keep the others out.
 */
import * as z from 'zod/mini';

const SEED_ENTRY = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,80}$/)),
  /** Path below `seeds/`. */
  file: z.string().check(z.regex(/^documents\/[a-z0-9-]{1,80}\.txt$/)),
  body: z.string().check(z.minLength(1)),
  kind: z.enum(['agenda', 'minutes', 'newsletter', 'meetingList']),
  date: z.iso.date(),
  title: z.string().check(z.minLength(1)),
  publisher: z.nullable(z.string()),
  extraction: z.enum(['html', 'pdf', 'ocr', 'text']),
  /** Of the file's bytes. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
const MANIFEST = z.object({ version: z.literal(1), documents: z.array(z.unknown()) });

export type SeedEntry = z.infer<typeof SEED_ENTRY>;

export interface ParsedManifest {
  readonly entries: readonly SeedEntry[];
  /** Names of the entries that are not as they must be: their id, or their place in the list. */
  readonly invalid: readonly string[];
}

/** Null when the whole is no manifest. */
export function parseManifest(json: string): ParsedManifest | null {
  const manifest = MANIFEST.safeParse(parseJson(json));
  if (!manifest.success) return null;
  const entries: SeedEntry[] = [];
  const invalid: string[] = [];
  const ids = new Set<string>();
  manifest.data.documents.forEach((value, index) => {
    const entry = SEED_ENTRY.safeParse(value);
    if (entry.success && !ids.has(entry.data.id)) {
      ids.add(entry.data.id);
      entries.push(entry.data);
    } else invalid.push(nameOf(value) ?? `nr. ${index + 1}`);
  });
  return { entries, invalid };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function nameOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' ? value.id.slice(0, 80) : null;
}
