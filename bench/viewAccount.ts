/** What the card of a busy account costs to work out, beside one structured clone of what it is worked out from. */
import { nextSteps } from '../lib/core/nextSteps.ts';
import { viewAccount } from '../lib/core/view.ts';
import type { Benchmark } from './browser/benchmark.ts';
import { busyAccount, NOW, scoredWorkspace } from './browser/busyAccount.ts';

const ROUNDS = 200;

export default {
  name: 'viewAccount',
  async run() {
    const { account, activity, entries } = busyAccount(50, 1000, 200);
    const clone = medianMilliseconds(() => structuredClone([account, activity, entries, scoredWorkspace]));
    const view = medianMilliseconds(() =>
      nextSteps(viewAccount(account, activity, entries, scoredWorkspace, NOW), { now: NOW }),
    );
    return {
      figures: [
        {
          figure: 'view with next steps against one structured clone: 50 people, 1,000 entries, 200 signals',
          value: view / clone,
          unit: '×',
          limit: 3,
        },
        { figure: 'view with next steps, median', value: view, unit: 'ms' },
        { figure: 'the structured clone, median', value: clone, unit: 'ms' },
      ],
    };
  },
} satisfies Benchmark;

function medianMilliseconds(work: () => unknown): number {
  for (let warmUp = 0; warmUp < ROUNDS / 4; warmUp += 1) work();
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[ROUNDS / 2] ?? 0;
}
