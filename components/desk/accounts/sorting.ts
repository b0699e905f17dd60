/** The order of the accounts' table, by a fact of the list or by a score. */
import type { Summary } from '../../../lib/core/summary.ts';
import type { DirectoryEntry } from '../../../lib/store/tal.ts';

export type Scores = ReadonlyMap<string, Summary>;

export type SortId = 'name' | 'tier' | 'priority' | 'fit' | 'hot';

/** What a column is sorted by; undefined: not known, which comes last either way. */
const keys: Record<
  SortId,
  (entry: DirectoryEntry, score: Summary | undefined) => string | number | undefined
> = {
  name: ({ name }) => name,
  tier: ({ tier }) => tier,
  priority: (_entry, score) => score?.priority,
  fit: (_entry, score) => score?.fit,
  hot: (_entry, score) => score && Number(score.hot),
};

/** Which way the first click sorts: names from A, scores from the highest. */
const first: Record<SortId, Sort['way']> = {
  name: 'ascending',
  tier: 'ascending',
  priority: 'descending',
  fit: 'descending',
  hot: 'descending',
};

export interface Sort {
  by: SortId;
  way: 'ascending' | 'descending';
}

/** After a click on a column: its own way, the other way, and then as before the first click. */
export function nextSort(sort: Sort | undefined, by: SortId): Sort | undefined {
  if (sort?.by !== by) return { by, way: first[by] };
  if (sort.way !== first[by]) return undefined;
  return { by, way: sort.way === 'ascending' ? 'descending' : 'ascending' };
}

const names = new Intl.Collator();

/** Stable: what is alike stays in the order it came in. */
export function sortEntries(
  entries: readonly DirectoryEntry[],
  scores: Scores,
  sort: Sort | undefined,
): readonly DirectoryEntry[] {
  if (!sort) return entries;
  const keyOf = keys[sort.by];
  const sign = sort.way === 'ascending' ? 1 : -1;
  const keyed = entries.map((entry) => ({ entry, key: keyOf(entry, scores.get(entry.id)) }));
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined)
      return Number(a.key === undefined) - Number(b.key === undefined);
    if (typeof a.key === 'string') return sign * names.compare(a.key, String(b.key));
    return sign * (a.key - Number(b.key));
  });
  return keyed.map(({ entry }) => entry);
}
