import { describe, expect, it } from 'vitest';
import { countTests, failuresIn } from '../../scripts/reports.mjs';

const report = (numPassedTests: number, numFailedTests: number) => ({
  numPassedTests,
  numFailedTests,
  testResults: [],
});

describe('counting tests', () => {
  it('adds up the reports', () => {
    const steps = [
      { report: report(40, 0), failed: false },
      { report: report(10, 2), failed: true },
    ];
    expect(countTests(steps)).toEqual({ passed: 50, failed: 2 });
  });

  it('counts a step that has no tests once when it fails, and not when it passes', () => {
    const [compiler, linter] = [
      { report: undefined, failed: true },
      { report: undefined, failed: false },
    ];
    expect(countTests([compiler, linter])).toEqual({ passed: 0, failed: 1 });
  });

  it('counts a run that broke although each of its tests passed', () => {
    expect(countTests([{ report: report(5, 0), failed: true }])).toEqual({ passed: 5, failed: 1 });
  });
});

describe('naming failures', () => {
  it('names failed tests, and a file that broke before its tests', () => {
    const testResults = [
      {
        name: 'a.test.ts',
        message: '1 failed',
        assertionResults: [
          { status: 'passed', fullName: 'adds' },
          { status: 'failed', fullName: 'subtracts' },
        ],
      },
      { name: 'b.test.ts', message: 'Cannot find module\nat …', assertionResults: [] },
    ];
    expect(failuresIn({ testResults })).toEqual(['subtracts', 'b.test.ts: Cannot find module']);
  });
});
