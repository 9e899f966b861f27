/** A seed file with all that belongs to it: its parts and the texts beside it are opened as they are met, and checked. */
import { digestOf } from '../digest.ts';
import type { SeedFault, SeedProblem } from './model.ts';
import { type ReadSeedOptions, readSeedFile, type SeedEvent } from './read-seed-file.ts';
import { LONGEST_SEED_TEXT, type SeedDocument, type SeedPart, type SeedPublisher } from './seed-format.ts';

/** A document that is what its entry says. */
export interface SeedText {
  readonly document: SeedDocument;
  readonly text: string;
  readonly publisher: string | null;
}

export type SeedNews =
  | { readonly kind: 'document'; readonly seed: SeedText; readonly file: string; readonly part: string | undefined }
  /** A document that need not be opened: `isKnown` said so. */
  | { readonly kind: 'known'; readonly document: SeedDocument }
  /** All of the part has been read, without a fault of the part itself, or it was known. */
  | { readonly kind: 'part'; readonly part: SeedPart; readonly known: boolean }
  | Extract<SeedEvent, { kind: 'publisher' | 'problem' | 'taken' }>;

export interface ReadSeedsOptions extends Omit<ReadSeedOptions, 'ids'> {
  /** A file beside the seed file, by its path there. @throws when it is not there. */
  readonly open: (path: string) => Promise<Blob>;
  readonly isKnown?: (document: SeedDocument) => Promise<boolean>;
  readonly isKnownPart?: (part: SeedPart) => boolean;
}

/** Parts are digested whole, so they have an upper size, in bytes. */
const LARGEST_PART = 64_000_000;

/** Does not throw for what is wrong with the files; throws when the signal fires. */
export async function* readSeeds(blob: Blob, options: ReadSeedsOptions): AsyncGenerator<SeedNews> {
  yield* readOne(blob, options, new Set());
}

async function* readOne(
  blob: Blob,
  options: ReadSeedsOptions & { readonly part?: string },
  ids: Set<string>,
): AsyncGenerator<SeedNews> {
  const { file, open, isKnown, isKnownPart, part, signal } = options;
  const isPart = part !== undefined;
  let publisher: SeedPublisher | null = null;
  const problem = (document: string | null, field: string | null, fault: SeedFault): SeedNews => ({
    kind: 'problem',
    problem: { file, document, field, fault },
  });
  for await (const event of readSeedFile(blob, { file, ids, ...(signal ? { signal } : {}) })) {
    if (event.kind === 'publisher') publisher = event.publisher;
    if (event.kind === 'document') {
      if (await isKnown?.(event.document)) yield { kind: 'known', document: event.document };
      else {
        const read = await readText(event.document, open);
        if (read.ok) yield { kind: 'document', seed: compose(event.document, read.text, publisher), file, part };
        else yield problem(event.document.id, event.document.file === undefined ? 'digest' : 'file', read.fault);
      }
    } else if (event.kind !== 'part') {
      // Parts are counted by the file they belong to.
      if (event.kind !== 'taken' || !isPart) yield event;
    } else if (isPart) yield problem(null, 'parts', 'list');
    else if (isKnownPart?.(event.part)) yield { kind: 'part', part: event.part, known: true };
    else yield* readPart(event.part, options, ids);
  }
}

async function* readPart(part: SeedPart, options: ReadSeedsOptions, ids: Set<string>): AsyncGenerator<SeedNews> {
  options.signal?.throwIfAborted();
  const refuse = (fault: SeedFault): SeedNews => ({
    kind: 'problem',
    problem: { file: part.file, document: null, field: null, fault },
  });
  const blob = await openBeside(options.open, part.file);
  options.signal?.throwIfAborted();
  if (!blob) return yield refuse('missingFile');
  if (blob.size > LARGEST_PART) return yield refuse('tooLarge');
  if ((await digestOf(new Uint8Array(await blob.arrayBuffer()))) !== part.digest) return yield refuse('digest');
  let faults = 0;
  for await (const news of readOne(blob, { ...options, file: part.file, part: part.digest }, ids)) {
    if (news.kind === 'problem') faults++;
    yield news;
  }
  if (faults === 0) yield { kind: 'part', part, known: false };
}

/** Null where it is not there, however that is told. */
async function openBeside(open: ReadSeedsOptions['open'], path: string): Promise<Blob | null> {
  try {
    return await open(path);
  } catch {
    return null;
  }
}

type ReadText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: SeedFault };

async function readText(document: SeedDocument, open: ReadSeedsOptions['open']): Promise<ReadText> {
  const { text, file, digest } = document;
  if (text !== undefined)
    return (await digestOf(text)) === digest ? { ok: true, text } : { ok: false, fault: 'digest' };
  const blob = await openBeside(open, file ?? '');
  if (!blob) return { ok: false, fault: 'missingFile' };
  if (blob.size > LONGEST_SEED_TEXT * 3) return { ok: false, fault: 'tooLarge' };
  const bytes = new Uint8Array(await blob.arrayBuffer());
  if ((await digestOf(bytes)) !== digest) return { ok: false, fault: 'digest' };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, fault: 'notText' };
  }
}

function compose(document: SeedDocument, text: string, publisher: SeedPublisher | null): SeedText {
  const name = document.publisher === undefined ? (publisher?.name ?? null) : document.publisher;
  return { document, text, publisher: name };
}

/** The first problems are told, all are counted: a file may have a million. */
export interface ProblemList {
  readonly first: SeedProblem[];
  count: number;
}

export const MOST_TOLD = 50;

export function addProblem(list: ProblemList, problem: SeedProblem): void {
  list.count++;
  if (list.first.length < MOST_TOLD) list.first.push(problem);
}
