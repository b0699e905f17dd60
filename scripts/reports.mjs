// @ts-check
/** The reports that test runs leave, and what they add up to. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const folder = '.output/reports';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * The parts of Vitest's JSON report that are read here.
 * @typedef {object} Report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{ name: string, message: string, assertionResults: { status: string, fullName: string }[] }[]} testResults
 */

/**
 * Where a step leaves its report.
 * @param {string} step
 */
export const reportOf = (step) => `${folder}/${step.toLowerCase().replaceAll(' ', '-')}.json`;

/**
 * How many tests passed and failed. A step that failed without a failed test, a compiler say, counts as one.
 * @param {{ report: Report | undefined, failed: boolean }[]} steps
 * @returns {Counts}
 */
export function countTests(steps) {
  let [passed, failed] = [0, 0];
  for (const { report, failed: stepFailed } of steps) {
    passed += report?.numPassedTests ?? 0;
    failed += report?.numFailedTests || (stepFailed ? 1 : 0);
  }
  return { passed, failed };
}

/**
 * The failed tests of a report by name, and the files that broke before any test of theirs ran.
 * @param {Pick<Report, "testResults">} report
 */
export function failuresIn({ testResults }) {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    return message && failed.length === 0
      ? [`${name}: ${message.split('\n')[0]}`]
      : failed.map(({ fullName }) => fullName);
  });
}

/** @param {Counts} counts */
export const writeSummary = (counts) => writeFileSync(`${folder}/summary.json`, JSON.stringify(counts));

/**
 * @param {string} step
 * @returns {Report | undefined}
 */
export function readReport(step) {
  const file = reportOf(step);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
