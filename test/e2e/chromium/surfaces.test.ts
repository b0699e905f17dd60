/** Beside the page and without the popup: events that a headless browser can't raise by hand are raised in the worker. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ChromiumDriver } from '../driver/driver.ts';
import { launch } from '../driver/launch.ts';
import { loadSample } from '../driver/sample.ts';
import { until } from '../driver/until.ts';

const tomas = 'https://www.linkedin.com/in/tomas-hale-example/';
const sofia = 'https://www.linkedin.com/in/sofia-lindqvist-example/';

let driver: ChromiumDriver;
beforeAll(async () => {
  driver = await launch('chromium');
  await loadSample(await driver.desk('/import'));
});
afterAll(() => driver.close());

/** As the browser raises it: with the tab in front, whose address the key grants. */
const press = (command: string, url: string) =>
  driver.inWorker(`chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) =>
    chrome.commands.onCommand.dispatch(${JSON.stringify(command)}, { ...tab, url: ${JSON.stringify(url)} }))`);
const badge = () =>
  driver.inWorker<string>(
    `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`,
  );

describe('the panel', () => {
  it('opens from the card, shows the page beside it, and asks for the icon on another site', async () => {
    const card = await driver.openCard('https://example.com/');
    await card.find('group', 'Tier');
    await card.click('button', 'Keep beside the page');
    const panel = await driver.opened('sidepanel.html');
    await expect.poll(() => panel.heading()).toBe('Example Rail');
    expect(await panel.has('form', 'Log a touch')).toBe(true);
    await driver.visit('https://example.com/another/page');
    await expect.poll(() => panel.heading()).toBe('Example Rail');
    await driver.visit('https://www.chevron.com/');
    await expect.poll(() => panel.heading()).toBe('Click the icon to follow');
    expect(await panel.has('button', 'Follow my tabs')).toBe(true);
    await driver.openCard('https://www.chevron.com/');
    await expect.poll(() => panel.heading()).toBe('Chevron Corporation');
    await panel.page.close();
  });
});

describe('the key on a LinkedIn page', () => {
  it('logs the suggested touch, ticks the icon, and the next card offers to undo it', async () => {
    await driver.visit(tomas);
    await press('log-touch', sofia);
    await until('a tick', async () => (await badge()) === '✓');
    const card = await driver.cardAt(sofia);
    await expect.poll(() => card.text('status')).toMatch(/^Logged: LinkedIn .*Sofia Lindqvist/);
    await card.click('button', 'Undo');
    await expect.poll(() => card.text('status')).toBe('Undone.');
    await card.page.close();
  });

  it('opens the card instead for somebody who isn’t on the list', async () => {
    await driver.visit('https://www.linkedin.com/in/robin-nowhere/');
    await press('log-touch', 'https://www.linkedin.com/in/robin-nowhere/');
    const card = await driver.opened('popup.html');
    await expect.poll(() => card.heading()).toMatch(/Robin Nowhere isn’t on your list|No company here/);
    await card.page.close();
  });
});

describe('the context menu', () => {
  afterEach(async () => (await driver.opened('popup.html')).page.close());
  const click = (info: object) =>
    driver.inWorker(
      `void chrome.contextMenus.onClicked.dispatch(${JSON.stringify(info)}, { url: 'https://example.com/' })`,
    );

  it('looks a link up', async () => {
    await click({ menuItemId: 'look-up', linkUrl: 'https://www.chevron.com/investors' });
    const card = await driver.opened('popup.html');
    await expect.poll(() => card.heading()).toBe('Chevron Corporation');
  });

  it('looks up the domain in a longer selection', async () => {
    await click({ menuItemId: 'look-up', selectionText: 'Write to ines.varga@example.com, please' });
    const card = await driver.opened('popup.html');
    await expect.poll(() => card.heading()).toBe('Example Rail');
  });

  it('looks words up in the list', async () => {
    await click({ menuItemId: 'look-up', selectionText: ' Chevron ' });
    const card = await driver.opened('popup.html');
    await expect.poll(() => card.texts('listitem')).toContainEqual(expect.stringContaining('Chevron'));
  });

  it('takes a selection for the note of a touch', async () => {
    await click({ menuItemId: 'note', selectionText: 'They open a depot in Ghent' });
    const card = await driver.opened('popup.html');
    const note = await card.find('textbox', 'Note');
    expect(await note.evaluate((field) => (field as unknown as HTMLTextAreaElement).value)).toBe(
      'They open a depot in Ghent',
    );
  });
});

it('the address bar finds an account, and Enter opens its card', async () => {
  const offered = await driver.inWorker<Array<{ content: string; description: string }>>(
    `new Promise((resolve) => chrome.omnibox.onInputChanged.dispatch('chevr', resolve))`,
  );
  expect(offered[0]).toMatchObject({
    content: 'chevron.com',
    description: expect.stringContaining('Chevron'),
  });
  await driver.inWorker(`void chrome.omnibox.onInputEntered.dispatch('chevron.com', 'currentTab')`);
  const card = await driver.opened('popup.html');
  await expect.poll(() => card.heading()).toBe('Chevron Corporation');
  await card.page.close();
});

describe('with the tabs permission', () => {
  beforeAll(() => driver.grant('tabs'));

  const badgeAt = async (url: string) => {
    await driver.visit(url);
    return () =>
      driver.inWorker<string>(
        `chrome.tabs.query({}).then((tabs) => {
          const tab = tabs.find(({ url }) => url === ${JSON.stringify(url)});
          return tab ? chrome.action.getBadgeText({ tabId: tab.id }) : 'no such tab';
        })`,
      );
  };

  it('tier and heat stand on the icon once they are switched on, and go when they are switched off', async () => {
    const settings = await driver.desk('/settings');
    await settings.click('switch', 'Tier on the icon while you browse');
    await expect.poll(await badgeAt('https://example.com/')).toBe('1!');
    await expect.poll(await badgeAt('https://nobody.example/')).toBe('');
    await expect.poll(await badgeAt('https://example.com/')).toBe('1!');
    await settings.page.bringToFront();
    await settings.click('switch', 'Tier on the icon while you browse');
    await expect.poll(await badgeAt('https://example.com/again')).toBe('');
    await settings.page.close();
  });

  it('the icon hears of what is written elsewhere, also while the background is stopped', async () => {
    const settings = await driver.desk('/settings');
    await settings.click('switch', 'Tier on the icon while you browse');
    const card = await driver.cardAt('https://boards.greenhouse.io/chevron');
    const yes = await card.find('button', 'Yes, link it');
    const badgeHere = await badgeAt('https://boards.greenhouse.io/chevron');
    await expect.poll(badgeHere).toBe('');
    await driver.stopWorker();
    // Not by the mouse, which would bring the card to the front and wake the background by that.
    await yes.evaluate((button) => button.click());
    await expect.poll(badgeHere).toBe('•');
    await card.page.close();
    await settings.page.bringToFront();
    await settings.click('switch', 'Tier on the icon while you browse');
    await settings.page.close();
  });

  it('the panel follows from site to site', async () => {
    const card = await driver.openCard('https://example.com/');
    await card.click('button', 'Keep beside the page');
    const panel = await driver.opened('sidepanel.html');
    await expect.poll(() => panel.heading()).toBe('Example Rail');
    await driver.visit('https://www.chevron.com/');
    await expect.poll(() => panel.heading()).toBe('Chevron Corporation');
    await driver.visit('https://nobody.example/');
    await expect.poll(() => panel.heading()).toBe('Not on your target account list');
  });
});
