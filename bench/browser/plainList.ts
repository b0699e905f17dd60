/** Lists of invented companies, as large as asked. */
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const HEADER = 'Account,Website,Tier,Industry,Size,Intent Signals,Owner (AE),Priority\n';
const tiers = ['1:1', '1:few', '1:many'];
const industries = ['Logistics', 'Machine tools', 'Software', 'Energy', 'Retail'];

/** The plain TAL's seven columns and a priority, one row an account. Every account differs in name and domain. */
export function plainRow(n: number): string {
  const name = n.toString(36);
  return `Company ${name} Works,https://www.company-${name}.example/,${tiers[n % 3]},${industries[n % 5]},201-500,Hiring ${n % 9} engineers,Owner ${n % 40},High\n`;
}

/** Writes a list of `count` accounts to a file. @returns its path and what removes it */
export function writePlainList(count: number): { path: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-bench-'));
  const path = join(folder, `${count}.csv`);
  const file = openSync(path, 'w');
  writeSync(file, HEADER);
  for (let from = 0; from < count; from += 10_000) {
    let rows = '';
    for (let n = from; n < Math.min(count, from + 10_000); n++) rows += plainRow(n);
    writeSync(file, rows);
  }
  closeSync(file);
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
