/** What a changed ideal customer costs over a long list: the preview of it, and the summaries once it is saved. */
import type { Benchmark } from './browser/benchmark.ts';
import { writePlainList } from './browser/lists.ts';
import { inBrowser } from './browser/measureImport.ts';
import { measureRescoring } from './browser/measureRescoring.ts';

const ACCOUNTS = 100_000;

export default {
  name: 'rescoring',
  async run() {
    const list = writePlainList(ACCOUNTS);
    const cost = await inBrowser('chromium', (driver) => measureRescoring(driver, list));
    list.remove();
    return {
      browser: cost.browser,
      figures: [
        {
          figure: '100,000 accounts scored in the worker, from Save to the summaries',
          value: cost.saved,
          unit: 's',
        },
        { figure: 'the rate of it', value: ACCOUNTS / cost.saved, unit: 'accounts/s' },
        {
          figure: 'a plain loop over the same accounts in memory',
          value: ACCOUNTS / cost.loop,
          unit: 'accounts/s',
        },
        { figure: 'the worker against the plain loop', value: cost.saved / cost.loop, unit: '×' },
        { figure: 'preview of the change, from the last key to its words', value: cost.preview, unit: 's' },
        {
          figure: 'longest that the page drew nothing meanwhile',
          value: cost.longestFrame,
          unit: 'ms',
        },
      ],
    };
  },
} satisfies Benchmark;
