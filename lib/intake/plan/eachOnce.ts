/** Rows that say the same of one account are one item of activity. */
import type { Account } from '../../schema/account.ts';
import type { Activity } from '../../schema/activity.ts';
import type { MergedRows } from '../report.ts';

/**
 * @param activity each with its row in `rows`
 * @param list has the accounts of all of them
 * @returns each id once, as its last row tells it, and the rows that were merged so
 */
export function eachOnce(
  { activity, rows }: { activity: readonly Activity[]; rows: readonly number[] },
  list: readonly Account[],
): { items: Activity[]; merged: MergedRows[] } {
  const items = new Map(activity.map((item) => [item.id, item]));
  if (items.size === activity.length) return { items: [...activity], merged: [] };
  const rowsOf = new Map<string, number[]>();
  for (const [at, { id }] of activity.entries()) {
    const some = rowsOf.get(id);
    if (some) some.push(rows[at] ?? 0);
    else rowsOf.set(id, [rows[at] ?? 0]);
  }
  const names = new Map(list.map(({ id, name }) => [id, name]));
  const merged = [...rowsOf].flatMap(([id, some]) =>
    some.length > 1
      ? {
          rows: some,
          account: names.get(items.get(id)?.account ?? '') ?? '',
          why: 'the same signal or touch',
        }
      : [],
  );
  return { items: [...items.values()], merged };
}
