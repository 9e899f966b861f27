/**
 * `npm run faults [-- WORDS]`: puts each fault of tests/faults/faults.json into the code, one at a time, sees that its test
 * fails, and takes it out again. With words only the faults that have them. Fails when a test does not see its fault.
 * The day on which each was last seen is kept in the list. `--list` runs nothing and writes docs/faults.md.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fault, noteSeen, readFaults, writeTable } from './faults/list.ts';

const DOCUMENT = 'docs/faults.md';
const reports = mkdtempSync(join(tmpdir(), 'roed-traad-fejl-'));
const report = join(reports, 'report.json');

const [first = ''] = process.argv.slice(2);
if (first === '--list') writeFileSync(DOCUMENT, writeTable(readFaults()));
else {
  const words = process.argv.slice(2).join(' ').toLowerCase();
  const wanted = readFaults().filter((fault) => JSON.stringify(fault).toLowerCase().includes(words));
  const missed = wanted.filter((fault) => {
    const outcome = inject(fault, () => runTest(fault));
    noteSeen(fault, outcome === 'caught' ? new Date() : null);
    console.log(`${outcome === 'caught' ? 'caught' : `NOT CAUGHT (${outcome})`}: ${fault.what}: ${fault.fault}`);
    return outcome !== 'caught';
  });
  console.log(`\n${wanted.length - missed.length} of ${wanted.length} faults were caught.`);
  if (missed.length > 0 || wanted.length === 0) process.exitCode = 1;
}
rmSync(reports, { recursive: true, force: true });

type Outcome = 'caught' | 'the test passed' | 'it does not build' | 'no such test' | 'its place is gone';

function inject(fault: Fault, act: () => Outcome): Outcome {
  const text = existsSync(fault.file) ? readFileSync(fault.file, 'utf8') : '';
  if (text.split(fault.find).length !== 2) return 'its place is gone';
  const restore = (): void => writeFileSync(fault.file, text);
  process.once('SIGINT', restore);
  writeFileSync(
    fault.file,
    text.replace(fault.find, () => fault.replace),
  );
  try {
    return act();
  } finally {
    restore();
    process.off('SIGINT', restore);
  }
}

function runTest({ run, test, name }: Fault): Outcome {
  rmSync(report, { force: true });
  const pattern = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (run === 'unit') {
    npx('vitest', 'run', test, '-t', pattern, '--reporter=json', `--outputFile.json=${report}`);
    return judge(({ numPassedTests, numFailedTests }) => [numPassedTests, numFailedTests]);
  }
  if (run === 'lint' || run === 'licences') {
    const args = run === 'lint' ? ['lint'] : ['licences', '--', '--check'];
    return succeeds('npm', 'run', '--silent', ...args) ? 'the test passed' : 'caught';
  }
  const builds = { chromium: 'build:test', firefox: 'build:test:firefox', build: 'build' } as const;
  if (!succeeds('npm', 'run', '--silent', builds[run])) return 'it does not build';
  const config = run === 'firefox' ? ['-c', 'playwright.firefox.config.ts'] : [];
  npx('playwright', 'test', ...config, test, '-g', pattern, '--reporter=json');
  return judge(({ stats }) => [stats?.expected ?? 0, stats?.unexpected ?? 0]);
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly stats?: { readonly expected: number; readonly unexpected: number };
}

function judge(count: (report: Report) => [passed: number, failed: number]): Outcome {
  if (!existsSync(report)) return 'no such test';
  const [passed, failed] = count(JSON.parse(readFileSync(report, 'utf8')));
  if (failed > 0) return 'caught';
  return passed > 0 ? 'the test passed' : 'no such test';
}

function npx(...args: readonly string[]): void {
  spawnSync('npx', args, { stdio: 'ignore', env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report } });
}

function succeeds(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
