/** A part of a page that has changed is read as the whole reads it: by its own words, the meeting and its persons. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type PageReading, readPage } from '../../../lib/corpus/read-page.ts';
import { readPart } from '../../../lib/corpus/read-part.ts';
import { nameChooser } from '../../../lib/entities/choose-names.ts';
import { settleKnownNames } from '../../../lib/entities/settle-known-names.ts';

const corpus = { documents: new Map(), chooseNames: nameChooser(settleKnownNames(undefined)) };

function readWhole(text: string): PageReading {
  const reading = readPage({ id: 'side', title: 'Referat', text, headings: [] }, corpus);
  if (!reading) throw new Error('the minutes were not read');
  return reading;
}

describe.each(['2023-09-08-minutes', '2025-09-02-minutes'])('the parts of %s', (seed) => {
  const text = readFileSync(`seeds/documents/${seed}.txt`, 'utf8');
  const whole = readWhole(text);

  // Lines of paper break within names: such a part is no whole paragraph.
  it('name what the whole names in them, but for a few', () => {
    const told = new Set<string>();
    let at = 0;
    for (const paragraph of text.split('\n\n')) {
      for (const { type, start, end } of readPart(paragraph, whole, corpus))
        told.add(`${type} ${at + start} ${at + end}`);
      at += paragraph.length + 2;
    }
    const wanted = whole.mentions.map(({ type, start, end }) => `${type} ${start} ${end}`);
    const found = wanted.filter((one) => told.has(one)).length;
    expect(found / wanted.length).toBeGreaterThan(0.9);
    expect(found / told.size).toBeGreaterThan(0.9);
  });
});

it('a surname alone is who the page showed; the meeting’s members stand where they stand', () => {
  const whole = readWhole(readFileSync('seeds/documents/2023-09-08-minutes.txt', 'utf8'));
  const members = whole.meeting.attendance.map(({ name }) => name);
  const surnameOf = (name: string): string => name.split(' ').at(-1) ?? '';
  const isOnlyOne = (name: string): boolean =>
    members.filter((other) => surnameOf(other) === surnameOf(name)).length === 1;
  const member = members.find((name) => isOnlyOne(name) && !/sen$/.test(name)) ?? '';
  const [mention] = readPart(`Borgmester ${surnameOf(member)} orienterede om sagen.`, whole, corpus);
  expect(mention).toMatchObject({ type: 'person', text: surnameOf(member), canonical: member });
  expect(readPart('Mødet blev hævet.', whole, corpus)).toEqual([]);
});
