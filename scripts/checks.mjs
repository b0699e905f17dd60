// @ts-check
/** The checks of the project, in the order they run. */
import { reportOf } from './reports.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command
 * @property {boolean} [quick] part of `npm run check`: seconds, no build, no browser
 * @property {boolean} [live] shows what it prints while it runs, since it takes long
 * @property {string[]} [needs] steps that make what this one reads
 * @property {import('./browsers.mjs').BrowserName} [browser] the steps of all browsers run at once, after the others
 */

/**
 * @param {string} name
 * @param {string[]} args
 */
const vitest = (name, ...args) => [
  'vitest',
  'run',
  ...args,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reportOf(name)}`,
];

/** @type {Step[]} */
export const steps = [
  {
    name: 'types',
    command: ['tsc', '--incremental', '--tsBuildInfoFile', '.output/types.json'],
    quick: true,
  },
  {
    name: 'lint',
    command: ['biome', 'check', '--formatter-enabled=false', '--error-on-warnings'],
    quick: true,
  },
  { name: 'format', command: ['biome', 'format'], quick: true },
  { name: 'dead code', command: ['knip'], quick: true },
  {
    name: 'unit tests',
    command: vitest('unit tests', '--project=unit', '--project=store', '--project=components'),
    quick: true,
  },
  { name: 'build for Chromium', command: ['wxt', 'build'] },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox'] },
  {
    name: 'what was built',
    command: vitest('what was built', '--project=built'),
    needs: ['build for Chromium', 'build for Firefox'],
  },
  {
    name: 'store lint',
    command: ['web-ext', 'lint', '--source-dir=.output/firefox-mv3'],
    needs: ['build for Firefox'],
  },
  {
    name: 'end to end in Chromium',
    command: vitest('end to end in Chromium', '--project=chromium'),
    needs: ['build for Chromium'],
    browser: 'chromium',
    live: true,
  },
  {
    name: 'end to end in Firefox',
    command: vitest('end to end in Firefox', '--project=firefox'),
    needs: ['build for Firefox'],
    browser: 'firefox',
    live: true,
  },
];

/**
 * The browsers that steps need.
 * @param {Step[]} chosen
 */
export const browsersOf = (chosen) => chosen.flatMap(({ browser }) => browser ?? []);
