import { describe, expect, it } from 'vitest';
import { readPlaywrightReport, readVitestReport, toStepOutcome } from '../../../scripts/support/test-reports.ts';

describe('the reports of the tests', () => {
  it('counts what passed in vitest and names what failed, was left out or could not be loaded', () => {
    const outcome = readVitestReport({
      testResults: [
        {
          name: 'names.test.ts',
          status: 'failed',
          assertionResults: [
            { fullName: 'names are read', status: 'passed', failureMessages: [] },
            { fullName: 'names are told apart', status: 'failed', failureMessages: ['expected 1 to be 2\nat line 3'] },
            { fullName: 'names are mended', status: 'skipped' },
          ],
        },
        { name: 'broken.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] },
      ],
    });
    expect(outcome).toEqual({
      passed: 1,
      failures: [
        'names.test.ts: names are told apart (failed)\n  expected 1 to be 2\n  at line 3',
        'names.test.ts: names are mended (skipped)',
        'broken.test.ts\n  Cannot find module',
      ],
      secondTries: [],
    });
  });

  it('finds Playwright’s tests in groups, without the colours of their messages', () => {
    const failed = { errors: [{ message: '\u001b[31mToo few marks\u001b[39m' }] };
    const spec = (title: string, status: string, results: object[] = [{ errors: [] }]) => ({
      title,
      file: 'a.spec.ts',
      line: 7,
      tests: [{ status, results }],
    });
    const outcome = readPlaywrightReport({
      suites: [
        {
          specs: [spec('marks', 'expected')],
          suites: [
            {
              specs: [
                spec('cards', 'unexpected', [failed]),
                spec('panel', 'flaky', [failed, {}]),
                spec('notes', 'skipped', []),
              ],
            },
          ],
        },
      ],
    });
    expect(outcome).toEqual({
      passed: 2,
      failures: ['a.spec.ts:7 › cards\n  Too few marks', 'a.spec.ts:7 › notes (not run)'],
      secondTries: ['a.spec.ts:7 › panel\n  Too few marks'],
    });
  });

  it('takes a runner that died, or that failed without a failed test, for a failure', () => {
    const unreadable = () => readVitestReport({});
    expect(toStepOutcome('unit tests', true, unreadable).failures).toEqual(['the step “unit tests”']);
    expect(toStepOutcome('unit tests', false, () => ({ passed: 3, failures: [], secondTries: [] }))).toEqual({
      passed: 3,
      failures: ['the step “unit tests”'],
      secondTries: [],
    });
    expect(
      toStepOutcome('unit tests', true, () => ({ passed: 0, failures: [], secondTries: [] })).failures,
    ).toHaveLength(1);
    expect(toStepOutcome('types', true)).toEqual({ passed: 1, failures: [], secondTries: [] });
  });
});
