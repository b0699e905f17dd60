/** `npm run bench`: runs every benchmark beside this file (or those named), and fails where a figure passes its limit. */
import { readdirSync } from 'node:fs';

interface Benchmark {
  name: string;
  run(): Promise<Array<{ figure: string; value: number; unit: string; limit?: number }>>;
}

const asked = process.argv.slice(2);
const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && file !== 'run.ts');

for (const file of files) {
  const { default: benchmark } = (await import(`./${file}`)) as { default: Benchmark };
  if (asked.length > 0 && !asked.includes(benchmark.name)) continue;
  console.log(`\n${benchmark.name} …`);
  for (const { figure, value, unit, limit } of await benchmark.run()) {
    const within = limit === undefined ? '' : `, at most ${limit} ${unit}`;
    const passed = limit === undefined || value <= limit;
    console.log(`${passed ? ' ' : '✗'} ${value.toPrecision(3)} ${unit}  ${figure}${within}`);
    if (!passed) process.exitCode = 1;
  }
}
