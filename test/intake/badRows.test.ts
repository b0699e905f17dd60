import { describe, expect, it } from 'vitest';
import { readText } from './readWhole.ts';

describe('rows and values that can not come in', () => {
  it.each([
    ['a public suffix', 'co.uk'],
    ['a private suffix', 'github.io'],
    ['an IP', '192.168.0.1'],
    ['an IP in another spelling', 'http://0x7f.1/'],
    ['free mail', 'info@gmail.com'],
    ['a platform', 'https://www.linkedin.com/'],
    ['no domain at all', 'see notes'],
  ])('a row whose only domain is %s', async (_, cell) => {
    const { accounts, report } = await readText(`Account,Website\nAcme,${cell}\nBolt,bolt.com\n`);
    expect(accounts.map(({ name }) => name)).toEqual(['Bolt']);
    expect(report.refused).toMatchObject([
      { row: 2, column: 'Website', value: cell, reason: expect.stringMatching(/.{20}/) },
    ]);
  });

  it('a bad domain beside a good one: the row comes in without it', async () => {
    const { accounts, report } = await readText('Account,Website,Domain\nAcme,acme.com,co.uk\n');
    expect(accounts).toMatchObject([{ domains: ['acme.com'] }]);
    expect(report).toMatchObject({ refused: [], warnings: [{ row: 2, column: 'Domain', value: 'co.uk' }] });
  });

  it('a row with neither domain nor name', async () => {
    const { report } = await readText('Account,Website,Notes\nAcme,acme.com,\n,,something\n');
    expect(report.refused).toMatchObject([
      {
        row: 3,
        value: 'something',
        reason: 'The row has neither a website nor an account name. Add one of them.',
      },
    ]);
    expect(report.rows).toBe(2);
  });

  it('values that mean nothing: the row comes in with a warning', async () => {
    const { accounts, report } = await readText(
      'Account,Website,Tier,Fit,Status\nAcme,acme.com,Platinum,140,Friend\n',
    );
    expect(accounts).toHaveLength(1);
    expect(accounts[0]).not.toHaveProperty('tier');
    expect(accounts[0]?.attributes).toEqual([{ name: 'Fit as written', value: '140' }]);
    expect(report.warnings.map(({ row, column, value }) => [row, column, value])).toEqual([
      [2, 'Tier', 'Platinum'],
      [2, 'Fit', '140'],
      [2, 'Status', 'Friend'],
    ]);
  });

  it('a page of a person in a column of company pages', async () => {
    const { accounts, report } = await readText(
      'Account,Website,LinkedIn URL\nAcme,acme.com,https://www.linkedin.com/in/ines-varga-example/\n',
    );
    expect(accounts[0]?.keys).toEqual([]);
    expect(report.warnings[0]?.reason).toMatch(/person/);
  });

  it('a 10 MB cell: refused with row and column, shortened, and quickly', async () => {
    const started = performance.now();
    const { accounts, report } = await readText(
      `Account,Website,Notes\nAcme,acme.com,"${'long, '.repeat(1_700_000)}"\nBolt,bolt.com,\n`,
    );
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(accounts.map(({ name }) => name)).toEqual(['Bolt']);
    expect(report.refused).toMatchObject([{ row: 2, column: 'Notes' }]);
    expect(report.refused[0]?.value).toHaveLength(200);
  });
});

describe('rows that say little', () => {
  it('come in by name alone, with a warning that no page matches them', async () => {
    const { accounts, report } = await readText('Account,Website\nAcme,\n');
    expect(accounts).toMatchObject([{ name: 'Acme', domains: [] }]);
    expect(report.warnings).toMatchObject([{ row: 2, column: 'Website' }]);
  });

  it('are warned of once where the list has no column of websites', async () => {
    const { accounts, report } = await readText('Account,Tier\nAcme,1\nBolt,2\n');
    expect(accounts).toHaveLength(2);
    expect(report.warnings).toMatchObject([{ row: 1, column: 'Website' }]);
  });

  it('come in by a company page alone', async () => {
    const { accounts, report } = await readText(
      'Account,Website,LinkedIn URL\nAcme,,linkedin.com/company/acme\n',
    );
    expect(accounts).toMatchObject([{ keys: ['linkedin-company:acme'] }]);
    expect(report.warnings).toEqual([]);
  });

  it('come in once where a name without a domain stands twice', async () => {
    const { report } = await readText('Account\nAcme\nBolt\nACME Inc\n');
    expect(report.merged).toEqual([{ rows: [2, 4], account: 'Acme', why: 'same name, no domain' }]);
  });

  it('are called by their domain where they have no name, with a warning', async () => {
    const { accounts, report } = await readText('Account,Website\n,acme.com\n');
    expect(accounts).toMatchObject([{ name: 'acme.com', domains: ['acme.com'] }]);
    expect(report.warnings).toMatchObject([{ row: 2, column: 'Account' }]);
  });
});
