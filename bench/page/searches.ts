/** What search costs at a keystroke, beside a plain `includes` over the same texts. */
import { indexForSearch, searchAccounts } from '../../lib/core/search.ts';
import { median, timed } from './timing.ts';

const ROUNDS = 9;
/** As many as the desk shows. */
const SHOWN = 8;

/** @returns for each query medians in milliseconds, by turns */
export async function measureSearch(
  count: number,
  queries: readonly string[],
): Promise<Array<{ search: number; includes: number; found: number }>> {
  const entries = Array.from({ length: count }, (_, n) => {
    const name = n.toString(36);
    return { name: `Company ${name} Works`, domain: `company-${name}.example` };
  });
  const index = indexForSearch(entries);
  const plain = entries.map(({ name, domain }) => `${name.toLowerCase()}\n${domain}`);
  const costs = [];
  for (const query of queries) {
    const search: number[] = [];
    const includes: number[] = [];
    let found = 0;
    for (let round = 0; round < ROUNDS; round++) {
      includes.push(await timed(() => plain.filter((text) => text.includes(query)).length));
      search.push(
        await timed(() => {
          found = searchAccounts(index, query, SHOWN).length;
        }),
      );
    }
    costs.push({ search: median(search), includes: median(includes), found });
  }
  return costs;
}
