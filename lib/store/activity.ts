/** What the team knows to have happened at the accounts, as the card reads it; `writeActivity.ts` brings it. */
import type { Activity } from '../schema/activity.ts';
import { hiddenImports } from './hiddenImports.ts';
import type { ActivityRecord } from './records.ts';
import { reading, type Source } from './transaction.ts';

/** The newest state of an item that counts; undefined: there is none. */
export function countingOf(record: ActivityRecord, hidden: ReadonlySet<string>): ActivityRecord | undefined {
  let state: ActivityRecord | undefined = record;
  while (state?.import !== undefined && hidden.has(state.import)) state = state.before;
  return state;
}

/** The item as its source told it. */
export function itemOf({ import: _by, before: _before, ...item }: ActivityRecord): Activity {
  return item;
}

/** What happened at the account and counts, newest first. @throws StoreError */
export function readActivity(source: Source, account: string): Promise<Activity[]> {
  // An array sorts after every number: the range is all moments of the account.
  const range = IDBKeyRange.bound([account], [account, []]);
  return reading(source, ['activity', 'imports'], async (tx) => {
    const [records, hidden] = await Promise.all([
      tx.objectStore('activity').index('account').getAll(range),
      hiddenImports(tx),
    ]);
    const counting = records.flatMap((record) => countingOf(record, hidden) ?? []);
    // What an item was before may be of another account, or of another moment than it stands under.
    return counting
      .filter((record) => record.account === account)
      .map(itemOf)
      .sort((a, b) => b.at - a.at);
  });
}
