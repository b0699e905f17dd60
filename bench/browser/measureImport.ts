/** Imports a list through the desk of a real browser, and watches what it costs. */
import type { Page } from 'puppeteer-core';
import { launch } from '../../test/e2e/driver/launch.ts';
import { watchLookups } from './lookups.ts';
import { writePlainList } from './plainList.ts';

export interface ImportCost {
  /** From the click to the desk's word that it is done. */
  seconds: number;
  /** Most used JavaScript heap of page and workers together, in megabytes, asked for every quarter of a second. */
  heapMegabytes: number;
  /** What the browser says the extension's data takes, in megabytes. */
  diskMegabytes: number;
  /** The longest that a lookup by another page of the extension took meanwhile, in milliseconds. */
  worstLookup: number;
  browser: string;
}

/** A list of `count` accounts comes into an empty profile, one row each. */
export async function measureImport(count: number): Promise<ImportCost> {
  const list = writePlainList(count);
  const driver = await launch('chromium');
  try {
    const { page: watcher } = await driver.cardAt('https://example.com/');
    const desk = await driver.desk('/import');
    const { page } = desk;
    await desk.upload('TAL file', list.path);
    const lookups = await watchLookups(watcher);
    const heap = watchHeap(page);
    const started = performance.now();
    await desk.click('button', 'Import');
    const outcome = await page.waitForFunction(
      () => document.querySelector('[role=alert], [role=status]:not(:empty)')?.textContent,
      { timeout: 0, polling: 100 },
    );
    const seconds = (performance.now() - started) / 1000;
    const words = String(await outcome.jsonValue());
    if (!words.includes(`${count} accounts`)) throw new Error(`the import ended with: ${words}`);
    const disk = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    return {
      seconds,
      heapMegabytes: await heap(),
      diskMegabytes: disk / 1e6,
      worstLookup: await lookups(),
      browser: await page.browser().version(),
    };
  } finally {
    await driver.close();
    list.remove();
  }
}

/** @returns what ends the watch and gives the most that was seen, in megabytes */
function watchHeap(page: Page): () => Promise<number> {
  let most = 0;
  let watching = true;
  const used = async (): Promise<number> => {
    // The page may be closed while it is asked, by a failure that is worth more than this one's.
    const { JSHeapUsedSize = 0 } = await page.metrics().catch(() => ({ JSHeapUsedSize: 0 }));
    const workers = await Promise.all(
      page.workers().map(async (worker) => {
        // A worker may end while it is asked.
        const answer = await worker.client.send('Runtime.getHeapUsage').catch(() => undefined);
        return answer?.usedSize ?? 0;
      }),
    );
    return workers.reduce((sum, size) => sum + size, JSHeapUsedSize);
  };
  const loop = (async () => {
    while (watching) {
      most = Math.max(most, await used());
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  })();
  return async () => {
    watching = false;
    await loop;
    return most / 1e6;
  };
}
