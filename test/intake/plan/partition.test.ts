import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildAccounts } from '../../../lib/intake/accounts.ts';
import type { AccountRow } from '../../../lib/intake/fields.ts';
import { linksOfAccount } from '../../../lib/intake/plan/kin.ts';
import { Partition } from '../../../lib/intake/plan/partition.ts';
import { type AccountParts, addRow } from '../../../lib/intake/plan/settleRows.ts';
import { settle } from '../../../lib/intake/settle.ts';
import type { Account } from '../../../lib/schema/account.ts';
import { account } from '../../store/accounts.ts';

const columns = ['Account', 'Domain'].map((header) => ({ header, field: undefined }));

// Few of each, so that rows and accounts meet by every rule.
const name = fc.constantFrom('', 'Acme', 'Acme Inc', 'Globex', 'Initech', 'eu.acme.example', 'x.example');
const host = fc.constantFrom('acme.example', 'eu.acme.example', 'us.acme.example', 'x.example', 'y.example');
const recordId = fc.option(fc.constantFrom('1', '2', '3'), { nil: undefined });
const country = fc.option(fc.constantFrom('DE', 'US'), { nil: undefined });

const anyRow = fc
  .record({ name, hosts: fc.uniqueArray(host, { maxLength: 2 }), recordId, country })
  .filter((row) => row.name !== '' || row.hosts.length > 0)
  .map(
    ({ name, hosts, recordId, country }): Omit<AccountRow, 'row'> => ({
      name,
      sites: hosts.map((host) => {
        const registrable = host.split('.').slice(-2).join('.');
        return { host, registrable, kept: registrable };
      }),
      keys: [],
      owners: {},
      selectionSignals: [],
      attributes: [],
      ...(recordId !== undefined && { recordId }),
      ...(country !== undefined && { country }),
    }),
  );
const anyOld = fc
  .record({ name: name.filter(Boolean), domains: fc.uniqueArray(host, { maxLength: 2 }), recordId, country })
  .map(({ recordId, country, ...fields }) => ({
    ...fields,
    ...(recordId !== undefined && { recordId }),
    ...(country !== undefined && { country }),
  }));

/** What came of some rows and accounts, whatever the order and the ids of those that are new. */
function outcome(rows: readonly AccountRow[], old: readonly Account[]): string[] {
  const copies = structuredClone(rows);
  const built = buildAccounts(copies, columns);
  const { accounts, gone, questions } = settle(built, old, () => 'new');
  return [
    ...accounts.map((one) => `${one.change} ${JSON.stringify(one.account)}`),
    ...gone.map(({ id }) => `gone ${id}`),
    ...questions.map(({ candidates }) => `asks ${candidates.join()}`),
    ...built.merged.map(({ rows }) => `merged ${rows.join()}`),
    ...built.refused.map(({ row }) => `refused ${row}`),
  ];
}

it('settles a list in parts as it would be settled at once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyRow, { maxLength: 12 }),
      fc.array(anyOld, { maxLength: 8 }),
      async (someRows, someOld) => {
        const rows = someRows.map((row, at) => ({ ...row, row: at + 2 }));
        const old = someOld.map((fields, at) => account(`a${at}`, fields));
        const partition: AccountParts = new Partition();
        for (const one of old) partition.addFirst(one, linksOfAccount(one));
        for (const row of structuredClone(rows)) addRow(partition, row);
        const inParts: string[] = [];
        for await (const part of partition.parts(16)) inParts.push(...outcome(part.second, part.first));
        expect(inParts.sort()).toEqual(outcome(rows, old).sort());
      },
    ),
    { numRuns: 500 },
  );
});

it('spreads companies that have nothing in common over the parts', async () => {
  const partition: AccountParts = new Partition();
  for (let n = 0; n < 5000; n++) {
    const one = account(`a${n}`);
    partition.addFirst(one, linksOfAccount(one));
  }
  const sizes: number[] = [];
  for await (const { first } of partition.parts(8)) sizes.push(first.length);
  expect(sizes.reduce((sum, size) => sum + size)).toBe(5000);
  expect(Math.max(...sizes)).toBeLessThan(1000);
});
