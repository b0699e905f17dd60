/** What search costs at each keystroke in a real browser, beside a plain `includes` over the same texts. */
import type { Benchmark, Figure } from './browser/benchmark.ts';
import { install } from './browser/install.ts';
import { inBrowser } from './browser/measureImport.ts';

const queries = {
  'a name': 'company 4x9',
  'a word of every name': 'works',
  'one letter': 'c',
  'a slip': 'compnay 4x9',
  'a slip in a common word': 'wroks',
  'nothing like it': 'zebra quilts',
};

export default {
  name: 'search',
  run: () =>
    inBrowser('chromium', async (driver) => {
      const { page } = await driver.desk('/accounts');
      await install(page);
      const figures: Figure[] = [];
      for (const count of [100_000, 1_000_000]) {
        const costs = await page.evaluate(
          (many, texts) => bench.measureSearch(many, texts),
          count,
          Object.values(queries),
        );
        Object.keys(queries).forEach((what, at) => {
          const { search, includes } = costs[at] ?? { search: Number.NaN, includes: Number.NaN };
          figures.push(
            { figure: `${what} among ${count.toLocaleString('en')}`, value: search, unit: 'ms' },
            { figure: '… against a plain includes', value: search / includes, unit: '×', limit: 2 },
          );
        });
      }
      return { figures, browser: await page.browser().version() };
    }),
} satisfies Benchmark;
