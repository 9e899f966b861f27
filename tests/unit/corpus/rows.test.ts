/** What was read comes out of its rows as it was put in, and as the document's own reading gives it. */
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseDocument } from '../../../lib/corpus/analyse-document.ts';
import { packAnalysis, toStored, unpackAnalysis } from '../../../lib/corpus/rows/analysis-row.ts';
import { packMended, unpackMended } from '../../../lib/corpus/rows/mended-text.ts';
import { placesIn, toOccurrences } from '../../../lib/corpus/rows/occurrences.ts';
import { packText, textOf } from '../../../lib/corpus/rows/text-row.ts';
import { linkItemsOf, toLinkItems } from '../../../lib/links/link-items.ts';
import { placesOf, placesWithin } from '../../../lib/links/source-places.ts';
import { MappedText } from '../../../lib/text/mapped-text.ts';

const texts = readdirSync('seeds/documents')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => [name, readFileSync(`seeds/documents/${name}`, 'utf8')] as const);

describe.each(texts)('%s', (name, text) => {
  const analysed = analyseDocument(text, { id: name });
  if (!analysed) throw new Error(`${name} was not read`);
  const stored = toStored(analysed);
  const row = packAnalysis(stored);
  const again = unpackAnalysis(structuredClone(row), text);

  it('comes out of its row as it was read', () => {
    expect(again).toEqual(stored);
    expect(again.mended).toBe(analysed.reading.text.text);
    expect(linkItemsOf(again)).toEqual(toLinkItems(analysed));
  });

  it('takes up no more than its text, even of a scan that is full of mended words', () => {
    expect(row.json.length).toBeLessThan(text.length * 1.1);
  });

  it('knows where each of its names stands, and how often', () => {
    const { keys, counts } = toOccurrences(name, analysed.mentions);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(analysed.mentions.length);
    for (const [at, key] of keys.entries()) expect(placesIn(again, new Set([key]))).toHaveLength(counts[at] ?? 0);
    for (const place of placesIn(again, new Set(keys))) {
      const { start, end } = analysed.reading.text.fromSource(place);
      expect([place.mendedStart, place.mendedEnd]).toEqual([start, end]);
    }
  });
});

it('any mended text comes out whole, and so do the places of any part of it', () => {
  const edit = fc.record({ at: fc.nat(60), length: fc.nat(4), text: fc.string({ maxLength: 4 }) });
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.array(edit, { maxLength: 6 }), (source, wanted) => {
      let done = 0;
      const edits = [...wanted]
        .sort((a, b) => a.at - b.at)
        .flatMap(({ at, length, text }) => {
          const start = Math.min(at, source.length);
          const end = Math.min(start + length, source.length);
          if (start < done) return [];
          done = end;
          return [{ start, end, text }];
        });
      const mapped = MappedText.of(source).edit(edits);
      const whole = { start: 0, end: mapped.text.length };
      const places = placesOf(mapped, whole);
      const mended = { mended: mapped.text, places };
      expect(unpackMended(packMended(mended, source), source)).toEqual(mended);
      for (let start = 0; start <= whole.end; start += 3) {
        const part = { start, end: Math.min(whole.end, start + 7) };
        expect(placesWithin(places, part)).toEqual(placesOf(mapped, part));
      }
    }),
  );
});

describe('a text', () => {
  it('comes out of its row as it was put in, whatever is in it', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\ufeff', '–', '\ud83d', 'æøå', '😀', '\ufffd'),
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = parts.join('');
        expect(textOf(structuredClone({ text: packText(text) }))).toBe(text);
      }),
    );
  });

  it('takes up a byte a letter, also where there is a dash in it', () => {
    const text = `${'Referat af mødet '.repeat(100)}– `;
    expect(packText(text).length).toBeLessThan(text.length * 1.1);
    expect(packText(text)).toBeInstanceOf(Uint8Array);
  });

  it('that was kept as a string is read as it was', () => {
    expect(textOf({ text: 'Møde – kl. 17' })).toBe('Møde – kl. 17');
  });
});
