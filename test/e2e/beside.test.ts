import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { browser } from './browser.ts';
import type { Driver } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import type { Screen } from './driver/screen.ts';
import { importList, listFile } from './lists.ts';

const first = 'Account,Domain,Tier\nExample Rail,rail.example,1:1\nExample Foods,foods.example,1:few\n';
const second = 'Account,Domain,Tier,Region\nExample Rail,rail.example,1:1,Benelux\n';
const signals = 'Domain,Activity Type,Date,Campaign\nrail.example,Webinar,2026-11-02,Autumn depot series\n';

let driver: Driver;
beforeAll(async () => {
  driver = await launch(browser);
  await importList(await driver.desk('/import'), listFile('first.csv', first));
});
afterAll(() => driver.close());

async function cardText(address: string): Promise<string> {
  const card = await driver.cardAt(address);
  await card.find('heading');
  const text = await card.allText();
  await card.page.close();
  return text;
}

async function rollBack(words: RegExp): Promise<Screen> {
  const desk = await driver.desk('/import');
  await desk.click('button', 'Roll back');
  await expect.poll(() => desk.allText()).toMatch(words);
  return desk;
}

describe('a file of signals', () => {
  it('shows on the card, and goes first when imports are rolled back', async () => {
    const note = 'Autumn depot series';
    await importList(await driver.desk('/import'), listFile('second.csv', second));
    await importList(await driver.desk('/import'), listFile('signals.csv', signals));
    expect(await cardText('https://rail.example/')).toContain(note);
    await rollBack(/Took back signals\.csv/);
    expect(await cardText('https://rail.example/')).not.toContain(note);
    expect(await cardText('https://foods.example/')).toContain('Not on your target account list');
    await rollBack(/Rolled back to first\.csv: 2 accounts/);
    expect(await cardText('https://foods.example/')).toContain('Example Foods');
  });
});

describe('an account that left the list', () => {
  it('keeps what was logged under Off the list, and has it again when it returns', async () => {
    const card = await driver.openCard('https://foods.example/');
    await card.find('form', 'Log a touch');
    await card.choose('Email');
    await card.fill('textbox', 'Note', 'Sent the cold-chain case');
    await card.click('button', 'Log touch');
    await expect.poll(() => card.text('status')).toContain('Logged');
    await importList(await driver.desk('/import'), listFile('second.csv', second));
    const accounts = await driver.desk('/accounts');
    await expect.poll(() => accounts.allText()).toMatch(/Off the list\s+1 account/);
    await accounts.page.locator('::-p-text(Off the list)').click();
    await accounts.page.locator('::-p-text(Example Foods)').click();
    await expect.poll(() => accounts.allText()).toContain('Sent the cold-chain case');
    expect(await accounts.axe()).toEqual([]);
    await rollBack(/Rolled back to first\.csv/);
    expect(await cardText('https://foods.example/')).toContain('Sent the cold-chain case');
  });
});

describe('a column that no field knows', () => {
  it('narrows the accounts and shows on the card', async () => {
    await importList(
      await driver.desk('/import'),
      listFile('regions.csv', 'Account,Domain,Region\nRail,rail.example,Benelux\nFoods,foods.example,DACH\n'),
    );
    const accounts = await driver.desk('/accounts');
    await expect.poll(() => accounts.allText()).toContain('2 accounts');
    await accounts.fill('textbox', 'Search other columns', 'benelux');
    await accounts.click('button', 'Filter');
    await expect.poll(() => accounts.allText()).toContain('1 of 2 accounts');
    expect(await accounts.allText()).toContain('Region: Benelux');
    await accounts.click('button', 'Clear');
    await expect.poll(() => accounts.allText()).not.toContain('1 of 2 accounts');
    const card = await driver.cardAt('https://rail.example/');
    await card.page.locator('::-p-text(More from your list)').click();
    await expect.poll(() => card.allText()).toMatch(/Region\s+Benelux/);
  });
});

describe('a workspace file', () => {
  const [tier] = defaultWorkspace.tiers;
  const named = (label: string) => ({
    touchline: 1,
    tiers: [{ ...tier, label }, ...defaultWorkspace.tiers.slice(1)],
    list: [{ name: 'Example Mines', domains: ['mines.example'], tier: '1:1' }],
  });

  it('brings list and workspace in one act, and both go back in one', async () => {
    const file = listFile('team.touchline.json', JSON.stringify(named('Flagship')));
    await importList(await driver.desk('/import'), file);
    expect(await cardText('https://mines.example/')).toMatch(/Example Mines[\s\S]*Flagship/);
    await rollBack(/Rolled back/);
    expect(await cardText('https://mines.example/')).toContain('Not on your target account list');
  });

  it('that is wrong is refused with the path of the fault', async () => {
    const desk = await driver.desk('/import');
    const wrong = { ...named('Flagship'), followUpHours: 0 };
    await importList(desk, listFile('wrong.touchline.json', JSON.stringify(wrong)));
    expect(await desk.text('alert')).toMatch(/followUpHours must be 1 or more/);
  });
});
