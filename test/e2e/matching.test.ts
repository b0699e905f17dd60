import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser } from './browser.ts';
import type { Driver } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import { loadSample } from './driver/sample.ts';
import { importList, listFile } from './lists.ts';

const list = `Account,Website,LinkedIn URL,CRM URL
Fabrikam Pumps,https://www.fabrikam-pumps.example/en/,linkedin.com/company/fabrikam-pumps/about,https://app.hubspot.com/contacts/4711/record/0-2/90210
`;

let driver: Driver;
afterAll(() => driver.close());

describe('a page that carries a key of the list', () => {
  beforeAll(async () => {
    driver = await launch(browser);
    await importList(await driver.desk('/import'), listFile('keys.csv', list));
  });

  it.each([
    ['its site', 'https://shop.fabrikam-pumps.example/catalogue', 'matched by domain'],
    ['its LinkedIn page', 'https://uk.linkedin.com/company/Fabrikam-Pumps/people/', 'by its LinkedIn page'],
    ['its CRM record', 'https://app-eu1.hubspot.com/contacts/4711/company/90210', 'by its HubSpot record'],
    ['a tool’s page about it', 'https://builtwith.com/fabrikam-pumps.example', 'by its domain on BuiltWith'],
  ])('finds the account on %s, and says how', async (_what, address, how) => {
    const card = await driver.openCard(address);
    await expect.poll(() => card.heading()).toBe('Fabrikam Pumps');
    expect(await card.allText()).toContain(how);
  });

  it('asks on a board of the same name, and matches once it is linked', async () => {
    const board = 'https://boards.greenhouse.io/fabrikampumps';
    const card = await driver.openCard(board);
    await expect.poll(() => card.allText()).toContain('This may be Fabrikam Pumps');
    expect(await card.heading()).toBe('Not on your target account list');
    await card.click('button', 'Yes, link it');
    await expect.poll(() => card.heading()).toBe('Fabrikam Pumps');
    const again = await driver.openCard(`${board}/jobs/123`);
    await expect.poll(() => again.heading()).toBe('Fabrikam Pumps');
    expect(await again.allText()).toContain('hiring');
  });

  it('does not ask again after a No', async () => {
    const other = 'https://www.fabrikam-pumps.test/';
    const card = await driver.openCard(other);
    await card.click('button', 'No');
    await expect.poll(() => card.has('button', 'Yes, link it')).toBe(false);
    const again = await driver.openCard(other);
    await expect.poll(() => again.heading()).toBe('Not on your target account list');
    expect(await again.has('button', 'Yes, link it')).toBe(false);
  });

  it('links only the host itself where a site lends sub-domains', async () => {
    const blog = await driver.openCard('https://fabrikam.medium.com/story');
    await blog.click('button', 'Link to an account');
    await blog.fill('searchbox', 'Search your list', 'fabrikam');
    await blog.clickText('Fabrikam Pumps');
    await expect.poll(() => blog.heading()).toBe('Fabrikam Pumps');
    expect(await blog.text('status')).toBe('Linked fabrikam.medium.com to Fabrikam Pumps.');
    const other = await driver.openCard('https://somebody.medium.com/');
    await expect.poll(() => other.heading()).toBe('Not on your target account list');
  });

  it('refuses to link what strangers share', async () => {
    const mail = await driver.openCard('https://www.gmx.net/magazine');
    await expect.poll(() => mail.heading()).toBe('Not on your target account list');
    await mail.click('button', 'Link to an account');
    await mail.fill('searchbox', 'Search your list', 'fabrikam');
    await mail.clickText('Fabrikam Pumps');
    await expect.poll(() => mail.allText()).toContain('belongs to a mail provider');
    expect(await mail.heading()).toBe('Not on your target account list');
  });

  it('keeps the link over a new list', async () => {
    await importList(await driver.desk('/import'), listFile('again.csv', list));
    const card = await driver.openCard('https://jobs.fabrikam-pumps.example/');
    await expect.poll(() => card.heading()).toBe('Fabrikam Pumps');
    const board = await driver.openCard('https://boards.greenhouse.io/fabrikampumps');
    await expect.poll(() => board.heading()).toBe('Fabrikam Pumps');
  });
});

describe('a domain that many companies use', () => {
  const file = listFile(
    'owner.csv',
    'Account,Domain\nThe Help Desk Company,zendesk.com\nOther,other.example\n',
  );

  it('is refused as an account’s, until the team allows it', async () => {
    const desk = await driver.desk('/import');
    await importList(desk, file);
    expect(await desk.text('region', 'Import report')).toContain('1 rows rejected');
    await desk.page.locator('details summary::-p-text(Domains that other companies use too)').click();
    await desk.fill('textbox', 'Domain to allow', 'zendesk.com');
    await desk.click('button', 'Allow');
    await expect.poll(() => desk.has('button', 'No longer allow zendesk.com')).toBe(true);
    const again = await driver.desk('/import');
    await importList(again, file);
    expect(await again.text('region', 'Import report')).toContain('2 accounts');
    const card = await driver.openCard('https://www.zendesk.com/');
    await expect.poll(() => card.heading()).toBe('The Help Desk Company');
  });
});

describe('a person’s page', () => {
  beforeAll(async () => {
    await driver.close();
    driver = await launch(browser);
    await loadSample(await driver.desk('/import'));
  });

  it('opens the card with that person ready in the touch form', async () => {
    const card = await driver.openCard('https://www.linkedin.com/in/tomas-hale-example/');
    await expect.poll(() => card.heading()).toBe('Example Rail');
    expect(await card.allText()).toContain('by this person’s LinkedIn page');
    await card.click('button', 'Log touch');
    await expect.poll(() => card.text('status')).toBe('Logged: LinkedIn message, Tomas Hale.');
  });

  it('asks whether an unknown profile is somebody of that name, and links it', async () => {
    const profile = 'https://www.linkedin.com/in/ines-varga-9a8b7c/';
    const card = await driver.openCard(profile);
    await expect.poll(() => card.allText()).toContain('Is this Ines Varga of Example Rail?');
    await card.click('button', 'Yes, link it');
    await expect.poll(() => card.heading()).toBe('Example Rail');
    const again = await driver.openCard(profile);
    await expect.poll(() => again.heading()).toBe('Example Rail');
  });

  it('adds somebody new to the account opened last, with key and touch, at one Enter', async () => {
    await (await driver.openCard('http://example.org/')).find('group', 'Tier');
    const profile = 'https://www.linkedin.com/in/robin-nowhere-example/';
    const card = await driver.openCard(profile);
    await expect.poll(() => card.heading()).toBe('Robin Nowhere Example isn’t on your list');
    await card.fill('textbox', 'Name', 'Robin Nowhere');
    await card.select('Touch', 'Request sent');
    await card.click('button', 'Add person');
    await expect.poll(() => card.heading()).toBe('Example Foods');
    expect(await card.text('status')).toBe('Added Robin Nowhere to Example Foods. Logged: LinkedIn request.');
    expect(await card.texts('listitem')).toContainEqual(expect.stringContaining('Robin Nowhere'));
    const again = await driver.openCard(profile);
    await expect.poll(() => again.heading()).toBe('Example Foods');
  });
});
