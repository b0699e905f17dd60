import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser } from './browser.ts';
import type { Driver } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import { loadSample } from './driver/sample.ts';
import type { Screen } from './driver/screen.ts';

let driver: Driver;
beforeAll(async () => {
  driver = await launch(browser);
  await loadSample(await driver.desk('/import'));
});
afterAll(() => driver.close());

const items = (today: Screen) => today.items('region', 'Due today');
const press = (screen: Screen, ...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => screen.page.keyboard.press(key as 'j')), Promise.resolve());

describe('Today', () => {
  it('has what is due over all accounts, whoever is hot first; one key works it, another takes it back', async () => {
    const today = await driver.desk('/today');
    await expect.poll(async () => (await items(today))[0]).toContain('Call Ines Varga');
    await today.page.bringToFront();
    await press(today, 'd');
    await today.find('group', 'How did it go?');
    await press(today, '3');
    await expect.poll(() => today.text('status')).toMatch(/^Logged: Call, voicemail/);
    await expect.poll(async () => (await items(today))[0]).not.toContain('Call Ines Varga');
    await press(today, 'u');
    await expect.poll(async () => (await items(today))[0]).toContain('Call Ines Varga');
    await today.page.close();
  });

  it('is the card’s second view, and T and Escape lead there and back', async () => {
    const card = await driver.openCard('https://example.com/');
    await card.find('form', 'Log a touch');
    await press(card, 't');
    await expect.poll(() => card.heading()).toBe('Today');
    await expect.poll(async () => (await items(card))[0]).toContain('Call Ines Varga');
    await press(card, 's', '1');
    await expect.poll(() => card.text('status')).toContain('Snoozed until tomorrow');
    await press(card, 'u');
    await expect.poll(() => card.text('status')).toBe('Undone.');
    await press(card, 'Escape');
    await expect.poll(() => card.heading()).toBe('Example Rail');
  });

  it('runs from page to page in one tab: what is done brings the next to the front', async () => {
    const today = await driver.desk('/today');
    await expect.poll(async () => (await items(today))[0]).toContain('Call Ines Varga');
    const before = (await today.page.browser().pages()).length;
    await today.click('button', 'Run');
    await expect.poll(() => today.allText()).toMatch(/1 of \d+ today/);
    await today.page.bringToFront();
    const opened = (await today.page.browser().pages()).length;
    expect(opened).toBe(before + 1);
    await today.click('button', 'Next');
    await expect.poll(() => today.allText()).toMatch(/2 of \d+ today|Run over/);
    expect((await today.page.browser().pages()).length).toBe(opened);
    await today.page.bringToFront();
    await today.click('button', 'Stop').catch(() => today.click('button', 'Close'));
    await expect.poll(() => today.allText()).not.toMatch(/\d of \d+ today/);
  });
});
