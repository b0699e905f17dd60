import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser } from './browser.ts';
import type { Driver } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import { importList } from './lists.ts';

const folder = fileURLToPath(new URL('../fixtures/tools/', import.meta.url));
/** Files of people and of signals need the accounts that they speak of; test/intake/tools.test.ts brings them in. */
const withoutAccounts =
  /contacts|bombora|g2|leadfeeder|clearbit|builtwith|hg-insights|stackoptic|sales-navigator/;
const lists = readdirSync(folder).filter((file) => file.endsWith('.csv') && !withoutAccounts.test(file));

let driver: Driver;
beforeAll(async () => {
  driver = await launch(browser);
});
afterAll(() => driver.close());

describe('a list from a tool comes in through the desk', () => {
  it.each(lists)('%s', async (file) => {
    const desk = await driver.desk('/import');
    await importList(desk, folder + file);
    expect(await desk.text('alert')).toBe('');
    expect(await desk.text('region', 'Import report')).toMatch(/[1-9]\d* accounts .* 0 rows rejected/);
  });
});
