/** Changes the ideal customer through the desk of a real browser, and watches what that costs. */
import type { Page } from 'puppeteer-core';
import type { Driver } from '../../test/e2e/driver/driver.ts';
import type { ListFile } from './lists.ts';
import { openDesk } from './measureImport.ts';

export interface RescoringCost {
  browser: string;
  /** Seconds of the rules alone over the same accounts. */
  loop: number;
  /** Seconds from the last key to what the change moves. */
  preview: number;
  /** Seconds from the click on Save until the summaries are of the new workspace. */
  saved: number;
  /** Longest time between two frames of the page while it worked, in milliseconds. */
  longestFrame: number;
}

export async function measureRescoring(driver: Driver, list: ListFile): Promise<RescoringCost> {
  const desk = await openDesk(driver);
  const { page } = desk;
  await watchSummaries(page);
  await desk.upload('TAL file', list.path);
  await desk.click('button', 'Import');
  // The first summaries follow from the import by themselves.
  await summariesAfter(page, 0);

  await page.evaluate(() => {
    location.hash = '#/scoring?section=icp';
  });
  await desk.click('button', 'Add a criterion');
  await desk.fill('textbox', 'Criterion 1: values', 'Logistics');
  const typed = performance.now();
  await watchFrames(page);
  await page.waitForFunction(
    (words) => document.body.innerText.includes(words),
    { timeout: 0, polling: 50 },
    `Of your ${list.accounts.toLocaleString('en')} accounts`,
  );
  const preview = (performance.now() - typed) / 1000;
  const before = await page.evaluate(() => window.summariesHeard ?? 0);
  const clicked = performance.now();
  await desk.click('button', 'Save');
  await summariesAfter(page, before);
  const saved = (performance.now() - clicked) / 1000;
  // Before the plain loop, which holds the page.
  const longestFrame = await page.evaluate(() => window.longestFrame ?? 0);
  return {
    preview,
    saved,
    longestFrame,
    loop: (await page.evaluate(() => bench.scoreAlone())) / 1000,
    browser: await page.browser().version(),
  };
}

declare global {
  interface Window {
    summariesHeard?: number;
    longestFrame?: number;
  }
}

function watchSummaries(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.summariesHeard = 0;
    const channel = new BroadcastChannel('touchline');
    channel.onmessage = ({ data }) => {
      if (data === 'summaries') window.summariesHeard = (window.summariesHeard ?? 0) + 1;
    };
  });
}

async function summariesAfter(page: Page, heard: number): Promise<void> {
  await page.waitForFunction(
    (before) => (window.summariesHeard ?? 0) > before,
    { timeout: 0, polling: 50 },
    heard,
  );
}

function watchFrames(page: Page): Promise<void> {
  return page.evaluate(() => {
    let last = performance.now();
    window.longestFrame = 0;
    const frame = (now: number) => {
      window.longestFrame = Math.max(window.longestFrame ?? 0, now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}
