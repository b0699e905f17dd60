import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser } from './browser.ts';
import type { Driver } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import { loadSample } from './driver/sample.ts';
import type { Screen } from './driver/screen.ts';

const prospect = 'https://example.com/';
const tomas = 'https://www.linkedin.com/in/tomas-hale-example/';

let driver: Driver;
beforeAll(async () => {
  driver = await launch(browser);
  await loadSample(await driver.desk('/import'));
});
afterAll(() => driver.close());

const newest = async (card: Screen) => (await card.items('region', 'Activity'))[0];

/** A card whose form is there: its keys listen. */
async function openCard(address: string): Promise<Screen> {
  const card = await driver.openCard(address);
  await card.find('form', 'Log a touch');
  return card;
}

async function press(card: Screen, ...keys: Array<Parameters<typeof card.page.keyboard.press>[0]>) {
  for (const key of keys) await card.page.keyboard.press(key);
}

const status = (card: Screen) => expect.poll(() => card.text('status'));

describe('by the keyboard alone', () => {
  it('L and Enter log the suggested touch to whose page is in front', async () => {
    const card = await openCard(tomas);
    await press(card, 'l', 'Enter');
    // A colleague or a cap may be a fact worth one more key.
    if (await card.has('button', 'Log anyway')) await press(card, 'Enter');
    await status(card).toMatch(/^Logged: LinkedIn .*Tomas Hale/);
    await expect.poll(() => newest(card)).toMatch(/LinkedIn .*Tomas Hale/);
    await press(card, 'u');
    await status(card).toBe('Undone.');
  });

  it('a channel, a person, an outcome and a note', async () => {
    const card = await openCard(prospect);
    await press(card, '2', 'ArrowDown', 'n');
    await card.page.keyboard.type('By keys alone, 2 of them');
    await card.page.keyboard.down('Control');
    await press(card, 'Enter');
    await card.page.keyboard.up('Control');
    if (await card.has('button', 'Log anyway')) await press(card, 'Enter');
    await status(card).toMatch(/^Logged: Email/);
    await expect.poll(() => newest(card)).toContain('By keys alone, 2 of them');
  });

  it('snoozes and skips the next step', async () => {
    const card = await openCard(prospect);
    const heading = async () => (await card.texts('heading', 'region', 'Next step'))[0];
    const step = await heading();
    await press(card, 's', '1');
    await status(card).toContain('Snoozed until tomorrow');
    await expect.poll(heading).not.toBe(step);
    await press(card, 'x', '2');
    await status(card).toBe('Skipped: Not now.');
  });

  it('shows its keys, and goes back', async () => {
    const card = await openCard(prospect);
    await press(card, '?');
    await expect.poll(() => card.heading()).toBe('Keys');
    await press(card, 'Escape');
    await expect.poll(() => card.heading()).toBe('Example Rail');
  });

  it('finds the note again that was not logged when the card closed', async () => {
    const card = await openCard(prospect);
    await press(card, 'n');
    await card.page.keyboard.type('Half a thought');
    const again = await openCard(prospect);
    const note = await again.find('textbox', 'Note');
    expect(await note.evaluate((field) => (field as unknown as HTMLTextAreaElement).value)).toBe(
      'Half a thought',
    );
    await again.click('button', 'Discard');
  });

  it('bars who asked to stop, on every account, until that is lifted', async () => {
    const card = await openCard(tomas);
    await card.choose('Asked to stop');
    await press(card, 'Enter');
    await card.find('button', 'Do not contact');
    await press(card, 'y');
    await status(card).toContain('Tomas Hale is on Do not contact');
    await press(card, 'm');
    await card.find('group', 'Do not contact');
    await press(card, 'Enter');
    await status(card).toContain('Not logged');
    await card.click('button', 'Lift it');
    await card.find('group', 'Why may they be contacted again?');
    await press(card, '3');
    await status(card).toContain('May be contacted again');
    await expect.poll(() => card.has('group', 'Do not contact')).toBe(false);
  });
});
