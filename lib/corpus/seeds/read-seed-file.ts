/**
 * The one reader of seed files, for those that come with the extension, are picked, or are subscribed to: what is in the
 * file, one thing after another, and what is wrong in it. Memory is bounded by the largest document.
 */
import { type Broken, createJsonReader } from './json-values.ts';
import { judgeDocument, judgePart, nameOf } from './judge-document.ts';
import type { SeedProblem } from './model.ts';
import { openSeedBytes, SeedBytesError } from './open-bytes.ts';
import {
  SEED_FORMAT,
  SEED_PUBLISHER,
  SEED_VERSION,
  type SeedDocument,
  type SeedPart,
  type SeedPublisher,
} from './seed-format.ts';

export type SeedEvent =
  | { readonly kind: 'publisher'; readonly publisher: SeedPublisher }
  | { readonly kind: 'document'; readonly document: SeedDocument }
  | { readonly kind: 'part'; readonly part: SeedPart }
  | { readonly kind: 'problem'; readonly problem: SeedProblem }
  /** A piece of the file has been read: its bytes so far. */
  | { readonly kind: 'taken'; readonly bytes: number };

export interface ReadSeedOptions {
  /** What the file is called in messages. */
  readonly file: string;
  /** Ids met so far: of this file's documents, and of others that belong to it. */
  readonly ids: Set<string>;
  readonly signal?: AbortSignal;
}

/** A single value that is longer, in bytes, ends the reading. */
const LONGEST_VALUE = 64_000_000;
const LISTS = new Set(['documents', 'parts']);
const HEAD = ['format', 'version', 'publisher'] as const;

/** Does not throw for what is wrong with the file; throws when the signal fires. */
export async function* readSeedFile(blob: Blob, { file, ids, signal }: ReadSeedOptions): AsyncGenerator<SeedEvent> {
  let events: SeedEvent[] = [];
  const head = new Set<string>();
  const counts = { documents: 0, parts: 0 };
  let hasList = false;
  let isOver = false;
  let isOtherVersion = false;
  let sinceEvent = 0;

  const note = (problem: Partial<SeedProblem> & Pick<SeedProblem, 'fault'>): void =>
    void events.push({ kind: 'problem', problem: { file, document: null, field: null, ...problem } });
  /** What makes the rest of the file worthless. */
  const giveUp = (problem: Partial<SeedProblem> & Pick<SeedProblem, 'fault'>): void => {
    if (!isOver) note(problem);
    isOver = true;
  };
  const readHead = (name: string, value: unknown): void => {
    head.add(name);
    if (name === 'format' && value !== SEED_FORMAT) giveUp({ field: name, fault: 'notSeeds' });
    if (name === 'version') isOtherVersion = value !== SEED_VERSION;
    // Other JSON files have versions too.
    if (isOtherVersion && head.has('format')) giveUp({ field: 'version', fault: 'version' });
    if (name !== 'publisher') return;
    const publisher = SEED_PUBLISHER.safeParse(value);
    if (publisher.success) events.push({ kind: 'publisher', publisher: publisher.data });
    else giveUp({ field: name, fault: 'publisher' });
  };
  const readDocument = (value: unknown, name: string): void => {
    const judged = judgeDocument(value);
    if (!judged.ok) note({ document: name, ...judged.problem });
    else if (ids.has(judged.value.id)) note({ document: name, field: 'id', fault: 'duplicateId' });
    else {
      ids.add(judged.value.id);
      events.push({ kind: 'document', document: judged.value });
    }
  };
  const readPart = (value: unknown, place: number): void => {
    const part = judgePart(value);
    if (part.ok) events.push({ kind: 'part', part: part.value });
    else note({ part: place, ...part.problem });
  };
  const readEntry = (list: 'documents' | 'parts', value: unknown, broken: Broken | null): void => {
    const place = ++counts[list];
    const missing = HEAD.find((name) => !head.has(name));
    if (missing) giveUp({ field: missing, fault: missing === 'publisher' ? 'publisher' : 'notSeeds' });
    else if (broken) note({ ...(list === 'parts' ? { part: place } : { document: `nr. ${place}` }), fault: broken });
    else if (list === 'parts') readPart(value, place);
    else readDocument(value, nameOf(value, place));
  };
  const reader = createJsonReader(LISTS, {
    onField: (name, value, broken) => {
      sinceEvent = 0;
      if (isOver) return;
      if (broken === 'key') note({ field: name, fault: 'key' });
      if (LISTS.has(name)) giveUp({ field: name, fault: 'list' });
      else readHead(name, broken ? undefined : value);
    },
    onList: () => {
      hasList = true;
    },
    onEntry: (list, value, broken) => {
      sinceEvent = 0;
      if (!isOver) readEntry(list as 'documents' | 'parts', value, broken);
    },
  });
  const afterLast = (): string | null => (counts.documents > 0 ? `nr. ${counts.documents}` : null);

  const bytes = openSeedBytes(blob);
  try {
    for await (const chunk of bytes.chunks) {
      signal?.throwIfAborted();
      sinceEvent += chunk.length;
      try {
        reader.write(chunk);
      } catch {
        giveUp({ document: afterLast(), fault: 'notJson' });
      }
      if (sinceEvent > LONGEST_VALUE) giveUp({ document: afterLast(), fault: 'tooLarge' });
      yield* events;
      events = [];
      if (isOver) return;
      yield { kind: 'taken', bytes: bytes.taken() };
    }
    if (!reader.isWhole()) giveUp({ document: afterLast(), fault: 'cutOff' });
    else if (HEAD.some((name) => !head.has(name))) giveUp({ field: 'format', fault: 'notSeeds' });
    else if (!hasList) giveUp({ field: 'documents', fault: 'missingField' });
  } catch (cause) {
    if (!(cause instanceof SeedBytesError)) throw cause;
    giveUp({ document: afterLast(), fault: cause.fault });
  }
  yield* events;
}
