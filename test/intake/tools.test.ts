import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Account } from '../../lib/schema/account.ts';
import { Activity } from '../../lib/schema/activity.ts';
import { account } from '../core/builders.ts';
import { readWhole } from './readWhole.ts';

const NOW = Date.UTC(2026, 10, 20, 10);

function read(tool: string, old: readonly Account[] = []) {
  const data = new Blob([readFileSync(new URL(`../fixtures/tools/${tool}.csv`, import.meta.url))]);
  let next = 0;
  return readWhole({ name: `${tool}.csv`, data }, old, { now: NOW, newId: () => `id-${++next}` });
}

/** The list that exports of contacts and signals join. */
const list = [
  account({
    id: 'rail',
    domains: ['rail.example.com'],
    recordId: '4242',
    keys: ['hubspot-company:4242', 'salesforce-account:0015g00000AbCdE'],
    people: [],
  }),
  account({ id: 'foods', name: 'Example Foods', domains: ['foods.example.com'], people: [] }),
];

/** What the first account of each export has, whatever else. */
const accounts: ReadonlyArray<readonly [tool: string, count: number, first: Partial<Account>]> = [
  [
    'hubspot-companies',
    2,
    {
      name: 'Example Rail',
      domains: ['rail.example.com'],
      recordId: '4242',
      keys: ['hubspot-company:4242'],
      tier: '1:1',
      status: 'customer',
      employees: { from: 7500, to: 7500 },
      revenue: { from: 1.2e9, to: 1.2e9 },
      owners: { ae: 'Dana Whitlock' },
      country: 'Netherlands',
      attributes: [{ name: 'Target Account', value: 'true' }],
    },
  ],
  [
    'salesforce-report',
    2,
    {
      recordId: '0015g00000AbCdE',
      keys: ['salesforce-account:0015g00000AbCdE'],
      owners: { ae: 'Dana Whitlock' },
      employees: { from: 7500, to: 7500 },
      revenue: { from: 1.2e9, to: 1.2e9, currency: 'EUR' },
    },
  ],
  [
    'apollo-accounts',
    1,
    {
      domains: ['example.com'],
      keys: ['linkedin-company:example-rail-example'],
      recordId: 'apollo-1',
      country: 'Netherlands',
      employees: { from: 7500, to: 7500 },
    },
  ],
  [
    'zoominfo-companies',
    1,
    {
      revenue: { from: 1.2e9, to: 1.2e9, currency: 'USD' },
      employees: { from: 7500, to: 7500 },
      businessModel: 'B2B',
      triggers: [{ type: 'funding', at: Date.UTC(2026, 2, 1) }],
      location: 'Utrecht',
      recordId: '344000001',
    },
  ],
  [
    '6sense',
    2,
    {
      name: 'Example Rail',
      domains: ['rail.example.com'],
      country: 'Netherlands',
      size: '5,000 - 9,999',
      employees: { from: 5000, to: 9999 },
      revenue: { from: 1e9, to: 5e9, currency: 'USD' },
    },
  ],
  [
    'demandbase',
    1,
    { owners: { ae: 'Dana Whitlock' }, recordId: 'ext-1', leadScore: 72, fit: 88, stage: 'engaged' },
  ],
  ['terminus', 1, { recordId: '0015g00000AbCdE', segments: ['Rail'], employees: { from: 5001, to: 10_000 } }],
  [
    'rollworks',
    1,
    {
      stage: 'engaged',
      owners: { ae: 'Dana Whitlock' },
      attributes: [{ name: 'ICP Fit Grade', value: 'A' }],
    },
  ],
  [
    'linkedin-campaign-manager',
    1,
    {
      domains: ['example.com', 'rail.example.com'],
      keys: ['linkedin-company:example-rail-example'],
      country: 'Netherlands',
      location: 'Utrecht',
    },
  ],
  [
    'builtwith',
    1,
    {
      industry: 'Transport',
      country: 'NL',
      revenue: { from: 1.2e9, to: 1.2e9, currency: 'USD' },
      technologies: ['Kafka', 'Postgres'],
    },
  ],
  ['hg-insights', 1, { technologies: ['Kafka', 'Postgres'] }],
  ['stackoptic', 1, { technologies: ['Kafka', 'Postgres'] }],
];

