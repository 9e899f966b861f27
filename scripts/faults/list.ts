/** The faults that have been put into the code to see their tests fail: where each is put, and which test sees it. */
import { readFileSync, writeFileSync } from 'node:fs';

const LIST = 'tests/faults/faults.json';

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
  /** The day (yyyy-mm-dd) on which the test was last seen to fail by this fault; missing when it did not, or was not tried. */
  readonly seen?: string;
}

export function readFaults(): Fault[] {
  return JSON.parse(readFileSync(LIST, 'utf8'));
}

/** @param day null: the test did not see the fault. */
export function noteSeen(fault: Fault, day: Date | null): void {
  const faults = readFaults().map((one) => {
    if (one.what !== fault.what || one.fault !== fault.fault) return one;
    const { seen: _, ...rest } = one;
    return day ? { ...rest, seen: day.toISOString().slice(0, 10) } : rest;
  });
  writeFileSync(LIST, `${JSON.stringify(faults, null, 2)}\n`);
}

export function writeTable(faults: readonly Fault[]): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const rows = faults.map(({ what, fault, file, run, test, name, seen = 'not yet' }) => {
    const seenBy = test === '' ? `\`npm run ${run}\`` : `\`${test}\`: ${name}`;
    return `| ${cell(what)} | ${cell(fault)} | \`${file}\` | ${cell(seenBy)} | ${seen} |`;
  });
  return `# Faults

A test that cannot fail is no test. \`npm run faults\` puts each of these faults into the code, one at a time, sees the test
named beside it fail, and takes the fault out again; with words behind it (\`npm run faults -- frames\`) only those that have
them. The list is \`tests/faults/faults.json\`, with the day on which each was last seen; this table is written by
\`npm run faults -- --list\`.

| what is promised | the fault | put into | seen by | last seen |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}
