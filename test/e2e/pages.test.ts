import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser } from './browser.ts';
import type { Driver } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import { importList, listFile } from './lists.ts';

const list = `Account,Domain,Country,Tier
Northwind Robotics,northwind.example,Norway,1:1
Twin Harbour Freight,twinharbour.example,Germany,1:few
Twin Harbour Ferries,twinharbour.example,Denmark,
`;

let driver: Driver;
beforeAll(async () => {
  driver = await launch(browser);
  await importList(await driver.desk('/import'), listFile('pages.csv', list));
});
afterAll(() => driver.close());

describe('a site that is on nobody’s list', () => {
  const stranger = 'https://www.contoso.example/pricing';

  it('is said to be off the list, with Nominate and Link', async () => {
    const card = await driver.openCard(stranger);
    await expect.poll(() => card.heading()).toBe('Not on your target account list');
    expect(await card.has('button', 'Nominate')).toBe(true);
    expect(await card.has('button', 'Link to an account')).toBe(true);
  });

  it('is never taken for an account whose domain it only looks like', async () => {
    for (const lookalike of ['https://notnorthwind.example/', 'https://northwind.example.evil.example/']) {
      const card = await driver.openCard(lookalike);
      await expect.poll(() => card.heading(), { message: lookalike }).toBe('Not on your target account list');
    }
  });

  it('can be nominated with a reason, which the card then shows', async () => {
    const card = await driver.openCard(stranger);
    await card.click('button', 'Nominate');
    await card.fill('textbox', 'Company', 'Contoso');
    await card.fill('textbox', 'Why it belongs on the list', 'Hires a data team');
    await card.click('button', 'Save nomination');
    await expect.poll(() => card.allText()).toMatch(/You nominated Contoso .*Hires a data team/);
    const again = await driver.openCard(stranger);
    await expect.poll(() => again.allText()).toContain('Hires a data team');
  });

  it('can be linked to an account, whose card it shows from then on', async () => {
    const alias = 'https://northwind-shop.example/';
    const card = await driver.openCard(alias);
    await card.click('button', 'Link to an account');
    await card.fill('searchbox', 'Search your list', 'northw');
    await card.clickText('Northwind Robotics');
    await expect.poll(() => card.heading()).toBe('Northwind Robotics');
    const again = await driver.openCard(alias);
    await expect.poll(() => again.heading()).toBe('Northwind Robotics');
    expect(await again.allText()).toContain('by an alias you linked');
  });
});

describe('two accounts on one domain', () => {
  const shared = 'https://twinharbour.example/';

  it('are offered to choose from, never guessed', async () => {
    const card = await driver.openCard(shared);
    await expect.poll(() => card.heading()).toBe('Which account?');
    expect((await card.texts('listitem')).sort()).toEqual([
      expect.stringContaining('Twin Harbour Ferries'),
      expect.stringContaining('Twin Harbour Freight'),
    ]);
  });

  it('are not asked for again once chosen', async () => {
    const card = await driver.openCard(shared);
    await card.clickText('Twin Harbour Ferries');
    await expect.poll(() => card.heading()).toBe('Twin Harbour Ferries');
    const again = await driver.openCard(shared);
    await expect.poll(() => again.heading()).toBe('Twin Harbour Ferries');
  });
});

describe('a page about no company', () => {
  it.each([
    ['webmail', 'https://mail.google.com/mail/u/0/'],
    ['a feed', 'https://www.linkedin.com/feed/'],
    ['a machine’s number', 'http://192.0.2.7/'],
    ['a page of the browser', 'about:blank'],
  ])('says so on %s, with a search', async (_what, address) => {
    const card = await driver.openCard(address);
    await expect.poll(() => card.heading()).toBe('No company here');
    expect(await card.has('searchbox', 'Search your list')).toBe(true);
  });

  it('offers the last cards opened, newest first', async () => {
    for (const site of ['https://northwind.example/', 'https://twinharbour.example/']) {
      const card = await driver.openCard(site);
      await card.find('group', 'Tier');
    }
    const card = await driver.openCard('https://mail.google.com/');
    await expect
      .poll(() => card.texts('listitem'))
      .toEqual([
        expect.stringContaining('Twin Harbour Ferries'),
        expect.stringContaining('Northwind Robotics'),
      ]);
    await card.clickText('Northwind Robotics');
    await expect.poll(() => card.heading()).toBe('Northwind Robotics');
  });

  it('finds an account by part of its name', async () => {
    const card = await driver.openCard('https://mail.google.com/');
    await card.fill('searchbox', 'Search your list', 'twin fer');
    await expect.poll(() => card.allText()).toContain('Twin Harbour Ferries');
  });
});
