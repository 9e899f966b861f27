/**
 * What the reports of vitest and Playwright say, in one shape: how many tests passed, and of each that failed its name and the
 * first lines of why. A report whose shape is not the one known here is an error, never an empty success.
 */
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

export interface Outcome {
  readonly passed: number;
  /** One text a test that failed or was not run: its name, then the first lines of why. */
  readonly failures: readonly string[];
  /** Names of tests that failed at first and passed when run again. */
  readonly secondTries: readonly string[];
}

/** Enough to see which expectation failed and where. */
const LINES_OF_WHY = 14;

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

const playwrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  tests: z.array(
    z.object({
      status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
      results: z.array(z.object({ errors: z.array(z.object({ message: z.string().optional() })).optional() })),
    }),
  ),
});
type PlaywrightSpec = z.infer<typeof playwrightSpec>;
interface PlaywrightSuite {
  readonly specs: readonly PlaywrightSpec[];
  readonly suites?: readonly PlaywrightSuite[] | undefined;
}
const playwrightSuite: z.ZodType<PlaywrightSuite> = z.object({
  specs: z.array(playwrightSpec),
  suites: z.lazy(() => z.array(playwrightSuite)).optional(),
});
const playwrightReport = z.object({
  suites: z.array(playwrightSuite),
  errors: z.array(z.object({ message: z.string().optional() })).optional(),
});

/** @throws ZodError when the report is not vitest's */
export function readVitestReport(report: unknown): Outcome {
  const outcome = { passed: 0, failures: [] as string[], secondTries: [] };
  for (const { name: file, status: fileStatus, message, assertionResults } of vitestReport.parse(report).testResults) {
    for (const { fullName, status, failureMessages } of assertionResults) {
      if (status === 'passed') outcome.passed += 1;
      else outcome.failures.push(describeFailure(`${file}: ${fullName} (${status})`, failureMessages?.join('\n')));
    }
    if (fileStatus === 'failed' && assertionResults.length === 0) outcome.failures.push(describeFailure(file, message));
  }
  return outcome;
}

/** @throws ZodError when the report is not Playwright's */
export function readPlaywrightReport(report: unknown): Outcome {
  const { suites, errors = [] } = playwrightReport.parse(report);
  const outcome = {
    passed: 0,
    failures: errors.map(({ message }) => describeFailure('outside of any test', message)),
    secondTries: [] as string[],
  };
  for (const { title, file, line, tests } of suites.flatMap(listSpecs)) {
    const name = `${file}:${line} › ${title}`;
    for (const { status, results } of tests) {
      if (status === 'expected' || status === 'flaky') outcome.passed += 1;
      else
        outcome.failures.push(describeFailure(status === 'skipped' ? `${name} (not run)` : name, firstError(results)));
      if (status === 'flaky') outcome.secondTries.push(describeFailure(name, firstError(results)));
    }
  }
  return outcome;
}

/** The outcome of a step: its report's, or itself as one test. A runner that died without a report, or failed without a failed test, failed. */
export function toStepOutcome(name: string, hasSucceeded: boolean, readOutcome?: () => Outcome): Outcome {
  const failure: Outcome = { passed: 0, failures: [`the step “${name}”`], secondTries: [] };
  if (!readOutcome) return hasSucceeded ? { passed: 1, failures: [], secondTries: [] } : failure;
  try {
    const outcome = readOutcome();
    return (hasSucceeded ? outcome.passed > 0 : outcome.failures.length > 0) ? outcome : addOutcomes(outcome, failure);
  } catch {
    return failure;
  }
}

export function addOutcomes(one: Outcome, other: Outcome): Outcome {
  return {
    passed: one.passed + other.passed,
    failures: [...one.failures, ...other.failures],
    secondTries: [...one.secondTries, ...other.secondTries],
  };
}

function listSpecs(suite: PlaywrightSuite): readonly PlaywrightSpec[] {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(listSpecs)];
}

function firstError(results: PlaywrightSpec['tests'][number]['results']): string | undefined {
  return results.flatMap(({ errors = [] }) => errors)[0]?.message;
}

function describeFailure(name: string, why = ''): string {
  const lines = stripVTControlCharacters(why).split('\n').slice(0, LINES_OF_WHY);
  return [name, ...lines.map((line) => `  ${line}`)].join('\n').trimEnd();
}
