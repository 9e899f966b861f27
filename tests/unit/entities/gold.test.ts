import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDocument } from '../../../lib/document/read-document.ts';
import { collectKnownNames } from '../../../lib/entities/known-names.ts';
import type { Mention } from '../../../lib/entities/model.ts';
import { recogniseMentions } from '../../../lib/entities/recognise-mentions.ts';

const root = join(import.meta.dirname, '../../..');

/** Share of gold mentions that are found with their type and half of their span, and of found ones that are gold. */
function measure(gold: readonly Mention[], found: readonly Mention[]): { recall: number; precision: number } {
  const hits = gold.filter((one) =>
    found.some((other) => {
      const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
      return one.type === other.type && shared * 2 >= Math.max(one.end - one.start, other.end - other.start);
    }),
  ).length;
  return { recall: hits / gold.length, precision: hits / found.length };
}

function goldOf(folder: string, id: string): Mention[] {
  return JSON.parse(readFileSync(join(root, folder, 'mentions', `${id}.json`), 'utf8')).mentions;
}

it.each([
  ['tests/gold', 'seeds/documents', 0.99],
  ['tests/gold/unseen', 'tests/gold/unseen/documents', 0.97],
  ['tests/gold/other-bodies', 'tests/gold/other-bodies/documents', 0.93],
])('finds what a careful reader marks (%s)', (gold, documents, least) => {
  const ids = readdirSync(join(root, gold, 'mentions')).map((name) => name.replace('.json', ''));
  const readings = ids.map((id) => readDocument(readFileSync(join(root, documents, `${id}.txt`), 'utf8'), { id }));
  const known = collectKnownNames(
    readings.flatMap((reading) =>
      reading.document ? [{ reading, document: reading.document, mentions: recogniseMentions(reading) }] : [],
    ),
  );
  readings.forEach((reading, index) => {
    const { recall, precision } = measure(goldOf(gold, ids[index] ?? ''), recogniseMentions(reading, known));
    expect(recall, `recall of ${ids[index]}`).toBeGreaterThanOrEqual(least);
    expect(precision, `precision of ${ids[index]}`).toBeGreaterThanOrEqual(least);
  });
});

it('marks every name where it stands: the text of a mention is the text of the source', () => {
  const source = readFileSync(join(root, 'seeds/documents/2025-09-02-minutes.txt'), 'utf8');
  for (const { start, end, text } of recogniseMentions(readDocument(source, { id: 'd' })))
    expect(source.slice(start, end)).toBe(text);
});
