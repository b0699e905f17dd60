import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FirefoxDriver } from '../driver/driver.ts';
import { launch } from '../driver/launch.ts';
import { loadSample } from '../driver/sample.ts';
import type { Screen } from '../driver/screen.ts';

let driver: FirefoxDriver;
beforeAll(async () => {
  driver = await launch('firefox');
  await loadSample(await driver.desk('/import'));
});
afterAll(() => driver.close());

describe('the sidebar', () => {
  it('shows the account of the page on which the icon was clicked, and goes along as LinkedIn does', async () => {
    expect(await driver.clickIcon('https://www.linkedin.com/in/tomas-hale-example/')).toBe('Example Rail');
    await expect.poll(() => driver.sidebar()).toContain('tomas-hale-example on LinkedIn');
    await driver.visitWithin('/in/ines-varga-example/');
    await expect.poll(() => driver.sidebar()).toContain('ines-varga-example on LinkedIn');
  });

  it('asks for a click elsewhere', async () => {
    await driver.visit('https://example.org/');
    await expect.poll(() => driver.sidebar()).toContain('Click the icon to follow');
  });
});

describe('a switch in the settings', () => {
  let settings: Screen;
  beforeAll(async () => {
    settings = await driver.desk('/settings');
  });

  const toggle = async (name: string, on: boolean) => {
    await settings.page.bringToFront();
    await settings.click('switch', name);
    const isOn = async () => (await settings.find('switch', name)).evaluate((one) => one.ariaChecked);
    await expect.poll(isOn).toBe(String(on));
  };
  const badge = () =>
    settings.page.evaluate(`(async () => {
      const [tab] = await browser.tabs.query({ url: 'https://example.org/' });
      return tab && browser.action.getBadgeText({ tabId: tab.id });
    })()`);

  it('lets the sidebar follow every tab', async () => {
    await toggle('The panel follows your tabs', true);
    await driver.visit('https://example.org/');
    await expect.poll(() => driver.sidebar()).toContain('Example Foods');
  });

  it('puts the tier on the icon, also once the background was stopped', async () => {
    await toggle('Tier on the icon while you browse', true);
    await driver.stopWorker();
    await driver.visit('https://contoso.example/');
    await driver.visit('https://example.org/');
    await expect.poll(badge).toBe('2');
  });

  it('sets the alarm of the reminders, and takes it back', async () => {
    await toggle('Reminders on the screen', true);
    const alarms = () => settings.page.evaluate('browser.alarms.getAll().then((all) => all.length)');
    await expect.poll(alarms).toBe(1);
    await toggle('Reminders on the screen', false);
    await expect.poll(alarms).toBe(0);
  });

  it('gives the permission back, and the tier leaves the icon', async () => {
    await toggle('The panel follows your tabs', false);
    expect(await settings.page.evaluate('browser.permissions.contains({ permissions: ["tabs"] })')).toBe(
      false,
    );
    await driver.visit('https://example.org/');
    await expect.poll(() => driver.sidebar()).toContain('Click the icon to follow');
  });
});
