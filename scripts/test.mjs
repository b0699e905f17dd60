// @ts-check
/**
 * `npm test`: every check there is, each with its name and how long it took. A failed step stops only those that
 * need what it makes. `npm test -- types "unit tests"` runs the named steps alone, `--quick` those of `npm run check`.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { browsersOf, steps } from './checks.mjs';
import { countTests, failuresIn, readReport, reportOf, writeSummary } from './reports.mjs';
import { setUp, toolEnv } from './setup.mjs';
import { runStep, StepError } from './step.mjs';

const asked = process.argv.slice(2);
const chosen = asked.includes('--quick') ? steps.filter(({ quick }) => quick) : stepsNamed(asked);
const start = performance.now();

/** @type {string[]} */
const failed = [];
mkdirSync('.output/reports', { recursive: true });
for (const { name } of chosen) rmSync(reportOf(name), { force: true });

try {
  await setUp(browsersOf(chosen));
  for (const step of chosen.filter(({ browser }) => !browser)) await attempt(step);
  // Both browsers at once: each mostly waits, and one after the other they take half as long again.
  await Promise.all(chosen.filter(({ browser }) => browser).map(attempt));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  failed.push('set-up');
}

const counts = countTests(
  [...new Set([...chosen.map(({ name }) => name), ...failed])].map((name) => ({
    report: readReport(name),
    failed: failed.includes(name),
  })),
);
writeSummary(counts);
for (const { name } of chosen) {
  for (const failure of failuresIn(readReport(name) ?? { testResults: [] }))
    console.log(`✗ ${name}: ${failure}`);
}
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(
  `\n${counts.passed} tests passed, ${counts.failed} failed in ${((performance.now() - start) / 1000).toFixed(0)} s`,
);
process.exitCode = failed.length > 0 ? 1 : 0;

/**
 * The steps of these names, in the order they run; all of them where none is named.
 * @param {string[]} names
 */
function stepsNamed(names) {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(
      `No step is called ${unknown.join(', ')}. Steps: ${steps.map(({ name }) => name).join(', ')}`,
    );
    process.exit(1);
  }
  return names.length === 0 ? steps : steps.filter(({ name }) => names.includes(name));
}

/** @param {import('./checks.mjs').Step} step */
async function attempt({ name, command, live, needs }) {
  const missing = needs?.find((need) => failed.includes(need));
  if (missing) {
    console.log(`✗ ${name}: not run, since ${missing} failed`);
    failed.push(name);
    return;
  }
  const [file = '', ...args] = command;
  try {
    await runStep(name, file, args, { env: toolEnv(), live: live ?? false });
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    failed.push(name);
  }
}
