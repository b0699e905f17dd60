/**
 * `npm run bench`: runs every benchmark beside this file, or those named, and fails where a figure passes its limit.
 * Prints a table and writes the same to .output/bench/NAME.json. Those of the browser need a build: `npm run build`.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Benchmark, Figure } from './browser/benchmark.ts';

const output = join(import.meta.dirname, '..', '.output', 'bench');
const asked = process.argv.slice(2);
const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && file !== 'run.ts');
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.version}`;

console.log(machine);
mkdirSync(output, { recursive: true });
for (const file of files) {
  const { default: benchmark } = (await import(`./${file}`)) as { default: Benchmark };
  if (asked.length > 0 && !asked.includes(benchmark.name)) continue;
  console.log(`\n${benchmark.name} …`);
  const { figures, browser } = await benchmark.run();
  if (browser) console.log(browser);
  for (const figure of figures) printFigure(figure);
  const report = { benchmark: benchmark.name, at: new Date().toISOString(), machine, browser, figures };
  writeFileSync(join(output, `${benchmark.name}.json`), `${JSON.stringify(report, null, 2)}\n`);
}

function printFigure({ figure, value, unit, limit }: Figure): void {
  const passed = limit === undefined || value <= limit;
  const measured = `${Number(value.toPrecision(3))} ${unit}`.padStart(14);
  const most = limit === undefined ? '' : `≤ ${limit} ${unit}`;
  console.log(`${passed ? ' ' : '✗'} ${measured}  ${most.padEnd(12)}  ${figure}`);
  if (!passed) process.exitCode = 1;
}
