import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedPart } from '../../../lib/page/changed-part.ts';
import { compareTexts, putPart } from '../../../lib/page/move-painting.ts';

const PAGE = 'Punkt 1\n\nAnna Jensen sagde ja.\n\nPunkt 2\n\nFuresø Kommune deltog.';

function partOf(old: string, fresh: string): string | null {
  const part = changedPart(fresh, compareTexts(old, fresh));
  return part && fresh.slice(part.start, part.end);
}

describe('the part of a page that has changed', () => {
  it('is the paragraph that was written to', () => {
    expect(partOf(PAGE, PAGE.replace('sagde ja', 'sagde nej'))).toBe('Anna Jensen sagde nej.');
  });

  it('is the paragraph that was added, with what stands right before it', () => {
    expect(partOf(PAGE, `${PAGE}\n\nRudersdal Kommune.`)).toContain('Rudersdal Kommune.');
    expect(partOf(PAGE, `${PAGE}\n\nRudersdal Kommune.`)).not.toContain('Anna Jensen');
    expect(partOf(PAGE, `Rudersdal Kommune.\n\n${PAGE}`)).toMatch(/^Rudersdal Kommune\./);
  });

  it('is read with the whole where most of the page is another, or where no word ends for a long time', () => {
    expect(partOf(PAGE, `${'Nyt afsnit.\n\n'.repeat(2000)}`)).toBeNull();
    expect(partOf('a'.repeat(9000), `${'a'.repeat(4500)}b${'a'.repeat(4500)}`)).toBeNull();
  });

  it('holds all of the change and whole paragraphs, whatever is written where', () => {
    const paragraph = fc.array(fc.constantFrom('Anna', 'Jensen', 'mødet', '2024'), { minLength: 1, maxLength: 6 });
    const text = fc.array(paragraph, { maxLength: 6 }).map((all) => all.map((words) => words.join(' ')).join('\n\n'));
    fc.assert(
      fc.property(text, text, (old, fresh) => {
        const change = compareTexts(old, fresh);
        const part = changedPart(fresh, change);
        expect(part).not.toBeNull();
        if (!part) return;
        expect(part.start).toBeLessThanOrEqual(change.before);
        expect(part.end).toBeGreaterThanOrEqual(fresh.length - change.after);
        if (part.start > 0) expect(fresh.slice(part.start - 2, part.start)).toBe('\n\n');
        if (part.end < fresh.length) expect(fresh.slice(part.end, part.end + 2)).toBe('\n\n');
      }),
    );
  });
});

describe('what a part names', () => {
  it('takes the place of what was painted there, in order', () => {
    const mark = (start: number, mention: number) => ({ type: 'person' as const, start, end: start + 5, mention });
    const painting = { marks: [mark(0, 0), mark(20, 1), mark(40, 2)] };
    const text = 'x'.repeat(60);
    const read = { text, part: { start: 15, end: 35 }, marks: [mark(1, 3), mark(13, 4)] };
    const starts = (now: string) => putPart(painting, now, read).marks.map(({ start, mention }) => [start, mention]);
    expect(starts(text)).toEqual([
      [0, 0],
      [16, 3],
      [28, 4],
      [40, 2],
    ]);
    // Above it the page has been changed meanwhile: what is painted has been moved already.
    expect(putPart({ marks: [mark(25, 1)] }, `${'y'.repeat(5)}${text}`, read).marks.map(({ start }) => start)).toEqual([
      21, 33,
    ]);
    // And in its midst: what it named is not known any more.
    expect(starts(`${text.slice(0, 20)}y${text.slice(20)}`)).toEqual(
      painting.marks.map(({ start, mention }) => [start, mention]),
    );
  });
});
