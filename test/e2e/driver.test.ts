import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser } from './browser.ts';
import { smallDiskRefusal } from './driver/disk.ts';
import type { Driver } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import type { Screen } from './driver/screen.ts';

/** The extension's own API, as its pages see it in both browsers. */
declare const chrome: {
  permissions: {
    contains(permissions: object): Promise<boolean>;
    request(permissions: object): Promise<boolean>;
  };
};

/** Stores text in a database of its own and waits for the disk to have it. */
const store = ({ page }: Screen, text: string) =>
  page.evaluate(
    (value) =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('driver-test', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('texts');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('texts', 'readwrite', { durability: 'strict' });
          transaction.objectStore('texts').put(value, 'only');
          transaction.oncomplete = () => resolve('stored');
          transaction.onabort = () => resolve('refused');
        };
      }),
    text,
  );

const stored = ({ page }: Screen) =>
  page.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        const opening = indexedDB.open('driver-test', 1);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('texts').objectStore('texts').get('only');
          reading.onsuccess = () => resolve(reading.result);
        };
      }),
  );

describe('the driver', () => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch(browser);
  });
  afterAll(() => driver.close());

  it('opens the card for an address and the desk at a hash', async () => {
    const card = await driver.openCard('https://example.com/');
    await expect.poll(() => card.heading()).not.toBe('');
    const desk = await driver.desk('/import');
    await expect.poll(() => desk.heading()).toBe('Import');
  });

  it('shows a page in light and in dark colours', async () => {
    const desk = await driver.desk('/import');
    const ink = () => desk.page.evaluate(() => getComputedStyle(document.body).color);
    await desk.inColours('light');
    const light = await ink();
    await desk.inColours('dark');
    expect(await ink()).not.toBe(light);
    await desk.inColours('light');
  });

  it('finds with axe what is wrong with a page', async () => {
    const desk = await driver.desk('/import');
    await desk.find('heading');
    await desk.page.evaluate(() => document.body.append(document.createElement('button')));
    expect(await desk.axe()).toContainEqual(expect.stringMatching(/^button-name: <button>/));
  });

  it('stops the background', async () => {
    const desk = await driver.desk('/import');
    await desk.page.evaluate(() => chrome.permissions.contains({})); // the page is up, and so is the background
    await driver.stopWorker();
    expect(await driver.workerRuns()).toBe(false);
  });

  it('kills the browser and starts it again on the same profile', async () => {
    expect(await store(await driver.desk('/import'), 'before the kill')).toBe('stored');
    await driver.kill();
    driver = await launch(browser, { home: driver.home });
    expect(await stored(await driver.desk('/import'))).toBe('before the kill');
  });
});

describe('optional permissions', () => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch(browser, {
      amend: (manifest) => ({
        ...manifest,
        optional_permissions: ['tabs'],
        optional_host_permissions: ['https://*/*'],
      }),
    });
  });
  afterAll(() => driver.close());

  it('are granted by name', async () => {
    await driver.grant('tabs');
    const desk = await driver.desk('/import');
    expect(await desk.page.evaluate(() => chrome.permissions.contains({ permissions: ['tabs'] }))).toBe(true);
  });

  it('are granted by host, when the rep’s click asks for it', async () => {
    await driver.grant('https://crm.example/*');
    const { page } = await driver.desk('/import');
    const request = page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          const button = document.body.appendChild(document.createElement('button'));
          button.id = 'ask';
          button.style.cssText = 'position: fixed; inset: 0';
          button.onclick = () => resolve(chrome.permissions.request({ origins: ['https://crm.example/*'] }));
        }),
    );
    await page.locator('#ask').click();
    expect(await request).toBe(true);
  });
});

const refusal = smallDiskRefusal();

describe.skipIf(refusal)(`a full disk${refusal ? ` (not run: ${refusal})` : ''}`, () => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch(browser, { diskMegabytes: 150 });
  });
  afterAll(() => driver.close());

  it('refuses what is stored, until there is room again', async () => {
    const desk = await driver.desk('/import');
    expect(await store(desk, 'small')).toBe('stored');
    driver.home.disk?.fill(100_000);
    const large = 'large'.repeat(1_000_000);
    expect(await store(desk, large)).toBe('refused');
    driver.home.disk?.free();
    expect(await store(desk, large)).toBe('stored');
  });
});
