/**
 * `npm test`: everything a change must pass, one step after the other: types, lint, unit tests, the build, end-to-end
 * tests in Chromium. `npm test -- --all`, which is what `.ci/run` does, adds the end-to-end tests in Firefox, Mozilla's own
 * checks of the package, the budgets of what a page and the panel load, the licences of what is in it, and the known holes of
 * what ships. Prints each step's output (of a build only when it fails: it lists hundreds of files) and closes with what failed,
 * each by name with the first lines of why, so that the end of a log is enough to go on from; which end-to-end tests `--all`
 * had to run a second time, each of them a fault to look for; and "N passed, N failed", where a step without tests of its own
 * counts as one.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './support/ensure-chromium.ts';
import { ensureFirefox } from './support/ensure-firefox.ts';
import {
  addOutcomes,
  type Outcome,
  readPlaywrightReport,
  readVitestReport,
  toStepOutcome,
} from './support/test-reports.ts';

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Record<string, string>;
  /** Its output is shown only when it fails. */
  readonly isQuiet?: boolean;
  /** Reads the step's own outcome from the report it wrote; without it the step counts as one. */
  readonly readOutcome?: () => Outcome;
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
    readOutcome: () => readVitestReport(readJson(unitReport)),
  },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'], isQuiet: true },
  { name: 'build for the tests', command: ['npm', 'run', '--silent', 'build:test'], isQuiet: true },
  endToEnd('end-to-end tests in Chromium', 'e2e'),
  ...(isAll
    ? [
        { name: 'sizes', command: ['npm', 'run', '--silent', 'size'] },
        { name: 'build for Firefox', command: ['npm', 'run', '--silent', 'build:firefox'], isQuiet: true },
        { name: 'Mozilla’s checks', command: ['npm', 'run', '--silent', 'lint:firefox'] },
        { name: 'licences', command: ['npm', 'run', '--silent', 'licences', '--', '--check'] },
        { name: 'known holes', command: ['npm', 'run', '--silent', 'holes'] },
        {
          name: 'build for the tests in Firefox',
          command: ['npm', 'run', '--silent', 'build:test:firefox'],
          isQuiet: true,
        },
        endToEnd('end-to-end tests in Firefox', 'e2e:firefox'),
      ]
    : []),
];

ensureChromium();
if (isAll) ensureFirefox();
let total: Outcome = { passed: 0, failures: [], secondTries: [] };
for (const { name, command, env, isQuiet = false, readOutcome } of steps) {
  console.log(`\n== ${name}`);
  const [program = '', ...args] = command;
  const { status, stdout, stderr } = spawnSync(program, args, {
    stdio: isQuiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...env },
  });
  if (isQuiet && status !== 0) console.log(`${stdout}\n${stderr}`);
  const outcome = toStepOutcome(name, status === 0, readOutcome);
  total = addOutcomes(total, outcome);
  console.log(`== ${name}: ${outcome.passed} passed, ${outcome.failures.length} failed`);
}
rmSync(reports, { recursive: true, force: true });
if (total.secondTries.length > 0)
  console.log(`\nPassed at the second try:\n${total.secondTries.map(indent).join('\n')}`);
if (total.failures.length > 0) console.log(`\nFailed:\n${total.failures.map(indent).join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failures.length} failed`);
if (total.failures.length > 0) process.exitCode = 1;

function endToEnd(name: string, script: string): Step {
  const report = join(reports, `${script.replace(':', '-')}.json`);
  const retries = isAll ? ['--retries=1'] : [];
  return {
    name,
    command: ['npm', 'run', '--silent', script, '--', '--reporter=line,json', ...retries],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    readOutcome: () => readPlaywrightReport(readJson(report)),
  };
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function indent(text: string): string {
  return text.replaceAll(/^/gmu, '  ');
}
