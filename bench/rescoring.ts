/** What a changed ideal customer costs over a long list: the preview of it, and the summaries once it is saved. */
import { summarize } from '../lib/core/summary.ts';
import type { Account } from '../lib/schema/account.ts';
import { launch } from '../test/e2e/driver/launch.ts';
import type { Benchmark } from './browser/benchmark.ts';
import { NOW, scoredWorkspace } from './browser/busyAccount.ts';
import { measureRescoring } from './browser/measureRescoring.ts';
import { writePlainList } from './browser/plainList.ts';

const ACCOUNTS = 100_000;

export default {
  name: 'rescoring',
  async run() {
    const list = writePlainList(ACCOUNTS);
    const driver = await launch('chromium');
    try {
      const { browser, preview, saved, longestFrame } = await measureRescoring(driver, list.path, ACCOUNTS);
      const loop = plainLoop();
      return {
        browser,
        figures: [
          {
            figure: '100,000 accounts scored in the worker, from Save to the summaries',
            value: saved,
            unit: 's',
          },
          { figure: 'the rate of it', value: ACCOUNTS / saved, unit: 'accounts/s' },
          {
            figure: 'a plain loop over the same in memory, in Node',
            value: ACCOUNTS / loop,
            unit: 'accounts/s',
          },
          { figure: 'the worker against the plain loop', value: saved / loop, unit: '×' },
          { figure: 'preview of the change, from the last key to its words', value: preview, unit: 's' },
          { figure: 'longest that the page drew nothing meanwhile', value: longestFrame, unit: 'ms' },
        ],
      };
    } finally {
      await driver.close();
      list.remove();
    }
  },
} satisfies Benchmark;

/** @returns seconds */
function plainLoop(): number {
  const tiers = ['1:1', '1:few', '1:many'] as const;
  const industries = ['Logistics', 'Machine tools', 'Software', 'Energy', 'Retail'] as const;
  const accounts = Array.from({ length: ACCOUNTS }, (_, n): Account => {
    const name = n.toString(36);
    return {
      id: `account ${name}`,
      name: `Company ${name} Works`,
      domains: [`company-${name}.example`],
      keys: [],
      tier: tiers[n % 3] ?? '1:1',
      industry: industries[n % 5] ?? 'Energy',
      size: '201-500',
      employees: { from: 201, to: 500 },
      priority: 'High',
      owners: { ae: `Owner ${n % 40}` },
      selectionSignals: [`Hiring ${n % 9} engineers`],
      plays: [],
      attributes: [],
      people: [],
    };
  });
  const start = performance.now();
  for (const account of accounts) {
    summarize({ account, activity: [], entries: [] }, scoredWorkspace, NOW, {});
  }
  return (performance.now() - start) / 1000;
}
