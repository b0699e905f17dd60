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
 * @param {string[]} steps
 * @param {string[]} failedSteps
 * @returns {Counts}
 */
export function countTests(steps, failedSteps) {
  let [passed, failed] = [0, 0];
  for (const step of new Set([...steps, ...failedSteps])) {
    const report = readReport(step);
    passed += report?.numPassedTests ?? 0;
    failed += report?.numFailedTests || (failedSteps.includes(step) ? 1 : 0);
  }
  return { passed, failed };
}

/**
 * The failed tests of some steps by name, and the files that broke before any test ran.
 * @param {string[]} steps
 */
export function failedTests(steps) {
  return steps.flatMap((step) =>
    (readReport(step)?.testResults ?? []).flatMap(({ name, message, assertionResults }) => [
      ...(message ? [`${step}: ${name}: ${message.split('\n')[0]}`] : []),
      ...assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName }) => `${step}: ${fullName}`),
    ]),
  );
}

/** @param {Counts} counts */
export const writeSummary = (counts) => writeFileSync(`${folder}/summary.json`, JSON.stringify(counts));

/**
 * @param {string} step
 * @returns {Report | undefined}
 */
function readReport(step) {
  const file = reportOf(step);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
