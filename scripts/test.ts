/**
 * `npm test`: everything a change must pass, one step after the other: types, lint, unit tests, the build, end-to-end
 * tests in Chromium. `npm test -- --all`, which is what `.ci/run` does, adds the end-to-end tests in Firefox, Mozilla's own
 * checks of the package, the budgets of what a page and the panel load, the licences of what is in it, and the known holes of
 * what ships. Prints each step's output and closes with "N passed, N failed", where a step without tests of its own counts as one.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './support/ensure-chromium.ts';
import { ensureFirefox } from './support/ensure-firefox.ts';

interface Counts {
  passed: number;
  failed: number;
}
interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Record<string, string>;
  /** Reads the step's own counts from the report it wrote; without it the step counts as one. */
  readonly count?: () => Counts;
}

const reports = mkdtempSync(join(tmpdir(), 'roed-traad-'));
const unitReport = join(reports, 'unit.json');
const isAll = process.argv.includes('--all');

const steps: readonly Step[] = [
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  {
    name: 'unit tests',
    command: [
      ...['npx', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
      ...(isAll ? ['--coverage'] : []),
    ],
    count: () => {
      const report = JSON.parse(readFileSync(unitReport, 'utf8'));
      return { passed: report.numPassedTests, failed: report.numFailedTests + report.numPendingTests };
    },
  },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'build for the tests', command: ['npm', 'run', '--silent', 'build:test'] },
  endToEnd('end-to-end tests in Chromium', 'e2e'),
  ...(isAll
    ? [
        { name: 'sizes', command: ['npm', 'run', '--silent', 'size'] },
        { name: 'build for Firefox', command: ['npm', 'run', '--silent', 'build:firefox'] },
        { name: 'Mozilla’s checks', command: ['npm', 'run', '--silent', 'lint:firefox'] },
        { name: 'licences', command: ['npm', 'run', '--silent', 'licences', '--', '--check'] },
        { name: 'known holes', command: ['npm', 'run', '--silent', 'holes'] },
        { name: 'build for the tests in Firefox', command: ['npm', 'run', '--silent', 'build:test:firefox'] },
        endToEnd('end-to-end tests in Firefox', 'e2e:firefox'),
      ]
    : []),
];

ensureChromium();
if (isAll) ensureFirefox();
const total: Counts = { passed: 0, failed: 0 };
for (const { name, command, env, count } of steps) {
  console.log(`\n== ${name}`);
  const [program = '', ...args] = command;
  const { status } = spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  const counts = countStep(status === 0, count);
  total.passed += counts.passed;
  total.failed += counts.failed;
  console.log(`== ${name}: ${counts.passed} passed, ${counts.failed} failed`);
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
if (total.failed > 0) process.exitCode = 1;

function endToEnd(name: string, script: string): Step {
  const report = join(reports, `${script.replace(':', '-')}.json`);
  return {
    name,
    command: ['npm', 'run', '--silent', script, '--', '--reporter=line,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    count: () => {
      const { stats } = JSON.parse(readFileSync(report, 'utf8'));
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
    },
  };
}

/** A runner that died without a report, or failed without a failed test (a broken file), is one failure. */
function countStep(succeeded: boolean, count?: () => Counts): Counts {
  if (!count) return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const counts = count();
    if (succeeded ? counts.passed > 0 : counts.failed > 0) return counts;
    return { passed: counts.passed, failed: counts.failed + 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
