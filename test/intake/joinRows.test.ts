import { describe, expect, it } from 'vitest';
import { ImportError } from '../../lib/intake/report.ts';
import type { Account } from '../../lib/schema/account.ts';
import { account, person } from '../core/builders.ts';
import { readWhole } from './readWhole.ts';

const NOW = Date.UTC(2026, 10, 20, 10);

function read(text: string, old: readonly Account[]) {
  let next = 0;
  const data = new Blob([text]);
  return readWhole({ name: 'contacts.csv', data }, old, { now: NOW, newId: () => `new-${++next}` });
}

const ines = person('Ines Varga', {
  title: 'COO',
  email: 'ines@rail.example.com',
  roles: ['economic-buyer'],
  optOuts: ['call'],
});
const rail = account({ id: 'rail', domains: ['rail.example.com'], people: [ines] });
const north = account({ id: 'north', name: 'North', domains: ['shared.example.org'], country: 'Norway' });
const south = account({ id: 'south', name: 'South', domains: ['shared.example.org'], country: 'Spain' });

describe('people', () => {
  it('who are on the list are updated, others come in, nobody goes', async () => {
    const { accounts } = await read(
      'Full Name,Company Domain,Job Title,Email,Buying Role\nInes Varga,rail.example.com,CEO,INES@rail.example.com,Champion\nTomas Hale,rail.example.com,Director,,\n',
      [rail],
    );
    expect(accounts).toMatchObject([
      {
        id: 'rail',
        people: [
          { id: ines.id, title: 'CEO', roles: ['economic-buyer', 'champion'], optOuts: ['call'] },
          { id: 'new-1', name: 'Tomas Hale', title: 'Director' },
        ],
      },
    ]);
  });

  it('are found by the domain of their e-mail address, and by no free mailbox', async () => {
    const { accounts, report } = await read(
      'First Name,Last Name,Email\nTomas,Hale,tomas@mail.rail.example.com\nNora,Nobody,nora@gmail.com\n',
      [
        account({ id: 'rail', domains: ['example.com'] }),
        account({ id: 'mail', name: 'Mail', domains: ['gmail.com'] }),
      ],
    );
    expect(accounts[0]?.people).toMatchObject([{ name: 'Tomas Hale' }]);
    expect(accounts[1]?.people).toEqual([]);
    expect(report.refused).toMatchObject([
      {
        row: 3,
        column: 'Email',
        value: 'Nora Nobody, nora@gmail.com',
        reason:
          'No account of the list has this record id, domain or name. Add the account to the list first, or correct the row.',
      },
    ]);
  });

  it('of several accounts with one domain are told apart by country and name, else refused', async () => {
    const { accounts, report } = await read(
      'Full Name,Company,Company Domain,Company Country,Email\nOla,,shared.example.org,Norway,\nEva,South,shared.example.org,,\nKim,,shared.example.org,,\n',
      [north, south],
    );
    expect(accounts.map(({ people }) => people.map(({ name }) => name))).toEqual([['Ola'], ['Eva']]);
    expect(report.refused).toMatchObject([{ row: 4, reason: expect.stringMatching(/North, South/) }]);
  });

  it('of several rows are one person where nothing tells them apart', async () => {
    const { accounts } = await read(
      'Full Name,Company Domain,Email,Do Not Call,Email Opt Out\nTomas Hale,rail.example.com,tomas@rail.example.com,yes,no\nTomas Hale,rail.example.com,,no,yes\nTomas Hale,rail.example.com,other@rail.example.com,,\n',
      [account({ domains: ['rail.example.com'] })],
    );
    expect(accounts[0]?.people).toMatchObject([
      { email: 'tomas@rail.example.com', optOuts: ['call', 'email'] },
      { email: 'other@rail.example.com' },
    ]);
  });

  it('of whom none finds an account leave the list as it is, with a message', async () => {
    const failure = await read('Full Name,Company,Email\nNora,Nowhere,\n', [rail]).catch((error) => error);
    expect(failure).toBeInstanceOf(ImportError);
    expect(failure.message).toMatch(/None of the 1 rows.*Nora/);
  });
});

