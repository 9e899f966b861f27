/** Writes a seed file document by document, so that a large one is never held whole. */
import {
  SEED_FORMAT,
  SEED_VERSION,
  type SeedDocument,
  type SeedFile,
  type SeedPart,
  type SeedPublisher,
} from './seed-format.ts';

/**
 * Pieces of the JSON text; one document a line, so that two files can be compared line by line.
 * @param besides lists that are no part of the format, after the documents.
 */
export async function* writeSeeds(
  publisher: SeedPublisher,
  documents: Iterable<SeedDocument> | AsyncIterable<SeedDocument>,
  besides: Readonly<Record<string, readonly object[]>> = {},
): AsyncGenerator<string> {
  const head = { format: SEED_FORMAT, version: SEED_VERSION, publisher } satisfies SeedFile;
  yield `${JSON.stringify(head).slice(0, -1)},"documents":[`;
  let count = 0;
  for await (const document of documents) yield `${count++ > 0 ? ',' : ''}\n${JSON.stringify(document)}`;
  yield '\n]';
  for (const [name, list] of Object.entries(besides)) yield `,\n${JSON.stringify(name)}:${JSON.stringify(list)}`;
  yield '}\n';
}

/** A seed file that only names its parts. */
export function writePartList(publisher: SeedPublisher, parts: readonly SeedPart[]): string {
  const file = { format: SEED_FORMAT, version: SEED_VERSION, publisher, parts: [...parts] } satisfies SeedFile;
  return `${JSON.stringify(file, null, 1)}\n`;
}
