/** Brings a list in through the desk of a real browser. */
import type { Page } from 'puppeteer-core';
import type { BrowserName, Driver } from '../../test/e2e/driver/driver.ts';
import { launch } from '../../test/e2e/driver/launch.ts';
import type { Screen } from '../../test/e2e/driver/screen.ts';
import { until } from '../../test/e2e/driver/until.ts';
import { watchHeap } from './heap.ts';
import { install } from './install.ts';
import { FIRST_DOMAIN, type ListFile, writePlainList } from './lists.ts';

/** Runs `work` in a browser with an empty profile. */
export async function inBrowser<T>(browser: BrowserName, work: (driver: Driver) => Promise<T>): Promise<T> {
  const driver = await launch(browser);
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
}

/** The desk's page of imports, ready to be measured in. */
export async function openDesk(driver: Driver): Promise<Screen> {
  const desk = await driver.desk('/import');
  await install(desk.page);
  return desk;
}

/**
 * Imports a list at once: the click doesn't wait for the plan, which begins as soon as the file is chosen.
 * @returns seconds from the choice of the file to the desk's word that it is done
 */
export async function importList(desk: Screen, { path, accounts }: ListFile): Promise<number> {
  const started = performance.now();
  await desk.upload('TAL file', path);
  await desk.click('button', 'Import');
  const wanted = `${accounts} accounts`;
  const outcome = await until('the end of the import', () => desk.page.evaluate(outcomeOf, wanted), HOUR);
  const seconds = (performance.now() - started) / 1000;
  if (outcome !== wanted) throw new Error(`the import ended with: ${outcome}`);
  return seconds;
}

const HOUR = 3_600_000;

/** Runs in the page. @returns `wanted` once the desk says it, or what it says went wrong */
function outcomeOf(wanted: string): string | undefined {
  // Scoring goes on in the desk's head after the import.
  if (document.querySelector('main :is([role=progressbar], progress)')) return undefined;
  const said = document.body.innerText.replaceAll(',', '').includes(wanted);
  return document.querySelector('[role=alert]')?.textContent || (said ? wanted : undefined);
}

export interface ImportCost {
  seconds: number;
  /** Most used JavaScript heap of page and worker together, in megabytes; 0 in Firefox, which doesn't tell. */
  heapMegabytes: number;
  /** The longest that another page of the extension waited for a look-up meanwhile, in milliseconds. */
  worstLookup: number;
}

/** Imports `list` over one of 1,000 accounts, while another page looks one of them up again and again. */
export async function measureImport(driver: Driver, list: ListFile): Promise<ImportCost & { desk: Screen }> {
  const first = writePlainList(1_000);
  await importList(await openDesk(driver), first);
  first.remove();
  const { page: watcher } = await driver.cardAt(`https://${FIRST_DOMAIN}/`);
  await install(watcher);
  const desk = await openDesk(driver);
  const worst = await startLookups(watcher);
  const heap = driver.browser === 'chromium' ? watchHeap(desk.page) : async () => 0;
  const seconds = await importList(desk, list);
  return { desk, seconds, heapMegabytes: await heap(), worstLookup: await worst() };
}

async function startLookups(page: Page): Promise<() => Promise<number>> {
  const stop = await page.evaluateHandle((domain) => bench.watchLookups(domain), FIRST_DOMAIN);
  return () => stop.evaluate((end) => end());
}

/** What the browser says the extension's data takes, in megabytes. */
export function diskUsed(page: Page): Promise<number> {
  return page.evaluate(async () => ((await navigator.storage.estimate()).usage ?? 0) / 1e6);
}
