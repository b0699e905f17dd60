import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser } from './browser.ts';
import type { Driver } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import { importList, listFile, realAccounts } from './lists.ts';

let driver: Driver;
beforeAll(async () => {
  driver = await launch(browser);
  const desk = await driver.desk('/import');
  await importList(desk, realAccounts);
});
afterAll(() => driver.close());

/** What the list says of a page; the list of 201 is whole while Chevron and Walmart are on it. */
async function headingOn(address: string): Promise<string> {
  const card = await driver.cardAt(address);
  await card.find('heading');
  const heading = await card.heading();
  await card.page.close();
  return heading;
}

describe('the list of 201 real companies', () => {
  it('comes in whole, with a report', async () => {
    const desk = await driver.desk('/import');
    await importList(desk, realAccounts);
    const report = await desk.text('region', 'Import report');
    expect(report).toContain('201 accounts');
    expect(report).toContain('0 rows rejected');
    expect(report).toContain('201 unchanged');
  });

  it.each([
    ['http://www.chevron.com/about', 'Chevron Corporation'],
    ['https://walmart.com/', 'Walmart'], // on the list as www.corporate.walmart.com
    ['https://careers.walmart.com/jobs', 'Walmart'],
  ])('answers on %s with %s', async (address, name) => {
    const card = await driver.openCard(address);
    await expect.poll(() => card.heading()).toBe(name);
    expect(await card.allText()).toContain('matched by domain');
  });
});

describe('the columns of the plain TAL', () => {
  it('come in with tier, owner and why the account is on the list, and can be rolled back', async () => {
    const plain = `Account,Website,Tier,Industry,Size,Intent Signals,Owner (AE),Priority
"Müller & Söhne, KG",https://www.mueller.example.net/kontakt,1:1,Industry,250,Hiring engineers,Dana Whitlock,High
`;
    const desk = await driver.desk('/import');
    await importList(desk, listFile('plain.csv', plain));
    expect(await desk.text('region', 'Import report')).toContain('1 accounts');
    const card = await driver.openCard('https://example.net/');
    await expect.poll(() => card.heading()).toBe('Müller & Söhne, KG');
    expect(await card.text('group', 'Tier')).toContain('1:1');
    expect(await card.allText()).toContain('Dana Whitlock');
    expect(await card.allText()).toContain('Hiring engineers');
    expect(await card.items('region', 'Stakeholder map')).toContainEqual(
      expect.stringMatching(/Economic buyer.*missing/i),
    );

    await desk.page.bringToFront();
    await desk.click('button', 'Roll back');
    await expect.poll(() => desk.text('status')).toContain('201 accounts');
    expect(await headingOn('https://chevron.com/')).toBe('Chevron Corporation');
    expect(await headingOn('https://example.net/')).toBe('Not on your target account list');
  });
});

describe('adding and updating', () => {
  it('brings new accounts in, and lets none leave', async () => {
    const desk = await driver.desk('/import');
    await importList(desk, listFile('first.csv', 'Account,Domain\nStays,stays.example\n'));
    const again = await driver.desk('/import');
    await again.choose('Add and update, nothing leaves');
    await importList(again, listFile('more.csv', 'Account,Domain,Tier\nComes,comes.example,1\n'));
    expect(await again.text('region', 'Import report')).toContain('2 accounts');
    expect(await headingOn('https://stays.example/')).toBe('Stays');
    expect(await headingOn('https://comes.example/')).toBe('Comes');
    await importList(await driver.desk('/import'), realAccounts);
  });
});

describe('a file that can’t become a list', () => {
  const png = new Uint8Array([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
  ]);

  it.each<[string, string | Uint8Array, RegExp]>([
    ['is empty', '', /empty/i],
    ['is no CSV', png, /not a CSV file/],
    ['has column names only', 'Account,Website\n', /no rows/],
    [
      'has no column with a name or a domain',
      'Colour,Shape\nred,round\n',
      /No column holds an account name or a website/,
    ],
    [
      'is damaged',
      Buffer.from('Account,Website\nM\xfc\xff\x81ller,mueller.example\n', 'latin1'),
      /Row 2, column Account,.*UTF-8/,
    ],
  ])('is refused with the reason, and the old list stays whole: it %s', async (_what, content, reason) => {
    const desk = await driver.desk('/import');
    await importList(desk, listFile('bad.csv', content));
    expect(await desk.text('alert')).toMatch(reason);
    expect(await headingOn('https://chevron.com/')).toBe('Chevron Corporation');
  });
});

describe('rows that can’t come in', () => {
  it('are named by row and column, while the others come in', async () => {
    const list = `Account,Domain,Industry
Good,good.example,Energy
,,Energy
Suffix,co.uk,Energy
Numbers,192.0.2.7,Energy
Huge,"${'x'.repeat(10 * 1024 * 1024)}",Energy
Namesake,good.example,Transport
`;
    const desk = await driver.desk('/import');
    await importList(desk, listFile('mixed.csv', list));
    const report = await desk.text('region', 'Import report');
    expect(report).toContain('2 accounts');
    expect(report).toContain('4 rows rejected');
    expect(await desk.texts('row', 'region', 'Import report')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^3 /),
        expect.stringMatching(/^4 Domain co\.uk .*anybody can register/),
        expect.stringMatching(/^5 Domain 192\.0\.2\.7 .*number of a machine/),
        expect.stringMatching(/^6 Domain x+… .*10,485,760 characters/),
      ]),
    );
  });
});
