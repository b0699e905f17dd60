/** What a list with people costs, beside the parser alone, raw writes of the same buckets, and a record for each. */
import type { Benchmark } from './browser/benchmark.ts';
import { chooseForParser, measure } from './browser/install.ts';
import { writePeopleList } from './browser/lists.ts';
import { importList, inBrowser, openDesk } from './browser/measureImport.ts';

export default {
  name: 'importPeople',
  run: () =>
    inBrowser('chromium', async (driver) => {
      const list = writePeopleList(100_000, 3);
      const desk = await openDesk(driver);
      const { page } = desk;
      const seconds = await importList(desk, list);
      await chooseForParser(page, list.path);
      await measure(page, () => bench.parseAlone()); // the first time is slower
      const parser = (await measure(page, () => bench.parseAlone())) / 1000;
      list.remove();
      const raw = (await measure(page, () => bench.writeBuckets())).milliseconds / 1000;
      const single = (await measure(page, () => bench.putRecords({ findable: false }))).milliseconds / 1000;
      return {
        browser: await page.browser().version(),
        figures: [
          {
            figure: '100,000 accounts with 3 people each, 300,000 rows, from the file chosen to ready',
            value: seconds,
            unit: 's',
          },
          { figure: 'the parser alone on that file', value: parser, unit: 's' },
          { figure: 'raw writes of the same buckets', value: raw, unit: 's' },
          { figure: 'one put for each account and person', value: single, unit: 's' },
          {
            figure: 'the import against parser and raw writes',
            value: seconds / (parser + raw),
            unit: '×',
            limit: 1.5,
          },
          { figure: 'the import against one put each', value: seconds / single, unit: '×', limit: 0.2 },
        ],
      };
    }),
} satisfies Benchmark;
