import { describe, expect, it } from 'vitest';
import { counter, NOW, readText, readWhole } from './readWhole.ts';

describe('domains', () => {
  const domainsOf = async (text: string) => (await readText(text)).accounts.map(({ domains }) => domains);

  it('come down to what can be registered in a website column, and stay hosts in a domain column', async () => {
    expect(await domainsOf('Account,Website\nAcme,https://www.shop.acme.co.uk/en/?a=b\n')).toEqual([
      ['acme.co.uk'],
    ]);
    expect(await domainsOf('Account,Domain\nAcme,www.eu.acme.co.uk\n')).toEqual([['eu.acme.co.uk']]);
  });

  it('stay hosts in a website column too where rows name distinct hosts', async () => {
    const text = 'Account,Website\nAcme EU,eu.acme.co.uk\nAcme US,www.us.acme.co.uk\nBolt,www.eu.bolt.com\n';
    expect(await domainsOf(text)).toEqual([['eu.acme.co.uk'], ['us.acme.co.uk'], ['bolt.com']]);
  });

  it('may be several in a cell and in several columns', async () => {
    const text = 'Account,Website,Domain\nAcme,acme.co.uk; acme.de,acme.fr\n';
    expect(await domainsOf(text)).toEqual([['acme.co.uk', 'acme.de', 'acme.fr']]);
  });

  it('may be allowed by the team although others share them', async () => {
    const data = new Blob(['Account,Domain\nGoogle,gmail.com\n']);
    const options = { now: NOW, newId: counter(), allowed: new Set(['gmail.com']) };
    expect((await readWhole({ name: 'a.csv', data }, [], options)).accounts[0]?.domains).toEqual([
      'gmail.com',
    ]);
  });
});

describe('rows of one company', () => {
  it('merge where domain and name agree, reported with their rows', async () => {
    const { accounts, report } = await readText(
      'Account,Website,Tier,Notes\nAcme Inc.,acme.com,1,\nBolt,bolt.com,2,\nACME,https://acme.com/en,,call first\n',
    );
    expect(accounts.map(({ name, tier, attributes }) => [name, tier, attributes.length])).toEqual([
      ['Acme Inc.', '1:1', 1],
      ['Bolt', '1:few', 0],
    ]);
    expect(report.merged).toEqual([
      { rows: [2, 4], account: 'Acme Inc.', why: 'same domain acme.com and same name' },
    ]);
  });

  it('merge where one has no name, in whichever order', async () => {
    const { accounts, report } = await readText('Website,Account,Industry\nacme.com,,Rail\nacme.com,Acme,\n');
    expect(accounts).toMatchObject([{ name: 'Acme', industry: 'Rail' }]);
    expect(report.merged).toMatchObject([{ rows: [2, 3], account: 'Acme' }]);
  });

  it('merge by record id whatever else they say', async () => {
    const { accounts } = await readText(
      'Record ID,Account,Website\n7,Acme,acme.com\n7,Acme Europe,acme.eu\n',
    );
    expect(accounts).toMatchObject([{ recordId: '7', name: 'Acme', domains: ['acme.com', 'acme.eu'] }]);
  });

  it('merge when a later row shows that two groups are one', async () => {
    const { accounts, report } = await readText(
      'Account,Domain\nAcme,acme.com\nAcme,acme.de\nAcme,acme.com; acme.de\n',
    );
    expect(accounts.map(({ domains }) => domains)).toEqual([['acme.com', 'acme.de']]);
    expect(report.merged).toMatchObject([{ rows: [2, 3, 4] }]);
  });

  it('keep the first of two values and say so', async () => {
    const { accounts, report } = await readText('Account,Website,Tier\nAcme,acme.com,1\nAcme,acme.com,3\n');
    expect(accounts[0]?.tier).toBe('1:1');
    expect(report.warnings).toEqual([
      {
        row: 3,
        column: 'Tier',
        value: '1:many',
        reason: 'Row 2 is the same account and says 1:1; that was kept.',
      },
    ]);
  });

  it('stay two where the names differ, with a warning that the card will ask', async () => {
    const { accounts, report } = await readText('Account,Website\nAcme Rail,acme.com\nAcme Foods,acme.com\n');
    expect(accounts).toHaveLength(2);
    expect(report.warnings).toMatchObject([{ row: 3, column: 'Website', value: 'acme.com' }]);
    expect(report.warnings[0]?.reason).toMatch(/Acme Rail \(row 2\).*the card asks/);
  });

  it.each([
    ['countries', 'Country', 'Germany', 'France'],
    ['record ids', 'Record ID', '1', '2'],
  ])('stay two where their %s differ', async (_, header, one, other) => {
    const { accounts } = await readText(
      `Account,Domain,${header}\nAcme,acme.com,${one}\nAcme,acme.com,${other}\n`,
    );
    expect(accounts).toHaveLength(2);
  });

  it('without a name are refused where two accounts could be meant', async () => {
    const { accounts, report } = await readText(
      'Account,Website\nAcme Rail,acme.com\nAcme Foods,acme.com\n,acme.com\n',
    );
    expect(accounts).toHaveLength(2);
    expect(report.refused).toMatchObject([{ row: 4, column: 'Website', value: 'acme.com' }]);
  });
});
