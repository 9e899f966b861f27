/** `npm run --silent annotate -- [--text] FILE…`: what is read in each file, one JSON object a line. */
import { analyseCorpus } from './support/analyse-corpus.ts';
import { describeAnalysis } from './support/describe-analysis.ts';
import { readSources } from './support/read-source.ts';

const args = process.argv.slice(2);
const withText = args.includes('--text');
const { sources, failures } = await readSources(args.filter((arg) => !arg.startsWith('--')));
for (const failure of failures) console.error(failure);
if (failures.length > 0) process.exitCode = 1;

// The files are read as one corpus, as they are in the extension.
const corpus = analyseCorpus(sources);
for (const { text, options } of sources) {
  const analysis = corpus.find(({ document, reading }) => document.id === options.id && reading.text.source === text);
  console.log(JSON.stringify({ ...describeAnalysis(options.id, analysis ?? null), ...(withText ? { text } : {}) }));
}
