import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from './readWhole.ts';

const fixture = (path: string) => new Uint8Array(readFileSync(new URL(path, import.meta.url)));
const realList = fixture('../../public/sample/real-accounts.csv');

describe('the list of real companies', async () => {
  const { accounts, report } = await readText(realList);
  const named = (name: string) => accounts.find((account) => account.name === name);

  it('comes in whole', () => {
    expect(accounts).toHaveLength(201);
    expect(report).toMatchObject({
      rows: 201,
      accounts: 201,
      people: 0,
      added: 201,
      gone: 0,
      refused: [],
      warnings: [],
    });
    expect(report.merged).toEqual([]);
    expect(accounts.every(({ domains }) => domains.length === 1)).toBe(true);
  });

  it.each([
    ['Walmart', 'walmart.com'],
    ['Chevron Corporation', 'chevron.com'],
    ['Visa Inc.', 'visa.com'],
    ['Estée Lauder Companies (The)', 'elcompanies.com'],
    ['O’Reilly Automotive', 'oreillyauto.com'],
    ['3M', '3m.com'],
    ['Coca-Cola Company (The)', 'coca-colacompany.com'],
  ])('%s is at %s', (name, domain) => expect(named(name)?.domains).toEqual([domain]));

  it('keeps what its columns say', () => {
    expect(named('Apple Inc.')).toMatchObject({
      industry: 'Information Technology',
      location: 'Cupertino, California',
      owners: {},
      attributes: [
        { name: 'Sub-industry', value: 'Technology Hardware, Storage & Peripherals' },
        { name: 'Founded', value: '1977' },
      ],
    });
    expect(named('Apple Inc.')).not.toHaveProperty('tier');
    expect(report.columns).toEqual([
      { header: 'Account', field: 'name', confidence: 'certain' },
      { header: 'Website', field: 'website', confidence: 'certain' },
      { header: 'Industry', field: 'industry', confidence: 'certain' },
      { header: 'Sub-industry', field: undefined },
      { header: 'Headquarters', field: 'location', confidence: 'certain' },
      { header: 'Founded', field: undefined },
    ]);
  });

  it('changes nothing when it comes in again', async () => {
    const again = await readText(realList, accounts);
    expect(again.accounts).toEqual(accounts);
    expect(again.report).toMatchObject({ added: 0, changed: 0, unchanged: 201, gone: 0 });
    expect(again.questions).toEqual([]);
  });
});

it('reads the plain TAL', async () => {
  const { accounts, report } = await readText(fixture('../fixtures/lists/plain-tal.csv'));
  expect(report).toMatchObject({ refused: [], warnings: [] });
  expect(accounts).toEqual([
    {
      id: 'id-1',
      name: 'Example Rail',
      domains: ['example.com'],
      keys: [],
      tier: '1:1',
      industry: 'Transport',
      size: '5,001-10,000',
      employees: { from: 5001, to: 10_000 },
      priority: 'High',
      owners: { ae: 'Dana Whitlock' },
      selectionSignals: ['Hiring', 'New COO'],
      plays: [],
      attributes: [],
      people: [],
    },
    expect.objectContaining({
      name: 'Example Foods',
      tier: '1:few',
      selectionSignals: ['Cloud move', 'New plants'],
    }),
    expect.objectContaining({
      name: 'Example Health',
      tier: '1:many',
      domains: ['example.net'],
      selectionSignals: [],
    }),
  ]);
});
