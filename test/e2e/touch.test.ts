import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser } from './browser.ts';
import type { Driver } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import { loadSample } from './driver/sample.ts';
import type { Screen } from './driver/screen.ts';

const prospect = 'https://example.com/';

let driver: Driver;
beforeAll(async () => {
  driver = await launch(browser);
  await loadSample(await driver.desk('/import'));
});
afterAll(() => driver.close());

async function logMessage(card: Screen, note: string): Promise<void> {
  await card.choose('LinkedIn');
  await card.select('Person', 'Tomas Hale');
  await card.choose('Message sent');
  await card.fill('textbox', 'Note', note);
  await card.click('button', 'Log touch');
  // Over the cap of touches to one person it takes one click more.
  await expect
    .poll(async () => (await card.text('status')) + (await card.has('button', 'Log anyway')))
    .toMatch(/Logged|true/);
  if (await card.has('button', 'Log anyway')) await card.click('button', 'Log anyway');
  await expect.poll(() => card.text('status')).toContain('Logged');
}

const newest = async (card: Screen) => (await card.items('region', 'Activity'))[0];

describe('a touch', () => {
  it('is what Done of the next step logs, once the rep has said how the call went', async () => {
    const card = await driver.openCard(prospect);
    await expect.poll(() => card.text('region', 'Next step')).toContain('Call Ines Varga');
    await card.click('button', 'Done');
    await expect.poll(() => card.text('status')).toContain('How did it go?');
    await card.select('Outcome', 'Left a voicemail');
    await card.click('button', 'Log touch');
    await expect.poll(() => newest(card)).toMatch(/Voicemail.*Ines Varga/i);
    expect(await card.text('region', 'Next step')).not.toContain('Call Ines Varga');
  });

  it('shows in the activity at once, with person, note and what was logged', async () => {
    const card = await driver.openCard(prospect);
    await logMessage(card, 'Sent the depot case');
    expect(await card.text('status')).toMatch(/LinkedIn message.*Tomas Hale/);
    await expect.poll(() => newest(card)).toMatch(/LinkedIn message.*Tomas Hale.*Sent the depot case/);
  });

  it('is there when the card is opened again', async () => {
    const card = await driver.openCard(prospect);
    await expect.poll(() => newest(card)).toContain('Sent the depot case');
  });

  it.each([20, 150])('is logged once by a double click, its clicks %d ms apart', async (delay) => {
    const card = await driver.openCard(prospect);
    await card.find('region', 'Activity');
    const before = (await card.items('region', 'Activity'))[0];
    await card.choose('They replied'); // theirs, so that no cap asks for one click more
    await card.fill('textbox', 'Note', `Clicked twice in ${delay} ms`);
    await (await card.find('button', 'Log touch')).click({ count: 2, delay });
    await expect.poll(() => newest(card)).toContain(`Clicked twice in ${delay} ms`);
    const again = await driver.openCard(prospect);
    await expect.poll(() => newest(again)).toContain(`Clicked twice in ${delay} ms`);
    expect((await again.items('region', 'Activity'))[1]).toBe(before);
  });

  it('is taken back by Undo, and stays taken back', async () => {
    const card = await driver.openCard(prospect);
    await logMessage(card, 'To the wrong person');
    await expect.poll(() => newest(card)).toContain('To the wrong person');
    await card.click('button', 'Undo');
    await expect.poll(() => newest(card)).toContain('Clicked twice');
    const again = await driver.openCard(prospect);
    await expect.poll(() => newest(again)).toContain('Clicked twice');
  });

  it('is logged while the background is stopped', async () => {
    await driver.stopWorker();
    const card = await driver.openCard(prospect);
    await logMessage(card, 'Without the background');
    const again = await driver.openCard(prospect);
    await expect.poll(() => newest(again)).toContain('Without the background');
  });

  it('outlives a browser that is killed the moment it was confirmed', async () => {
    const card = await driver.openCard(prospect);
    await logMessage(card, 'Just before the crash');
    await driver.kill();
    driver = await launch(browser, { home: driver.home });
    const again = await driver.openCard(prospect);
    await expect.poll(() => newest(again)).toContain('Just before the crash');
  });
});
