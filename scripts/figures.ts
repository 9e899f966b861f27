/**
 * `npm run figures`: measures every gold set by `npm run evaluate` and writes the table into README.md, between its two
 * marks, so that the figures there are those of the code beside them. `-- --check` writes nothing and fails when they differ.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { drawFigures, type EvaluatedSet } from './evaluate/draw-figures.ts';

const README = 'README.md';
const BEGIN = '<!-- figures: npm run figures -->';
const END = '<!-- /figures -->';
const SETS = [
  { name: 'seeds', folder: 'tests/gold' },
  { name: 'other', folder: 'tests/gold/other-bodies' },
  { name: 'more', folder: 'tests/gold/more-bodies' },
  { name: 'fresh', folder: 'tests/gold/fresh-bodies' },
  { name: 'last', folder: 'tests/gold/last-bodies' },
  { name: 'kkr', folder: 'tests/gold/kkr-bodies' },
  { name: 'council', folder: 'tests/gold/council-bodies' },
  { name: 'final', folder: 'tests/gold/final-bodies' },
  { name: 'plenum', folder: 'tests/gold/plenum-bodies' },
  { name: 'closing', folder: 'tests/gold/closing-bodies' },
  { name: 'honest', folder: 'tests/gold/honest-bodies' },
  { name: 'earnest', folder: 'tests/gold/earnest-bodies' },
  { name: 'candid', folder: 'tests/gold/candid-bodies' },
  { name: 'parting', folder: 'tests/gold/parting-bodies' },
  { name: 'ledger', folder: 'tests/gold/ledger-bodies' },
];

const sets = SETS.map(({ name, folder }): EvaluatedSet => {
  const json = execFileSync('npx', ['tsx', 'scripts/evaluate.ts', '--json', '--gold', folder], { encoding: 'utf8' });
  return { name, ...JSON.parse(json) };
});
const readme = readFileSync(README, 'utf8');
const [before, rest] = readme.split(BEGIN);
const after = rest?.split(END)[1];
if (before === undefined || after === undefined) throw new Error(`${README} lacks the marks of the figures`);
const written = `${before}${BEGIN}\n${drawFigures(sets)}\n${END}${after}`;
if (process.argv.includes('--check')) {
  if (written !== readme) throw new Error(`${README} does not tell the figures of today: npm run figures`);
} else {
  writeFileSync(README, written);
}
console.log(drawFigures(sets));
