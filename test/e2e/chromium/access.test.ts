import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver } from '../driver/driver.ts';
import { launch } from '../driver/launch.ts';
import { loadSample } from '../driver/sample.ts';
import type { Screen } from '../driver/screen.ts';
import { importList, listFile } from '../lists.ts';

/**
 * What axe finds in the colours of day and of night, and whether anything runs over the side. In one browser: what axe
 * reads is the same document in both, and it takes a minute and a half.
 */
async function faultsOf(screen: Screen): Promise<string[]> {
  const faults: string[] = [];
  for (const colours of ['light', 'dark'] as const) {
    await screen.inColours(colours);
    faults.push(...(await screen.axe()).map((fault) => `${colours}: ${fault}`));
  }
  const over = await screen.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (over > 0) faults.push(`runs over the side by ${over} px`);
  return faults;
}

let driver: Driver;
beforeAll(async () => {
  driver = await launch('chromium');
});
afterAll(() => driver.close());

describe('axe finds nothing, in light and in dark,', () => {
  it('on the card before there is a list', async () => {
    const card = await driver.cardAt('https://example.com/');
    await expect.poll(() => card.heading()).toBe('No list yet');
    expect(await faultsOf(card)).toEqual([]);
  });

  it('on the desk’s import page, with a report', async () => {
    const desk = await driver.desk('/import');
    await loadSample(desk);
    expect(await faultsOf(desk)).toEqual([]);
  });

  it('on the desk’s import page, with a refused file', async () => {
    const desk = await driver.desk('/import');
    await importList(desk, listFile('bad.csv', ''));
    expect(await faultsOf(desk)).toEqual([]);
  });

  it('on the columns of a file, on what it would change, and on the question before it', async () => {
    const headers = Array.from({ length: 9 }, (_, n) => `A header of many words ${'x'.repeat(n ** 2)}`);
    const cells = headers.map((_, n) => 'a value '.repeat(n % 9));
    const desk = await driver.desk('/import');
    await desk.upload(
      'TAL file',
      listFile(
        'columns.csv',
        `Account,Domain,Tier,${headers}\nWide,wide.example,1,${cells}\nBad,co.uk,1,${cells}\n`,
      ),
    );
    await desk.find('region', 'What changes');
    expect(await faultsOf(desk)).toEqual([]);
    await desk.click('button', 'Import');
    await desk.find('region', 'Question');
    expect(await faultsOf(desk)).toEqual([]);
    await desk.page.close();
  });

  it('on the desk’s accounts', async () => {
    const desk = await driver.desk('/accounts');
    await expect.poll(() => desk.allText()).toContain('Chevron');
    expect(await faultsOf(desk)).toEqual([]);
  });

  it('on the desk’s page of the rep’s data', async () => {
    const desk = await driver.desk('/privacy');
    await expect.poll(() => desk.allText()).toContain('204 accounts');
    expect(await faultsOf(desk)).toEqual([]);
  });

  it.each([
    '/scoring',
    '/scoring?section=icp',
    '/scoring?section=engagement',
    '/scoring?section=triggers',
    '/scoring?section=scales',
    '/scoring?section=segments',
    '/scoring?section=limits',
    '/scoring?section=content',
    '/scoring?section=cards',
    '/scoring?section=programme',
    '/plays?play=0',
  ])('on the desk’s %s', async (path) => {
    const desk = await driver.desk(path);
    await expect.poll(() => desk.has('region', 'Changes')).toBe(true);
    expect(await faultsOf(desk)).toEqual([]);
    await desk.page.close();
  });

  it('on the desk’s scoring, with criteria, faults and an unfolded choice', async () => {
    const desk = await driver.desk('/scoring?section=icp');
    await desk.click('button', 'Add a criterion');
    await desk.click('button', 'Add a criterion');
    await desk.select('Criterion 2: fact', 'Another column');
    await expect.poll(() => desk.has('region', 'To mend')).toBe(true);
    expect(await faultsOf(desk)).toEqual([]);
    await desk.click('button', 'Discard changes');
    await desk.page.evaluate(() => {
      location.hash = '#/scoring?section=tiers';
    });
    await desk.find('textbox', 'Label, Tier 1');
    await desk.page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await faultsOf(desk)).toEqual([]);
  });

  it('on the desk’s preview of a change', async () => {
    const desk = await driver.desk('/scoring?section=icp');
    await desk.click('button', 'Add a criterion');
    await desk.fill('textbox', 'Criterion 1: values', 'Energy');
    await expect.poll(() => desk.text('region', 'Changes')).toContain('Of your');
    await desk.page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await faultsOf(desk)).toEqual([]);
    await desk.click('button', 'Discard changes');
  });

  it.each([
    ['a full account', 'https://example.com/', 'Example Rail'],
    ['an account of which little is known', 'https://chevron.com/', 'Chevron Corporation'],
    ['a site off the list', 'https://contoso.example/', 'Not on your target account list'],
    ['a page about no company', 'https://mail.google.com/', 'No company here'],
    ['a suggestion', 'https://boards.greenhouse.io/chevron', 'Not on your target account list'],
    ['a namesake', 'https://www.linkedin.com/in/ines-varga-9a8b7c/', 'Do you know this person?'],
    ['a stranger', 'https://www.linkedin.com/in/robin-nowhere/', 'Robin Nowhere isn’t on your list'],
  ])('on the card of %s', async (_what, address, heading) => {
    const card = await driver.cardAt(address);
    await expect.poll(() => card.heading()).toBe(heading);
    expect(await faultsOf(card)).toEqual([]);
  });

  it('on the card that has just logged a touch', async () => {
    const card = await driver.cardAt('https://example.com/');
    await card.click('button', 'Log touch');
    await expect.poll(() => card.has('button', 'Undo')).toBe(true);
    expect(await faultsOf(card)).toEqual([]);
  });

  it('on a linked job board, whose reason is long', async () => {
    const card = await driver.cardAt('https://boards.greenhouse.io/chevron');
    await card.click('button', 'Yes, link it');
    await expect.poll(() => card.heading()).toBe('Chevron Corporation');
    expect(await faultsOf(card)).toEqual([]);
  });

  it('on the menu of an account, on what bars it and its people, and on where all of them stand', async () => {
    const card = await driver.cardAt('https://example.com/');
    await card.click('button', 'More about this account');
    for (const item of ['Add a note', 'Set the stage', 'Flag it', 'Do not contact']) {
      await card.click('button', item);
      expect(await faultsOf(card)).toEqual([]);
    }
    await card.fill('textbox', 'Why', 'Legal hold');
    await card.page.keyboard.press('Enter');
    await card.find('region', 'Notices');
    await (await card.find('button', 'Ines Varga Economic buyer · COO')).focus();
    await card.page.keyboard.press('Enter');
    await (await card.find('button', 'Do not contact')).focus();
    await card.page.keyboard.press('Enter');
    await card.find('form', 'Do not contact Ines Varga');
    expect(await faultsOf(card)).toEqual([]);
    const desk = await driver.desk('/do-not-contact');
    await desk.upload('Do not contact file', listFile('blocked.csv', 'Email\na@bolt.example\nnobody\n'));
    await expect.poll(() => desk.allText()).toContain('1 row rejected');
    expect(await faultsOf(desk)).toEqual([]);
    await desk.clickText('Lift');
    expect(await faultsOf(desk)).toEqual([]);
    await desk.page.keyboard.press('1');
    await card.page.close();
  });

  it('on the keys, on a call with its moment, on a fact before one more touch, on an offer, and on a touch told better', async () => {
    const card = await driver.cardAt('https://example.com/');
    await card.find('form', 'Log a touch');
    await card.page.keyboard.press('?');
    await expect.poll(() => card.heading()).toBe('Keys');
    expect(await faultsOf(card)).toEqual([]);
    await card.page.keyboard.press('Escape');
    await card.choose('Call');
    await card.click('button', 'When: now. Change');
    await card.find('combobox', 'Outcome');
    expect(await faultsOf(card)).toEqual([]);
    await card.choose('LinkedIn');
    await card.choose('Asked to stop');
    await card.click('button', 'Log touch');
    await card.find('button', 'Only here');
    expect(await faultsOf(card)).toEqual([]);
    await (await card.find('button', 'Only here')).press('Enter');
    const change = await card.page.waitForSelector('button[aria-label^="Change: "]');
    await change?.focus();
    await card.page.keyboard.press('Enter');
    await card.find('form', 'Change the touch');
    expect(await faultsOf(card)).toEqual([]);
    await card.page.close();
  });

  it('on the settings', async () => {
    const settings = await driver.desk('/settings');
    await settings.find('switch', 'The panel follows your tabs');
    expect(await faultsOf(settings)).toEqual([]);
    await settings.page.close();
  });

  it('on the search', async () => {
    const card = await driver.cardAt('https://example.com/');
    await card.click('button', 'Search your list');
    await card.fill('searchbox', 'Search your list', 'chev');
    await expect.poll(() => card.texts('listitem')).toContainEqual(expect.stringContaining('Chevron'));
    expect(await faultsOf(card)).toEqual([]);
  });

  it('on the picker', async () => {
    const desk = await driver.desk('/import');
    await importList(
      desk,
      listFile('twins.csv', 'Account,Domain\nTwin A,twin.example\nTwin B,twin.example\n'),
    );
    const card = await driver.cardAt('https://twin.example/');
    await expect.poll(() => card.heading()).toBe('Which account?');
    expect(await faultsOf(card)).toEqual([]);
  });
});
