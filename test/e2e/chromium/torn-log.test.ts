/** Chromium deletes a database whose log has a torn record inside: what a refused write leaves once others follow it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { smallDiskRefusal } from '../driver/disk.ts';
import type { ChromiumDriver } from '../driver/driver.ts';
import { launch } from '../driver/launch.ts';
import type { Screen } from '../driver/screen.ts';
import { until } from '../driver/until.ts';
import { importList, realAccounts } from '../lists.ts';
import { storedList } from '../storedList.ts';

const refusal = smallDiskRefusal();

describe.skipIf(refusal)(`after a refused write${refusal ? ` (not run: ${refusal})` : ''}`, () => {
  let driver: ChromiumDriver;
  let before: Awaited<ReturnType<typeof storedList>>;
  beforeEach(async () => {
    driver = await launch('chromium', { diskMegabytes: 150 });
    const desk = await driver.desk('/import');
    await importList(desk, realAccounts);
    before = await storedList(desk.page);
  });
  afterEach(() => driver.close());

  it('the list and later touches survive the next start', async () => {
    const card = await driver.cardAt('https://chevron.com/');
    await refuseTouch(card);
    await logTouch(card);
    await restart();
    await expectAllThere();
  });

  it('they do where another page wrote after it', async () => {
    await refuseTouch(await driver.cardAt('https://chevron.com/'));
    await logTouch(await driver.cardAt('https://chevron.com/'));
    await restart();
    await expectAllThere();
  });

  it('they do where the browser was killed at once, and nobody is left who knows', async () => {
    await refuseTouch(await driver.cardAt('https://chevron.com/'));
    await restart();
    await logTouch(await driver.cardAt('https://chevron.com/'));
    await restart();
    await expectAllThere();
  });

  /** The last room goes between the look at what is free and the write, as when another program takes it. */
  async function refuseTouch(card: Screen) {
    await card.find('group', 'Tier');
    await card.page.evaluate(() => {
      navigator.storage.estimate = async () => ({ quota: Number.MAX_SAFE_INTEGER, usage: 0 });
    });
    await until('a touch that finds no room', async () => {
      driver.home.disk?.fill(0); // again each time: the browser gives room back by tidying up
      await fillTouch(card, 'torn');
      await until('an answer', async () => (await card.text('status')) || (await card.text('alert')));
      return card.text('alert');
    });
    expect(await card.text('alert')).toContain('Not saved');
    driver.home.disk?.free();
  }

  async function logTouch(card: Screen) {
    await card.find('group', 'Tier');
    await fillTouch(card, 'kept');
    await expect.poll(() => card.text('status')).toContain('Logged');
  }

  /** Longer than what is left of the block that the log ends in, so that a refused one is torn. */
  async function fillTouch(card: Screen, word: 'torn' | 'kept') {
    await card.fill('textbox', 'Note', `${word} `.repeat(1_600));
    await card.click('button', 'Log touch');
  }

  async function restart() {
    await driver.kill();
    driver = await launch('chromium', { home: driver.home });
  }

  async function expectAllThere() {
    const card = await driver.cardAt('https://chevron.com/');
    await expect.poll(() => card.heading()).toBe('Chevron Corporation');
    expect(await storedList(card.page)).toEqual(before);
    await expect.poll(async () => (await card.items('region', 'Activity'))[0]).toContain('kept');
  }
});
