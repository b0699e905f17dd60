import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser } from './browser.ts';
import type { Driver } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import type { Screen } from './driver/screen.ts';

/** A text that holds all of these, in whatever order. */
const withAll = (...words: string[]) => expect.stringMatching(words.map((word) => `(?=.*${word})`).join(''));

/** One rep's first minutes: each test goes on where the one before ended. */
describe('the first run', () => {
  let driver: Driver;
  let desk: Screen;
  beforeAll(async () => {
    driver = await launch(browser);
  });
  afterAll(() => driver.close());

  it('says that there is no list yet, and offers the sample and an import', async () => {
    const card = await driver.openCard('https://example.com/');
    await expect.poll(() => card.heading()).toBe('No list yet');
    expect(await card.has('button', 'Load the sample list')).toBe(true);
    expect(await card.has('button', 'Import yours')).toBe(true);
  });

  it('loads the sample in the desk, at a click in the card', async () => {
    const card = await driver.openCard('https://example.com/');
    await card.click('button', 'Load the sample list');
    desk = await driver.openedDesk();
    await expect.poll(() => desk.text('region', 'Import report')).toContain('204 accounts');
  });

  it('asks which of the list’s owners the rep is', async () => {
    const question = 'Which of these owners are you?';
    const owners = await desk.texts('button', 'region', question);
    expect(owners).toEqual(expect.arrayContaining([expect.stringContaining('Dana Whitlock')]));
    await desk.clickFirst('button', 'region', question);
    await expect.poll(() => desk.allText()).toContain('You are Dana Whitlock.');
  });

  it('says “You” where the card would say the rep’s name', async () => {
    const card = await driver.openCard('https://example.com/');
    await expect.poll(() => card.heading()).toBe('Example Rail');
    expect(await card.allText()).not.toContain('Dana Whitlock');
    expect(await card.allText()).toMatch(/Owner\s+You/);
  });

  it('shows the full card: why it matched, tier with treatment, fit, buying group, what happened', async () => {
    const card = await driver.openCard('https://www.example.com/careers?from=ad');
    await expect.poll(() => card.heading()).toBe('Example Rail');
    expect(await card.allText()).toContain('matched by domain');
    expect(await card.text('group', 'Tier')).toMatch(/Tier 1.*1:1.*bespoke/);
    expect(await card.value('meter', 'Fit')).toBe(86);
    expect(await card.text('region', 'Next step')).toContain('Ines Varga');
    const people = await card.items('region', 'Stakeholder map');
    expect(people).toContainEqual(withAll('Ines Varga', 'COO', 'Economic buyer'));
    expect(people).toContainEqual(withAll('Jana Groot', 'Head of IT', 'Blocker', 'not contacted'));
    expect(await card.value('meter', 'Coverage')).toBe(3);
    expect(await card.items('region', 'Activity')).toContainEqual(expect.stringContaining('Pricing page'));
    expect(await card.has('form', 'Log a touch')).toBe(true);
  });

  it.each([
    ['https://example.org/', 'Example Foods', '1:few'],
    ['https://example.net/', 'Example Health', '1:many'],
  ])('shows on %s %s with tier %s', async (address, name, tier) => {
    const card = await driver.openCard(address);
    await expect.poll(() => card.heading()).toBe(name);
    expect(await card.text('group', 'Tier')).toContain(tier);
  });

  it('claims nothing that the list doesn’t say: a real company has no people, no fit and no tier yet', async () => {
    const card = await driver.openCard('http://www.chevron.com/about');
    await expect.poll(() => card.heading()).toBe('Chevron Corporation');
    expect(await card.text('group', 'Tier')).toMatch(/no tier yet/i);
    expect(await card.has('meter', 'Fit')).toBe(false);
    expect(await card.items('region', 'Stakeholder map')).toEqual([]);
  });
});
