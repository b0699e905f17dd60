/** What a long list costs: time by row, memory, disk, and a look-up in it. */
import type { Benchmark } from './browser/benchmark.ts';
import { measure } from './browser/install.ts';
import { domainOf, writePlainList } from './browser/lists.ts';
import { diskUsed, type ImportCost, inBrowser, measureImport } from './browser/measureImport.ts';

const LOOKUPS = 300;

export default {
  name: 'importSize',
  async run() {
    const thousand = await measureSize(1_000);
    const small = await measureSize(100_000);
    const large = await measureSize(1_000_000);
    return {
      browser: large.browser,
      figures: [
        {
          figure: '100,000 accounts, one row each, from the file chosen to ready',
          value: small.seconds,
          unit: 's',
        },
        { figure: '1,000,000 accounts, the same', value: large.seconds, unit: 's' },
        {
          figure: 'a row of 1,000,000 against a row of 100,000',
          value: large.seconds / 10 / small.seconds,
          unit: '×',
          limit: 1.3,
        },
        {
          figure: 'most used JS heap of page and worker, 1,000,000 accounts',
          value: large.heapMegabytes,
          unit: 'MB',
          limit: 500,
        },
        { figure: 'the same, 100,000 accounts', value: small.heapMegabytes, unit: 'MB' },
        { figure: 'worst wait of a look-up while 1,000,000 came in', value: large.worstLookup, unit: 'ms' },
        { figure: 'look-up by domain among 1,000,000, warm median', value: large.lookUp, unit: 'ms' },
        {
          figure: '… against the same reads done raw',
          value: large.lookUp / large.raw,
          unit: '×',
          limit: 1.5,
        },
        { figure: '… against one among 1,000', value: large.lookUp / thousand.lookUp, unit: '×', limit: 1.3 },
        { figure: 'disk, 1,000,000 accounts', value: large.disk, unit: 'MB' },
        { figure: 'disk, 100,000 accounts', value: small.disk, unit: 'MB' },
        {
          figure: '… against one record each that can be found by its keys',
          value: small.disk / small.singleDisk,
          unit: '×',
          limit: 0.5,
        },
      ],
    };
  },
} satisfies Benchmark;

interface Size extends ImportCost {
  browser: string;
  /** Medians, in milliseconds. */
  lookUp: number;
  raw: number;
  /** In megabytes: of the list, and of one record for each account. */
  disk: number;
  singleDisk: number;
}

function measureSize(accounts: number): Promise<Size> {
  return inBrowser('chromium', async (driver) => {
    const list = writePlainList(accounts);
    const { desk, ...cost } = await measureImport(driver, list);
    list.remove();
    const { page } = desk;
    const disk = await diskUsed(page);
    const domains = Array.from({ length: LOOKUPS }, (_, at) =>
      domainOf(Math.floor((at * accounts) / LOOKUPS)),
    );
    const lookups = await page.evaluate((some) => bench.measureLookups(some), domains);
    // A million single records would take longer than all the rest.
    const single =
      accounts > 100_000 ? 0 : (await measure(page, () => bench.putRecords({ findable: true }))).disk;
    return { ...cost, ...lookups, disk, singleDisk: single / 1e6, browser: await page.browser().version() };
  });
}
