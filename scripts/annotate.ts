/** `npm run --silent annotate -- [--text] FILE…`: what is read in each file, one JSON object a line. */
import { analyseDocument } from '../lib/corpus/analyse-document.ts';
import { collectKnownNames } from '../lib/entities/known-names.ts';
import { describeAnalysis } from './support/describe-analysis.ts';
import { readSources } from './support/read-source.ts';

const args = process.argv.slice(2);
const withText = args.includes('--text');
const { sources, failures } = await readSources(args.filter((arg) => !arg.startsWith('--')));
for (const failure of failures) console.error(failure);
if (failures.length > 0) process.exitCode = 1;

// The files are read as one corpus, as they are in the extension: names known from one mend the damage of another.
const known = collectKnownNames(sources.flatMap(({ text, options }) => analyseDocument(text, options) ?? []));
for (const { text, options } of sources) {
  const analysis = analyseDocument(text, options, known);
  console.log(JSON.stringify({ ...describeAnalysis(options.id, analysis), ...(withText ? { text } : {}) }));
}
