import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FirefoxDriver } from '../driver/driver.ts';
import { launch } from '../driver/launch.ts';
import { loadSample } from '../driver/sample.ts';

let driver: FirefoxDriver;
beforeAll(async () => {
  driver = await launch('firefox');
  await loadSample(await driver.desk('/import'));
});
afterAll(() => driver.close());

it('a click on the icon shows the account of the page in front', async () => {
  expect(await driver.clickIcon('https://www.example.com/about')).toBe('Example Rail');
});
