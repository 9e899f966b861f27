/** `npm run --silent annotate -- [--text] FILE…`: what is read in each file, one JSON object a line. */

import { analyseDocument } from '../lib/corpus/analyse-document.ts';
import { collectKnownNames } from '../lib/entities/known-names.ts';
import { describeAnalysis } from './support/describe-analysis.ts';
import { readSource, type Source } from './support/read-source.ts';

const args = process.argv.slice(2);
const withText = args.includes('--text');
const files = args.filter((arg) => !arg.startsWith('--'));
const sources: Source[] = [];

if (files.length === 0) {
  console.error('Brug: npm run --silent annotate -- [--text] FIL… (txt, md, html, pdf)');
  process.exitCode = 1;
}
for (const file of files) {
  try {
    sources.push(await readSource(file));
  } catch (cause) {
    console.error((cause as Error).message);
    process.exitCode = 1;
  }
}
// The files are read as one corpus, as they are in the extension: names known from one mend the damage of another.
const known = collectKnownNames(sources.flatMap(({ text, options }) => analyseDocument(text, options) ?? []));
for (const { text, options } of sources) {
  const analysis = analyseDocument(text, options, known);
  console.log(JSON.stringify({ ...describeAnalysis(options.id, analysis), ...(withText ? { text } : {}) }));
}
