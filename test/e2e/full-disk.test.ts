import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browser } from './browser.ts';
import { smallDiskRefusal } from './driver/disk.ts';
import type { Driver } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import { until } from './driver/until.ts';
import { importList, listFile, realAccounts } from './lists.ts';

const refusal = smallDiskRefusal();

/** In megabytes. Firefox lets an origin have a share of the whole disk, and that must be more than Touchline asks for. */
const diskSize = { chromium: 150, firefox: 600 };

/** In bytes: less than the large list takes, and more than Touchline asks for (lib/store/room.ts) where the browser tells it. */
const roomToBegin = { chromium: 40_000_000, firefox: 3_000_000 };

describe.skipIf(refusal)(`on a full disk${refusal ? ` (not run: ${refusal})` : ''}`, () => {
  let driver: Driver;
  beforeEach(async () => {
    driver = await launch(browser, { diskMegabytes: diskSize[browser] });
    await importList(await driver.desk('/import'), realAccounts);
  });
  afterEach(() => driver.close());

  it.each([
    ['has no room', 300_000],
    ['runs out of room', roomToBegin[browser]],
  ])('an import on a disk that %s says that it failed and leaves the old list whole', async (_, left) => {
    const rows = Array.from({ length: 40_000 }, (_, at) => `Company ${at},company-${at}.example,Energy`);
    const desk = await driver.desk('/import');
    driver.home.disk?.fill(left);
    await importList(desk, listFile('large.csv', `Account,Domain,Industry\n${rows.join('\n')}\n`));
    expect(await desk.text('alert')).toMatch(/disk|room|space/i);
    driver.home.disk?.free();
    const card = await driver.cardAt('https://chevron.com/');
    await expect.poll(() => card.heading()).toBe('Chevron Corporation');
    const off = await driver.cardAt('https://company-0.example/');
    await expect.poll(() => off.heading()).toBe('Not on your target account list');
  });

  // Firefox keeps room ahead in the file it writes to, so that there a touch is saved where an import isn't.
  it.runIf(browser === 'chromium')(
    'a touch says that it is not saved, and is once there is room',
    async () => {
      const card = await driver.cardAt('https://chevron.com/');
      await card.find('group', 'Tier');
      await until('a touch that finds no room', async () => {
        driver.home.disk?.fill(0); // again each time: the browser gives room back by tidying up
        await card.fill('textbox', 'Note', 'no room '.repeat(1_000));
        await card.click('button', 'Log touch');
        await until('an answer', async () => (await card.text('status')) || (await card.text('alert')));
        return card.text('alert');
      });
      expect(await card.text('alert')).toContain('Not saved');
      driver.home.disk?.free();
      // The last try may still be under way behind the alert of the one before; a click meanwhile does nothing.
      await until('a touch that finds room', async () => {
        await card.click('button', 'Log touch');
        const logged = expect.poll(() => card.text('status'), { timeout: 3_000 }).toContain('Logged');
        return logged.then(
          () => true,
          () => false,
        );
      });
      await expect.poll(() => card.heading()).toBe('Chevron Corporation');
    },
  );
});
