/** The faults that have been put into the code to see their tests fail: where each is put, and which test sees it. */
import { readFileSync } from 'node:fs';

export interface Fault {
  /** What is promised. */
  readonly what: string;
  readonly fault: string;
  readonly file: string;
  /** Stands in the file once. */
  readonly find: string;
  readonly replace: string;
  readonly run: 'unit' | 'chromium' | 'firefox' | 'build' | 'lint' | 'licences';
  /** File of the test, and a part of its name; empty for a step of `npm test`. */
  readonly test: string;
  readonly name: string;
}

export function readFaults(): Fault[] {
  return JSON.parse(readFileSync('tests/faults/faults.json', 'utf8'));
}

export function writeTable(faults: readonly Fault[]): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const rows = faults.map(({ what, fault, file, run, test, name }) => {
    const seenBy = test === '' ? `\`npm run ${run}\`` : `\`${test}\`: ${name}`;
    return `| ${cell(what)} | ${cell(fault)} | \`${file}\` | ${cell(seenBy)} |`;
  });
  return `# Faults

A test that cannot fail is no test. \`npm run faults\` puts each of these faults into the code, one at a time, sees the test
named beside it fail, and takes the fault out again; with words behind it (\`npm run faults -- frames\`) only those that have
them. The list is \`tests/faults/faults.json\`; this table is written by \`npm run faults -- --list\`.

| what is promised | the fault | put into | seen by |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}
