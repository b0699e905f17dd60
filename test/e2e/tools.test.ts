import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser } from './browser.ts';
import type { Driver } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import type { Screen } from './driver/screen.ts';
import { importList, listFile } from './lists.ts';

const folder = fileURLToPath(new URL('../fixtures/tools/', import.meta.url));
/** Files of people, signals and technologies speak of accounts that are on the list already. */
const ofKnownAccounts =
  /contacts|bombora|g2|leadfeeder|clearbit|builtwith|hg-insights|stackoptic|sales-navigator/;
const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));

let driver: Driver;
let desk: Screen;
beforeAll(async () => {
  driver = await launch(browser);
  desk = await driver.desk('/import');
});
afterAll(() => driver.close());

const report = () => desk.text('region', 'Import report');

describe('a list from a tool comes in through the desk', () => {
  it.each(files.filter((file) => !ofKnownAccounts.test(file)))('%s', async (file) => {
    await importList(desk, folder + file);
    expect(await desk.text('alert')).toBe('');
    expect(await report()).toMatch(/[1-9]\d* accounts .* 0 rows rejected/);
  });
});

describe('what a tool knows of the list’s accounts comes in through the desk', () => {
  beforeAll(async () => {
    const accounts = 'Example Rail,rail.example.com,4242\nExample Foods,foods.example.com,\n';
    await importList(desk, listFile('accounts.csv', `Account,Domain,Record ID\n${accounts}`));
    await desk.choose('Add and update, nothing leaves');
  });

  it.each(files.filter((file) => ofKnownAccounts.test(file)))('%s', async (file) => {
    await importList(desk, folder + file);
    expect(await desk.text('alert')).toBe('');
    // One of HubSpot’s contacts works at a company that the list doesn’t have.
    const rejected = file === 'hubspot-contacts.csv' ? 1 : 0;
    expect(await report()).toContain(file);
    expect(await report()).toMatch(new RegExp(`2 accounts .* ${rejected} rows rejected`));
  });
});
