/** Lists of invented companies, as large as asked. */
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ListFile {
  path: string;
  /** How many accounts it names. */
  accounts: number;
  remove(): void;
}

const tiers = ['1:1', '1:few', '1:many'];
const industries = ['Logistics', 'Machine tools', 'Software', 'Energy', 'Retail'];
const titles = ['Chief Financial Officer', 'Head of Operations', 'Process Engineer'];
const roles = ['Economic Buyer', 'Champion', 'User'];

/** The plain TAL's seven columns and a priority, one row an account. Every account differs in name and domain. */
export function writePlainList(accounts: number): ListFile {
  const header = 'Account,Website,Tier,Industry,Size,Intent Signals,Owner (AE),Priority';
  return writeList(accounts, header, (n) => `${accountCells(n)},High\n`);
}

/** The plain TAL's seven columns and those of a person, one row a person. */
export function writePeopleList(accounts: number, people: number): ListFile {
  const header =
    'Account,Website,Tier,Industry,Size,Intent Signals,Owner (AE),Full Name,Job Title,Email,Buying Role';
  return writeList(accounts, header, (n) => {
    let rows = '';
    for (let at = 0; at < people; at++) {
      const person = `Person${at} Of${n.toString(36)}`;
      const email = `person${at}@company-${n.toString(36)}.example`;
      rows += `${accountCells(n)},${person},${titles[at % 3]},${email},${roles[at % 3]}\n`;
    }
    return rows;
  });
}

/** A domain that each list has. */
export const FIRST_DOMAIN = domainOf(0);

export function domainOf(n: number): string {
  return `company-${n.toString(36)}.example`;
}

function accountCells(n: number): string {
  return `Company ${n.toString(36)} Works,https://www.${domainOf(n)}/,${tiers[n % 3]},${industries[n % 5]},201-500,Hiring ${n % 9} engineers,Owner ${n % 40}`;
}

function writeList(accounts: number, header: string, rowsOf: (n: number) => string): ListFile {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-bench-'));
  const path = join(folder, `${accounts}.csv`);
  const file = openSync(path, 'w');
  writeSync(file, `${header}\n`);
  for (let from = 0; from < accounts; from += 10_000) {
    let rows = '';
    for (let n = from; n < Math.min(accounts, from + 10_000); n++) rows += rowsOf(n);
    writeSync(file, rows);
  }
  closeSync(file);
  return { path, accounts, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
