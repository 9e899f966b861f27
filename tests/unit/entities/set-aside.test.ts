import { expect, it } from 'vitest';
import { recogniseMentions } from '../../../lib/entities/recognise-mentions.ts';
import { MappedText } from '../../../lib/text/mapped-text.ts';
import { makeDocument } from './support.ts';

const head = 'KKR Hovedstaden | 08-09-2023 SIDE | 2';
const source = `Karen Holm deltog.\n\n${head}\n\nPer Dahl deltog.\n\n${head}\n\nLone Bach deltog.`;

function placesOf(part: string): { start: number; end: number }[] {
  return [...source.matchAll(new RegExp(part.replace(/\|/g, '\\|'), 'g'))].map(({ index }) => ({
    start: index,
    end: index + part.length,
  }));
}

it('marks names and dates in every running head, in the order of the page', () => {
  const setAside = placesOf(head);
  const text = MappedText.of(source).edit(setAside.map((span) => ({ ...span, text: '' })));
  const mentions = recogniseMentions({ text, document: makeDocument({}), scanned: false, setAside });
  expect(mentions.map((mention) => source.slice(mention.start, mention.end))).toEqual([
    'Karen Holm',
    'KKR Hovedstaden',
    '08-09-2023',
    'Per Dahl',
    'KKR Hovedstaden',
    '08-09-2023',
    'Lone Bach',
  ]);
  expect(mentions.every(({ start, end, text: printed }) => source.slice(start, end) === printed)).toBe(true);
});

it('marks a name once that runs over a running head', () => {
  const over = `Sagen kom fra Ringsted\n${head}\nKommune i går.`;
  const span = { start: over.indexOf(head), end: over.indexOf(head) + head.length + 1 };
  const text = MappedText.of(over).edit([{ ...span, text: '' }]);
  const mentions = recogniseMentions({ text, document: makeDocument({}), scanned: false, setAside: [span] });
  expect(mentions.map(({ type, canonical }) => [type, canonical])).toEqual([['municipality', 'Ringsted Kommune']]);
});
