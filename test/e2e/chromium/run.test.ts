/** The run through today's steps where only the background is left to keep it going. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ChromiumDriver } from '../driver/driver.ts';
import { launch } from '../driver/launch.ts';
import { loadSample } from '../driver/sample.ts';

const ines = 'https://www.linkedin.com/in/ines-varga-example/';
const tomas = 'https://www.linkedin.com/in/tomas-hale-example/';

let driver: ChromiumDriver;
beforeAll(async () => {
  driver = await launch('chromium');
});
afterAll(() => driver.close());

it('the key on a LinkedIn page logs the step in front and opens the next page, with no page of Touchline open', async () => {
  const desk = await driver.desk('/import');
  await loadSample(desk);
  const { page } = desk;
  await page.evaluate(() => {
    location.hash = '#/today';
  });
  const browser = page.browser();
  const webPages = async () =>
    (await browser.pages()).map((one) => one.url()).filter((url) => url.startsWith('https://'));
  const press = async (key: 'r' | 'n') => {
    await page.bringToFront();
    await page.keyboard.press(key);
  };
  await page.waitForSelector('.today-item');
  await press('r');
  await expect.poll(webPages).toEqual([ines]);
  await press('n');
  await expect.poll(webPages).toEqual(['https://example.com/']);
  await press('n');
  await expect.poll(webPages).toEqual([ines]);
  await page.close();
  await driver.inWorker(`chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) =>
    chrome.commands.onCommand.dispatch('log-touch', { ...tab, url: ${JSON.stringify(ines)} }))`);
  await expect.poll(webPages).toEqual([tomas]);
});