describe('accounts and people in one file', () => {
  it('are one row a person, merged into their accounts', async () => {
    const { accounts, report } = await read(
      'Account,Website,Tier,Contact,Title,Email\nAcme,acme.example,1,Ines,COO,ines@acme.example\nAcme,acme.example,1,Tomas,CTO,tomas@acme.example\nBolt,bolt.com,2,,,\n',
      [],
    );
    expect(report).toMatchObject({ kind: 'accounts and people', accounts: 2, people: 2, warnings: [] });
    // The file itself made the accounts that its rows found.
    expect(report.readiness?.matched).toBeUndefined();
    expect(accounts.map(({ people }) => people.map(({ name }) => name))).toEqual([['Ines', 'Tomas'], []]);
  });

  it('change nothing when they come in again', async () => {
    const text =
      'Account,Website,Tier,Contact,Email\nAcme,acme.example,1,Ines,i@acme.example\nAcme,acme.example,1,Ines,i@acme.example\n';
    const { accounts } = await read(text, []);
    expect((await read(text, accounts)).report).toMatchObject({ changed: 0, unchanged: 1, people: 1 });
  });
});

describe('activity', () => {
  it('is a signal or a touch by its type, of the person whom the row names', async () => {
    const { activity } = await read(
      'Domain,Email,Activity Type,Date,Campaign\nrail.example.com,ines@rail.example.com,Email Clicked,2026-11-02,Autumn\nrail.example.com,,Email sent,2026-11-01,Autumn\n',
      [rail],
    );
    expect(activity).toMatchObject([
      { kind: 'signal', type: 'email-click', account: 'rail', person: ines.id, note: 'Autumn' },
      { kind: 'touch', channel: 'email', direction: 'out', outcome: 'sent', by: 'Marketing' },
    ]);
  });

  it('without a date column counts as of now, with a word about it', async () => {
    const { activity, report } = await read('Company Domain,Topic\nrail.example.com,Fleet\n', [rail]);
    expect(activity).toMatchObject([{ type: 'intent-surge', at: NOW }]);
    expect(report.warnings).toMatchObject([{ column: 'Date', reason: expect.stringMatching(/as of now/) }]);
  });

  it('of two rows that say the same is one', async () => {
    const row = 'rail.example.com,Webinar,2026-11-02\n';
    const { activity, report } = await read(`Domain,Activity Type,Date\n${row}${row}`, [rail]);
    expect(activity).toHaveLength(1);
    expect(report.merged).toEqual([{ rows: [2, 3], account: rail.name, why: 'the same signal or touch' }]);
  });

  it('that lies ahead comes in with a word about it, but for what another time zone explains', async () => {
    const { activity, report } = await read(
      'Domain,Activity Type,Visit Date\nrail.example.com,Visit,2027-03-01\nrail.example.com,Visit,2026-11-20 23:00\n',
      [rail],
    );
    expect(activity).toHaveLength(2);
    expect(report.warnings).toMatchObject([
      { row: 2, column: 'Visit Date', value: '2027-03-01', reason: expect.stringMatching(/lies ahead/) },
    ]);
  });

  it.each([
    ['an unknown type', 'rail.example.com,Yodel,2026-11-02', 'Activity Type', 'Yodel', /what happened/],
    ['no type', 'rail.example.com,,2026-11-02', 'Activity Type', '', /what happened/],
    ['an ambiguous date', 'rail.example.com,Webinar,03/04/2026', 'Date', '03/04/2026', /no date/],
    ['no account', 'nowhere.example.org,Webinar,2026-11-02', 'Domain', 'nowhere.example.org', /No account/],
  ])('with %s is refused with column and value', async (_, row, column, value, reason) => {
    const { report } = await read(
      `Domain,Activity Type,Date\nrail.example.com,Webinar,2026-11-02\n${row}\n`,
      [rail],
    );
    expect(report.refused).toMatchObject([{ row: 3, column, value, reason: expect.stringMatching(reason) }]);
  });
});