describe('an export of accounts', () => {
  it.each(accounts)('of %s comes in with its fields', async (tool, count, first) => {
    const draft = await read(tool);
    expect(draft.report.kind).toBe('accounts');
    expect(draft.report.refused).toEqual([]);
    expect(draft.accounts).toHaveLength(count);
    expect(draft.accounts[0]).toMatchObject({ name: 'Example Rail', ...first });
    for (const account of draft.accounts) expect(Account.safeParse(account).success).toBe(true);
  });

  it('of Salesforce ends before its closing lines, which count neither as rows nor as refused', async () => {
    expect((await read('salesforce-report')).report).toMatchObject({ rows: 2, refused: [], warnings: [] });
  });

  it('of 6sense keeps one domain’s accounts apart by country', async () => {
    expect((await read('6sense')).accounts.map(({ country }) => country)).toEqual(['Netherlands', 'Germany']);
  });
});

describe('an export of contacts joins the list', () => {
  it('of HubSpot, by the company’s record, with roles, basis and opt-outs', async () => {
    const { accounts, report } = await read('hubspot-contacts', list);
    expect(report).toMatchObject({ kind: 'people', changed: 1, unchanged: 1, gone: 0, people: 2 });
    expect(accounts[0]?.people).toMatchObject([
      {
        name: 'Ines Varga',
        title: 'COO',
        roles: ['economic-buyer', 'champion'],
        email: 'ines.varga@rail.example.com',
        recordId: '51',
        keys: ['hubspot-contact:51'],
        lawfulBasis: 'legitimate-interests',
        attributes: [{ name: 'Contact owner', value: 'Dana Whitlock' }],
      },
      { name: 'Tomas Hale', optOuts: ['email'] },
    ]);
    expect(accounts[0]?.people[0]).not.toHaveProperty('optOuts');
    expect(report.refused).toMatchObject([{ row: 4, value: expect.stringContaining('Nora Nobody') }]);
  });

  it('of Salesforce, by the account’s record, with who reports to whom', async () => {
    const { accounts } = await read('salesforce-contacts', list);
    expect(accounts[0]?.people).toMatchObject([
      { name: 'Ines Varga', optOuts: ['call'], country: 'Canada', recordId: '0035g00000FgHiJ' },
      { name: 'Tomas Hale', optOuts: ['email'], reportsTo: 'Ines Varga' },
    ]);
  });

  it.each(['apollo-contacts', 'zoominfo-contacts', 'sales-navigator'])('of %s', async (tool) => {
    const { accounts, report } = await read(tool, list);
    expect(report).toMatchObject({ kind: 'people', refused: [] });
    expect(accounts[0]?.people).toMatchObject([
      { name: 'Ines Varga', title: 'COO', keys: ['linkedin-person:ines-varga-example'] },
    ]);
    expect(accounts[0]?.country).toBeUndefined();
  });

  it('of Sales Navigator where there is no list: the place is the person’s, not the company’s', async () => {
    const { accounts } = await read('sales-navigator');
    expect(accounts).toMatchObject([
      { name: 'Example Rail', people: [{ attributes: [{ name: 'Location', value: 'Utrecht' }] }] },
    ]);
    expect(accounts[0]?.location).toBeUndefined();
    expect(accounts[0]?.attributes).toEqual([]);
  });

  it('and is a list itself, one row a person, where there is none yet', async () => {
    const { accounts, report } = await read('apollo-contacts');
    expect(report.kind).toBe('accounts and people');
    expect(accounts).toMatchObject([
      {
        name: 'Example Rail',
        recordId: 'apollo-1',
        country: 'Netherlands',
        technologies: ['Kafka', 'Postgres'],
        people: [{ name: 'Ines Varga', country: 'Canada', recordId: 'person-1' }],
      },
    ]);
  });
});

describe('a report of signals becomes activity of the list’s accounts', () => {
  it.each([
    [
      'bombora',
      'intent-surge',
      '2026-11-16',
      'Fleet Data; Size: 5,001-10,000 employees; Industry: transportation; Category: data; Composite Score: 83; Metro Area: utrecht area; Metro Composite Score: 77; Domain Origin: Netherlands',
    ],
    ['g2', 'review-site-view', '2026-11-17', 'Product: Example Planner'],
    ['leadfeeder', 'website-visit', '2026-11-18T09:30', 'Industry: Transport; Visits: 4'],
    ['clearbit-reveal', 'website-visit', '2026-11-18T09:30', '/timetables'],
  ])('of %s', async (tool, type, at, note) => {
    const { accounts, activity, report } = await read(tool, list);
    expect(report).toMatchObject({ kind: 'activity', refused: [], changed: 0, unchanged: 2 });
    expect(accounts).toEqual(list);
    expect(activity).toMatchObject([
      { kind: 'signal', type, account: 'rail', at: Date.parse(`${at}Z`), learnedAt: NOW, note },
    ]);
    for (const item of activity) expect(Activity.safeParse(item).success).toBe(true);
    expect((await read(tool, list)).activity).toEqual(activity);
  });
});
