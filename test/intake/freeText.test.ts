import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { Account } from '../../lib/schema/account.ts';
import { readText } from './readWhole.ts';

describe('text of any kind', () => {
  const naughty: string[] = JSON.parse(
    readFileSync(new URL('../fixtures/naughty/blns.json', import.meta.url), 'utf8'),
  );

  it('round-trips through the free-text fields, trimmed', async () => {
    const rows = naughty.map((text, at) => [
      text.trim() || `Company ${at}`,
      `company-${at}.com`,
      text,
      text,
      text,
    ]);
    const text = Papa.unparse([['Account', 'Website', 'Industry', 'Owner (AE)', 'Notes'], ...rows]);
    const { accounts, report } = await readText(text);
    expect(report.refused).toEqual([]);
    expect(accounts).toHaveLength(naughty.length);
    for (const [at, account] of accounts.entries()) {
      const text = naughty[at]?.trim();
      expect(account.name).toBe(text || `Company ${at}`);
      expect(account.industry ?? '').toBe(text);
      expect(account.owners.ae ?? '').toBe(text);
      expect(account.attributes[0]?.value ?? '').toBe(text);
    }
  });

  it('may stand in the header', async () => {
    const { accounts } = await readText('Account,__proto__,constructor,,Notes,Notes\nAcme,a,b,c,d,e\n');
    expect(accounts[0]?.attributes).toEqual([
      { name: '__proto__', value: 'a' },
      { name: 'constructor', value: 'b' },
      { name: 'Column D', value: 'c' },
      { name: 'Notes', value: 'd' },
      { name: 'Notes (2)', value: 'e' },
    ]);
    expect(Object.prototype).not.toHaveProperty('value');
  });
});

describe('the same file again', () => {
  const cell = (...cells: string[]) => fc.constantFrom(...cells);
  const row = fc.tuple(
    cell('', 'Acme', 'Acme Inc.', 'Bolt', 'Cog', '!!!'),
    cell('', 'acme.com', 'eu.acme.com', 'www.acme.com', 'bolt.com', 'acme.com; bolt.com', 'co.uk'),
    cell('', 'acme.com', 'cog.com'),
    cell('', 'DE', 'FR'),
    cell('', '', '1', '2', '3'),
    cell('', '1:1', 'Tier 2', 'what'),
  );

  it('changes nothing: every id stays, all accounts are unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 14 }), async (rows) => {
        const header = ['Account', 'Website', 'Domain', 'Country', 'Record ID', 'Tier'];
        const text = Papa.unparse([header, ...rows, ['Last', 'last.com', '', '', '', '']]);
        const first = await readText(text);
        const again = await readText(text, first.accounts, () => 'never asked for');
        expect(again.accounts).toEqual(first.accounts);
        expect(again.report).toMatchObject({
          added: 0,
          changed: 0,
          gone: 0,
          unchanged: first.accounts.length,
        });
        for (const account of first.accounts) expect(Account.safeParse(account).success).toBe(true);
      }),
      { numRuns: 100 },
    );
  }, 30_000);
});
