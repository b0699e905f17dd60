/** What a long list costs: time by row, memory, disk, and the popup's wait while it comes in. */
import type { Benchmark } from './browser/benchmark.ts';
import { measureImport } from './browser/measureImport.ts';

export default {
  name: 'importSize',
  async run() {
    const small = await measureImport(100_000);
    const large = await measureImport(1_000_000);
    return {
      browser: large.browser,
      figures: [
        {
          figure: '100,000 accounts, one row each, from the click to ready',
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
        { figure: 'disk, 1,000,000 accounts', value: large.diskMegabytes, unit: 'MB' },
        {
          figure: 'worst wait of a lookup while 100,000 came in',
          value: small.worstLookup,
          unit: 'ms',
        },
        {
          figure: 'worst wait of a lookup while 1,000,000 came in',
          value: large.worstLookup,
          unit: 'ms',
        },
      ],
    };
  },
} satisfies Benchmark;
