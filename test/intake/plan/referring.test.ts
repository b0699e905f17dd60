import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { StakeholderDraft } from '../../../lib/core/reconcile.ts';
import { joinActivity, joinPeople } from '../../../lib/intake/joinRows.ts';
import { linksOfFindable } from '../../../lib/intake/plan/kin.ts';
import { Partition } from '../../../lib/intake/plan/partition.ts';
import { addReferring, type ReferringParts } from '../../../lib/intake/plan/settleReferring.ts';
import type { ReferringRow } from '../../../lib/intake/rows.ts';
import { settle } from '../../../lib/intake/settle.ts';
import type { Account } from '../../../lib/schema/account.ts';
import { account } from '../../store/accounts.ts';

// Few of each, so that rows find accounts in every way, several of them, and none.
const name = fc.constantFrom('', 'Acme', 'Acme Inc', 'Globex', 'Initech');
const host = fc.constantFrom('acme.example', 'eu.acme.example', 'globex.example', 'y.example');
const recordId = fc.option(fc.constantFrom('1', '2', '3'), { nil: undefined });
const page = fc.uniqueArray(fc.constantFrom('linkedin-company:acme', 'linkedin-company:globex'), {
  maxLength: 1,
});
const email = fc.option(
  fc.constantFrom('pia@acme.example', 'pia@globex.example', 'Sam@eu.acme.example', 'sam@gmail.com'),
  { nil: undefined },
);
const personKeys = fc.uniqueArray(fc.constantFrom('linkedin-person:pia', 'linkedin-person:sam'), {
  maxLength: 1,
});

const anyPerson = fc
  .record({ name: fc.constantFrom('Pia Roth', 'Sam Oyelaran'), email, keys: personKeys })
  .map(
    ({ email, ...fields }): StakeholderDraft => ({
      ...fields,
      roles: [],
      ...(email !== undefined && { email }),
    }),
  );

const anyRow = fc
  .record({
    name,
    hosts: fc.uniqueArray(host, { maxLength: 1 }),
    recordId,
    keys: page,
    person: fc.option(anyPerson, { nil: undefined }),
    id: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
  })
  .map(({ name, hosts, recordId, keys, person, id }) => ({
    account: {
      name,
      keys,
      sites: hosts.map((host) => ({ host, kept: host, registrable: host.split('.').slice(-2).join('.') })),
      owners: {},
      selectionSignals: [],
      attributes: [],
      ...(recordId !== undefined && { recordId }),
    },
    person,
    activity: {
      meaning: { kind: 'signal' as const, type: 'webinar' as const },
      at: 1,
      notes: [],
      ...(id !== undefined && { id }),
    } satisfies ReferringRow['activity'],
    warnings: [],
  }));

const anyOld = fc.record({
  name: name.filter(Boolean),
  domains: fc.uniqueArray(host, { maxLength: 2 }),
  recordId,
  keys: page,
  people: fc.array(anyPerson, { maxLength: 2 }),
});

/** What came of the rows and of the accounts that changed, whatever the order and the ids of those who are new. */
function outcome(rows: readonly ReferringRow[], list: readonly Account[]): string[] {
  const { accounts, refused, found } = joinPeople(list, rows, []);
  const settled = settle({ accounts, rows: accounts.map(() => 0) }, list, () => 'new');
  const happened = joinActivity(list, rows, { now: 9, dated: true, file: 'f', columns: [] });
  const byId = new Map(happened.activity.map((item) => [item.id, item]));
  return [
    ...settled.accounts
      .filter(({ change }) => change !== 'unchanged')
      .map(({ account }) => JSON.stringify(account)),
    ...[...refused, ...happened.refused].map(({ row, reason }) => `${row} ${reason}`),
    ...[...byId.values()].map((item) => JSON.stringify(item)),
    ...Array.from({ length: found + happened.found }, () => 'found'),
  ].sort();
}

it('joins people and activity in parts, without the accounts that no row may find, as it would at once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyRow, { maxLength: 10 }),
      fc.array(anyOld, { maxLength: 8 }),
      async (someRows, someOld) => {
        const rows = someRows.map((row, at) => ({ ...row, account: { ...row.account, row: at + 2 } }));
        let ids = 0;
        const list = someOld.map(({ recordId, people, ...fields }, at) =>
          account(`a${at}`, {
            ...fields,
            ...(recordId !== undefined && { recordId }),
            people: people.map((person) => ({ ...person, id: `p${ids++}` })),
          }),
        );
        const partition: ReferringParts = new Partition();
        for (const row of rows) addReferring(partition, row);
        for (const one of list) {
          const links = linksOfFindable(one);
          if (partition.knows(links)) partition.addSecond(one, links);
        }
        const inParts: string[] = [];
        for await (const { first, second } of partition.parts(16)) inParts.push(...outcome(first, second));
        expect(inParts.sort()).toEqual(outcome(rows, list));
      },
    ),
    { numRuns: 500 },
  );
});
