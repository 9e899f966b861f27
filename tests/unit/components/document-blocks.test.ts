import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutIntoBlocks } from '../../../components/library/document-blocks.ts';
import type { LibraryItem } from '../../../lib/messages/library-model.ts';

function item(text: string, number: string, title: string, sections: readonly string[] = []): LibraryItem {
  const start = text.indexOf(title);
  return {
    id: `d#${number}`,
    number,
    title,
    outcome: null,
    earlier: 0,
    titleSpan: { start, end: start + title.length },
    sectionStarts: sections.map((words) => text.indexOf(words)),
  };
}

const TEXT =
  'Referat\n\n3.1 Lærepladser\nBeslutning\nGodkendt.\n \nTak for\ni dag.\n\n3.2\nEventuelt\nBeslutning: Intet.';
const ITEMS = [item(TEXT, '3.1', 'Lærepladser', ['Godkendt']), item(TEXT, '3.2', 'Eventuelt', ['Intet'])];

describe('a document in the library', () => {
  it('is drawn as titles with their numbers, headings and paragraphs', () => {
    expect(cutIntoBlocks(TEXT, ITEMS).map(({ level, text }) => [level, text])).toEqual([
      ['paragraph', 'Referat'],
      ['title', '3.1 Lærepladser'],
      ['heading', 'Beslutning'],
      ['paragraph', 'Godkendt.'],
      ['paragraph', 'Tak for\ni dag.'],
      ['paragraph', '3.2'],
      ['title', 'Eventuelt'],
      ['heading', 'Beslutning:'],
      ['paragraph', 'Intet.'],
    ]);
  });

  it('sets the lines of a paragraph together where the source has a blank line between all lines', () => {
    const text = 'Medlemmerne drøftede \n\nsagen i en time. \n\n \n\nDerefter blev den \n\nudsat. \n\n– Et punkt';
    expect(cutIntoBlocks(text, []).map(({ text: words, continues }) => [words, continues])).toEqual([
      ['Medlemmerne drøftede', false],
      ['sagen i en time.', true],
      ['Derefter blev den', false],
      ['udsat.', true],
      ['– Et punkt', false],
    ]);
  });

  it('takes no long sentence for a heading', () => {
    const text = `${'Der blev talt længe om sagen '.repeat(4)}. Det blev vedtaget.`;
    const blocks = cutIntoBlocks(text, [{ ...item(text, '1', 'Der'), sectionStarts: [text.indexOf('Det')] }]);
    expect(blocks.filter(({ level }) => level === 'heading')).toEqual([]);
  });

  it('has every letter of its source, in order, at its place, whatever is said to be a title in it', () => {
    const span = fc.record({ start: fc.integer({ min: -5, max: 80 }), end: fc.integer({ min: -5, max: 90 }) });
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\t', 'ø', ':'), maxLength: 80 });
    const items = fc.array(fc.record({ titleSpan: span, sectionStarts: fc.array(fc.integer({ min: 0, max: 90 })) }));
    fc.assert(
      fc.property(text, items, (source, spans) => {
        const blocks = cutIntoBlocks(
          source,
          spans.map((parts, index) => ({ ...item(source, `${index}`, ''), ...parts })),
        );
        for (const { start, end, text: words } of blocks) expect(source.slice(start, end)).toBe(words);
        expect(
          blocks
            .map(({ text: words }) => words)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(source.replace(/\s/g, ''));
      }),
    );
  });
});
