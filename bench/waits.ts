/** How long the popup waits for a look-up while a list comes in, in both browsers. */
import type { BrowserName } from '../test/e2e/driver/driver.ts';
import type { Benchmark, Figure } from './browser/benchmark.ts';
import { measure } from './browser/install.ts';
import { writePlainList } from './browser/lists.ts';
import { inBrowser, measureImport } from './browser/measureImport.ts';

export default {
  name: 'waits',
  async run() {
    const [chromium, firefox] = [await measureWaits('chromium'), await measureWaits('firefox')];
    return {
      browser: `${chromium.version}, ${firefox.version}`,
      figures: [...chromium.figures, ...firefox.figures],
    };
  },
} satisfies Benchmark;

function measureWaits(browser: BrowserName): Promise<{ version: string; figures: Figure[] }> {
  return inBrowser(browser, async (driver) => {
    const list = writePlainList(100_000);
    const { desk, worstLookup } = await measureImport(driver, list);
    list.remove();
    const { chunk } = await measure(desk.page, () => bench.writeBuckets());
    return {
      version: await desk.page.browser().version(),
      figures: [
        {
          figure: `${browser}: worst wait of a look-up while 100,000 accounts came in`,
          value: worstLookup,
          unit: 'ms',
        },
        { figure: `${browser}: writing one chunk of buckets, median`, value: chunk, unit: 'ms' },
        { figure: `${browser}: the wait against the chunk`, value: worstLookup / chunk, unit: '×', limit: 3 },
      ],
    };
  });
}
