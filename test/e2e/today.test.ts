import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser } from './browser.ts';
import type { Driver } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import { loadSample } from './driver/sample.ts';
import type { Screen } from './driver/screen.ts';
import { until } from './driver/until.ts';

let driver: Driver;
let desk: Screen;
beforeAll(async () => {
  driver = await launch(browser);
  desk = await driver.desk('/import');
  await loadSample(desk);
  await desk.page.evaluate(() => {
    location.hash = '#/today';
  });
});
afterAll(() => driver.close());

const due = [
  'Call Ines Varga',
  'Research Example Rail',
  'React to Ines Varga on LinkedIn',
  'Ask Tomas Hale to connect on LinkedIn',
  'Call Ravi Menon',
  'Email Grace Lin',
];
const without = (...gone: number[]) => due.filter((_, at) => !gone.includes(at));

/** The steps in order: the headings beneath those of the parts. */
const steps = async (screen: Screen) =>
  (await screen.page.$$eval('.today-item h3', (titles) =>
    titles.map((title) => title.innerText),
  )) as string[];

const press = async (
  screen: Screen,
  ...keys: Array<'j' | 'l' | 'r' | 's' | 't' | 'u' | 'x' | '1' | '2' | 'Escape' | 'Enter'>
) => {
  await screen.page.bringToFront();
  for (const key of keys) await screen.page.keyboard.press(key);
};

/** Where the run is. Read out of the page: what lies behind another tab has no accessibility tree in Chromium. */
const place = (screen: Screen) =>
  screen.page.evaluate(
    () => document.querySelector<HTMLElement>('[aria-label=Run] > :first-child')?.innerText ?? '',
  );

const click = async (screen: Screen, button: string) => {
  await screen.page.bringToFront();
  await screen.click('button', button);
};

/** The addresses of the web pages that are open, beside Touchline's own. */
const webPages = async () => {
  const pages = await desk.page.browser().pages();
  return pages.map((page) => page.url()).filter((url) => url.startsWith('https://'));
};

describe('today', () => {
  it('has all that is due over all accounts, in order, with the reason of the order', async () => {
    await expect.poll(() => steps(desk)).toEqual(due);
    expect(await desk.heading()).toBe('Today');
    expect(await desk.text('region', 'Answer first')).toMatch(
      /a clock runs.* Reach out by tomorrow .* Example Rail · Tier 1 · hot account · COO/,
    );
    expect(await desk.items('region', 'Overdue')).toHaveLength(5);
    for (const colours of ['light', 'dark'] as const) {
      await desk.inColours(colours);
      expect(await desk.axe()).toEqual([]);
    }
  });

  it('is logged by one key, asked for what only the rep knows, in every window within a second; undo brings it back', async () => {
    const other = await driver.desk('/today');
    await expect.poll(() => steps(other)).toEqual(due);
    await press(desk, 'l');
    await desk.find('group', 'How did it go?');
    await press(desk, '2');
    await expect.poll(() => desk.text('status')).toBe('Logged: Call, no answer, Ines Varga at Example Rail.');
    const saved = Date.now();
    await until('the other window in step', async () => (await steps(other))[0] === due[1]);
    expect(Date.now() - saved).toBeLessThan(1000);
    await expect.poll(() => steps(desk)).toEqual(without(0));
    await press(desk, 'u');
    await expect.poll(() => steps(desk)).toEqual(due);
    await expect.poll(() => steps(other)).toEqual(due);
    await other.page.close();
  });

  it('is the popup’s second view: T shows it, keys work it, Escape leads back to the card', async () => {
    const card = await driver.cardAt('https://example.org/');
    await expect.poll(() => card.heading()).toBe('Example Foods');
    await press(card, 't');
    await expect.poll(() => steps(card)).toEqual(due);
    expect(await card.axe()).toEqual([]);
    await press(card, 'j', 'Enter');
    await expect.poll(() => steps(card)).toEqual(without(1));
    await expect.poll(() => steps(desk)).toEqual(without(1));
    await press(card, 'u');
    await expect.poll(() => steps(card)).toEqual(due);
    await press(card, 'Escape');
    await expect.poll(() => card.heading()).toBe('Example Foods');
    await card.page.close();
  });

  it('runs: what is logged, wherever, opens the next person’s page in the same tab', async () => {
    await expect.poll(() => steps(desk)).toEqual(due);
    await press(desk, 'r');
    const ines = 'https://www.linkedin.com/in/ines-varga-example/';
    await expect.poll(webPages).toEqual([ines]);
    await expect.poll(() => place(desk)).toBe('1 of 6 today');
    // On Today itself: the step of nobody in particular is next, at the account's site.
    await press(desk, 's', '1');
    await expect.poll(webPages).toEqual(['https://example.com/']);
    // On the card of the page.
    const card = await driver.cardAt('https://example.com/');
    await expect.poll(() => place(card)).toBe('2 of 6 today');
    await expect.poll(() => card.text('region', 'Next step')).toContain('Research Example Rail');
    await click(card, 'Done');
    await expect.poll(webPages).toEqual([ines]);
    await expect.poll(() => place(card)).toBe('3 of 6 today');
    await click(card, 'Next');
    await expect.poll(webPages).toEqual(['https://www.linkedin.com/in/tomas-hale-example/']);
    await click(card, 'Stop');
    await expect.poll(() => place(card)).toBe('');
    await expect.poll(() => place(desk)).toBe('');
  });
});
