/**
 * `npx tsx tests/bench/recognise.ts`: how fast names are recognised, beside one RegExp alternation of the same terms in
 * the same run, and how the time grows with the length of texts made to be slow.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../../lib/document/model.ts';
import { readDocument } from '../../lib/document/read-document.ts';
import { GIVEN_NAMES, MUNICIPALITIES, ORGANISATIONS, PARTIES, SURNAMES } from '../../lib/entities/facts.ts';
import { recogniseMentions } from '../../lib/entities/recognise-mentions.ts';
import { MappedText } from '../../lib/text/mapped-text.ts';

const folder = join(import.meta.dirname, '../../seeds/documents');
const seeds = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readDocument(readFileSync(join(folder, name), 'utf8'), { id: name }));
const clean = seeds.filter(({ scanned }) => !scanned).map(({ text }) => text.text);
const scanned = seeds.filter(({ scanned }) => scanned).map(({ text }) => text.text);

/** The quickest of some runs, in milliseconds: what the machine does beside them only makes runs slower. */
function time(work: () => unknown, runs = 9): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

function reading(text: string, isScanned: boolean): Reading {
  return { text: MappedText.of(text), document: null, scanned: isScanned };
}

function repeated(texts: readonly string[], length: number): string {
  const once = texts.join('\n\n');
  return once.repeat(Math.ceil(length / once.length)).slice(0, length);
}

const terms = [
  ...ORGANISATIONS.flatMap(({ name, short = [], aliases = [], lower = [] }) => [name, ...short, ...aliases, ...lower]),
  ...MUNICIPALITIES.map(({ name }) => name),
  ...PARTIES.map(({ name }) => name),
  ...GIVEN_NAMES,
  ...SURNAMES,
].sort((a, b) => b.length - a.length);
const escaped = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
const alternation = new RegExp(`(?<![\\p{L}\\d])(?:${escaped.join('|')})s?(?![\\p{L}\\d])`, 'gu');

console.log(`${terms.length} terms`);
for (const [name, texts, isScanned] of [
  ['clean', clean, false],
  ['scanned', scanned, true],
] as const) {
  const text = repeated(texts, 1_000_000);
  const ours = time(() => recogniseMentions(reading(text, isScanned)));
  const regex = time(() => [...text.matchAll(alternation)].length);
  const rate = (ms: number): string => `${(text.length / 1e3 / ms).toFixed(1)} MB/s`;
  console.log(`${name.padEnd(8)} recognise ${rate(ours)}   RegExp ${rate(regex)}   ratio ${(ours / regex).toFixed(2)}`);
}

const hostile: Readonly<Record<string, string>> = {
  digits: '1.234.567,89 ',
  brackets: '((((A)(B',
  'one long word': 'a',
  'capital words': 'Anders And ',
  'names in a list': 'Anders Andersen, ',
  'surnames alone': 'Birgitte Wahlberg. Wahlberg talte. ',
  paragraphs: '§ 1, stk. 2, ',
  'units without numbers': 'mio. kr. ',
  'joined numbers': '1-2-3-4-',
  'damaged letters': 'Kgbgnhgvgns ',
  bodies: 'Udvalget for Klima, Teknik, Miljø, ',
  hyphens: 'Børne-, Unge-, ',
  dates: '1. maj - ',
  spaces: ' \n',
  'party letters': 'A, B, ',
  'lists of places': 'Lejre, ',
  particles: 'Anders v. d. ',
  'dates in a list': '1/2, ',
  distinct: '',
};
console.log('\nhostile: ms for 100 KB, 200 KB, 400 KB (a ratio of 2 is linear)');
for (const [name, unit] of Object.entries(hostile)) {
  const times = [1e5, 2e5, 4e5].map((length) => {
    const text = unit ? unit.repeat(Math.ceil(length / unit.length)) : distinctNames(length);
    return Math.max(
      time(() => recogniseMentions(reading(text, false)), 3),
      time(() => recogniseMentions(reading(text, true)), 3),
    );
  });
  const ratios = times.slice(1).map((ms, index) => (ms / (times[index] ?? 1)).toFixed(1));
  console.log(`${name.padEnd(22)} ${times.map((ms) => ms.toFixed(0).padStart(6)).join('')}   ×${ratios.join(' ×')}`);
}

/** Many different persons, so that no table stays small. */
function distinctNames(length: number): string {
  const parts: string[] = [];
  for (let size = 0, index = 0; size < length; index++) {
    const name = `Anders ${String.fromCharCode(65 + (index % 26))}${(index * 7919).toString(26).replace(/\d/g, 'e')}sen (A)\n`;
    parts.push(name);
    size += name.length;
  }
  return parts.join('');
}
