/** A seed file with all that belongs to it: its parts and the texts beside it are opened as they are met, and checked. */
import { digestOf } from '../digest.ts';
import type { SeedFault, SeedProblem } from './model.ts';
import { OpenError } from './open-error.ts';
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
  /** A file beside the seed file, by its path there. @throws when it is not there; `OpenError` where there is more to say. */
  readonly open: (path: string) => Promise<Blob>;
  readonly isKnown?: (document: SeedDocument) => Promise<boolean>;
  readonly isKnownPart?: (part: SeedPart) => boolean;
}

/** Parts are digested whole, so they have an upper size, in bytes. */
const LARGEST_PART = 64_000_000;

/** A file that is larger, in bytes, is no mere list of parts. */
const LARGEST_LIST = 2_000_000;

/**
 * Bytes that reading a seed file takes, with those of its parts that are not known.
 * @throws when the signal fires.
 */
export async function measureSeeds(
  blob: Blob,
  { file, isKnownPart, signal }: Pick<ReadSeedsOptions, 'file' | 'isKnownPart' | 'signal'>,
): Promise<number> {
  let bytes = blob.size;
  if (blob.size > LARGEST_LIST) return bytes;
  for await (const event of readSeedFile(blob, { file, ids: new Set(), ...(signal ? { signal } : {}) }))
    if (event.kind === 'part' && !isKnownPart?.(event.part)) bytes += event.part.bytes;
  return bytes;
}

/** Does not throw for what is wrong with the files; throws when the signal fires. */
export async function* readSeeds(blob: Blob, options: ReadSeedsOptions): AsyncGenerator<SeedNews> {
  yield* readOne(blob, options, { ids: new Set(), bytes: 0 });
}

/** What the file and its parts have in common. */
interface Whole {
  readonly ids: Set<string>;
  /** Of those parts that have been read, and of the file itself while a part is. */
  bytes: number;
}

async function* readOne(
  blob: Blob,
  options: ReadSeedsOptions & { readonly part?: string },
  whole: Whole,
): AsyncGenerator<SeedNews> {
  const { file, open, isKnown, isKnownPart, part, signal } = options;
  const isPart = part !== undefined;
  let publisher: SeedPublisher | null = null;
  const problem = (document: string | null, field: string | null, fault: SeedFault): SeedNews => ({
    kind: 'problem',
    problem: { file, document, field, fault },
  });
  for await (const event of readSeedFile(blob, { file, ids: whole.ids, ...(signal ? { signal } : {}) })) {
    if (event.kind === 'publisher') publisher = event.publisher;
    if (event.kind === 'document') {
      if (await isKnown?.(event.document)) yield { kind: 'known', document: event.document };
      else {
        const read = await readText(event.document, open);
        if (read.ok) yield { kind: 'document', seed: compose(event.document, read.text, publisher), file, part };
        else yield problem(event.document.id, event.document.file === undefined ? 'digest' : 'file', read.fault);
      }
    } else if (event.kind === 'taken') yield { ...event, bytes: whole.bytes + event.bytes };
    else if (event.kind !== 'part') yield event;
    else if (isPart) yield problem(null, 'parts', 'list');
    else if (isKnownPart?.(event.part)) yield { kind: 'part', part: event.part, known: true };
    else yield* readPart(event.part, options, whole);
  }
}

async function* readPart(part: SeedPart, options: ReadSeedsOptions, whole: Whole): AsyncGenerator<SeedNews> {
  options.signal?.throwIfAborted();
  const refuse = (fault: SeedFault, found?: string): SeedNews => ({
    kind: 'problem',
    problem: { file: part.file, document: null, field: null, fault, ...(found === undefined ? {} : { found }) },
  });
  const blob = await openBeside(options.open, part.file);
  options.signal?.throwIfAborted();
  if (blob instanceof OpenError) return yield refuse(blob.fault, blob.found);
  if (blob.size > LARGEST_PART) return yield refuse('tooLarge');
  const digest = await digestOf(new Uint8Array(await blob.arrayBuffer()));
  // Many a server unpacks a gzip on the way.
  if (digest !== part.digest && digest !== part.unpacked) return yield refuse('digest');
  let faults = 0;
  for await (const news of readOne(blob, { ...options, file: part.file, part: part.digest }, whole)) {
    if (news.kind === 'problem') faults++;
    yield news;
  }
  whole.bytes += part.bytes;
  if (faults === 0) yield { kind: 'part', part, known: false };
}

async function openBeside(open: ReadSeedsOptions['open'], path: string): Promise<Blob | OpenError> {
  try {
    return await open(path);
  } catch (cause) {
    return cause instanceof OpenError ? cause : new OpenError('missingFile');
  }
}

type ReadText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: SeedFault };

async function readText(document: SeedDocument, open: ReadSeedsOptions['open']): Promise<ReadText> {
  const { text, file, digest } = document;
  if (text !== undefined)
    return (await digestOf(text)) === digest ? { ok: true, text } : { ok: false, fault: 'digest' };
  const blob = await openBeside(open, file ?? '');
  if (blob instanceof OpenError) return { ok: false, fault: blob.fault };
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
