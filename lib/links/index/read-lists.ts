/** Where the posting lists of terms lie: in the chunks of the segments, which are read, and in documents without a segment. */
import { fieldAt } from './document-block.ts';
import type { IndexReader, IndexState } from './model.ts';
import { ByteWriter, type PostingRun, postingOf, writeList } from './posting-lists.ts';
import { lastAtMost, placeOf, runAt } from './segment.ts';

/** @returns term by term, one or several lists. */
export async function readLists(
  terms: readonly number[],
  state: IndexState,
  reader: IndexReader,
): Promise<PostingRun[][]> {
  const { segments } = state;
  const found: { term: number; segment: number; place: number; chunk: number }[] = [];
  const wanted = new Map<string, { segment: number; chunk: number }>();
  for (const [segment, directory] of segments.entries()) {
    for (const [term, key] of terms.entries()) {
      const place = placeOf(directory, key);
      if (place < 0) continue;
      const chunk = lastAtMost(directory.chunkStart, place);
      found.push({ term, segment, place, chunk });
      wanted.set(`${segment}.${chunk}`, { segment, chunk });
    }
  }
  const keys = [...wanted.keys()];
  const read = await reader.readChunks([...wanted.values()]);
  const chunks = new Map(keys.map((key, at) => [key, read[at]]));
  const lists: PostingRun[][] = terms.map(() => []);
  for (const { term, segment, place, chunk } of found) {
    const [directory, bytes, list] = [segments[segment], chunks.get(`${segment}.${chunk}`), lists[term]];
    if (directory && bytes && list) list.push(runAt(directory, bytes, place));
  }
  if (state.fresh.length > 0) {
    for (const [at, key] of terms.entries()) {
      const run = listInFresh(key, state);
      if (run) lists[at]?.push(run);
    }
  }
  return lists;
}

function listInFresh(key: number, { fresh }: IndexState): PostingRun | null {
  const postings: number[] = [];
  for (const { block, first } of fresh) {
    for (let item = 0; item < block.size; item++) {
      const { terms, weights } = fieldAt(block, block.firstField[item] ?? 0);
      const place = lastAtMost(terms, key);
      if (terms[place] === key) postings.push(postingOf(first + item, weights[place] ?? 0));
    }
  }
  if (postings.length === 0) return null;
  const writer = new ByteWriter();
  writeList(postings, 0, writer);
  const bytes = new Uint8Array(writer.length);
  writer.copyInto(bytes, 0);
  return { bytes, start: 0, count: postings.length, base: 0 };
}
