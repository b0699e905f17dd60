/** What search costs at each keystroke, beside a plain `includes` over the same texts. */
import { indexForSearch, searchAccounts } from '../lib/core/search.ts';
import type { Benchmark, Figure } from './browser/benchmark.ts';

const ROUNDS = 7;
const queries = { 'a name': 'company 4x9', 'a word of every name': 'works', 'a slip': 'compnay 4x9' };

export default {
  name: 'search',
  async run() {
    const figures: Figure[] = [];
    for (const count of [100_000, 1_000_000]) {
      const index = indexForSearch(
        Array.from({ length: count }, (_, n) => {
          const name = n.toString(36);
          return { name: `Company ${name} Works`, domain: `company-${name}.example` };
        }),
      );
      for (const [what, query] of Object.entries(queries)) {
        const plain = median(() => index.texts.filter((text) => text.includes(query)).length);
        const search = median(() => searchAccounts(index, query, 8).length);
        figures.push(
          { figure: `${what} among ${count.toLocaleString('en')}`, value: search, unit: 'ms' },
          { figure: '… against a plain includes', value: search / plain, unit: '×', limit: 2 },
        );
      }
    }
    return { figures };
  },
} satisfies Benchmark;

/** @returns milliseconds of the median round */
function median(work: () => unknown): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return rounds.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
}
