import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ChromiumDriver } from '../driver/driver.ts';
import { launch } from '../driver/launch.ts';
import { loadSample } from '../driver/sample.ts';
import type { Screen } from '../driver/screen.ts';
import { until } from '../driver/until.ts';

let driver: ChromiumDriver;
let settings: Screen;
beforeAll(async () => {
  driver = await launch('chromium');
  await driver.grant('notifications');
  await loadSample(await driver.desk('/import'));
  await neverQuiet(await driver.desk('/scoring?section=limits'));
  settings = await driver.desk('/settings');
});
afterAll(() => driver.close());

/** From eight to eight is never: the test runs at any hour. */
async function neverQuiet(limits: Screen): Promise<void> {
  await limits.click('checkbox', 'Weekends too');
  // What a time is typed as depends on the browser's language.
  await limits.page.evaluate(() => {
    const from = document.querySelector('input[type=time]');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(from, '08:00');
    from?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await limits.click('button', 'Save');
  await until('the quiet hours to be saved', async () => (await limits.allText()).includes('Saved'));
}

const alarms = () => driver.inWorker('chrome.alarms.getAll().then((all) => all.map(({ name }) => name))');
const shown = () =>
  driver.inWorker<string[]>('chrome.notifications.getAll().then((all) => Object.keys(all).sort())');
const ring = () => driver.inWorker('void chrome.alarms.onAlarm.dispatch({ name: "reminders" })');

it('no alarm rings before the switch', async () => {
  expect(await alarms()).toEqual([]);
});

it('a hot account and the day’s steps are told, each in one message', async () => {
  await settings.click('switch', 'Reminders on the screen');
  await expect.poll(alarms).toEqual(['reminders']);
  await ring();
  await expect.poll(shown).toEqual([expect.stringMatching(/^account /), expect.stringMatching(/^steps\//)]);
});

it('a click on the message opens the account’s card', async () => {
  const [account] = await shown();
  await driver.inWorker(`void chrome.notifications.onClicked.dispatch(${JSON.stringify(account)})`);
  const card = await driver.opened('popup.html?account=');
  await expect.poll(() => card.heading()).toBe('Example Rail');
  await card.page.close();
});

it('none comes again, also after the background was stopped', async () => {
  await driver.inWorker(
    'chrome.notifications.getAll().then((all) => Promise.all(Object.keys(all).map((id) => chrome.notifications.clear(id))))',
  );
  // One of the two is forgotten: that it comes again says that the other was held back.
  await driver.inWorker(`chrome.storage.local.get('reminded').then(({ reminded }) =>
    chrome.storage.local.set({ reminded: reminded.filter((id) => !id.startsWith('steps/')) }))`);
  await driver.stopWorker();
  // As any write would wake it.
  await settings.page.evaluate('void chrome.runtime.sendMessage({ wrote: "settings" })');
  await expect.poll(() => driver.workerRuns()).toBe(true);
  await ring();
  await expect.poll(shown).toEqual([expect.stringMatching(/^steps\//)]);
});

it('the alarm goes with the switch, and so does the permission', async () => {
  await settings.page.bringToFront();
  await settings.click('switch', 'Reminders on the screen');
  await expect.poll(alarms).toEqual([]);
  expect(await driver.inWorker('chrome.permissions.contains({ permissions: ["notifications"] })')).toBe(
    false,
  );
});
