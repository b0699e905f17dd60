/** What the team knows to have happened at the accounts. */
import type { Activity } from '../schema/activity.ts';
import { announce } from './changes.ts';
import type { Database } from './database.ts';
import { each, reading, type Source, writing } from './transaction.ts';

/** Readers wait for a whole write transaction, so that none may be long. */
const ITEMS_PER_TRANSACTION = 500;

/**
 * Stores items by the source's id: an item that is known already is replaced, but for when this device first learned
 * of it, since the follow-up clock starts there. Those written before a failure stay; writing them again is harmless.
 *
 * @throws StoreError
 */
export async function putActivity(db: Database, items: readonly Activity[]): Promise<void> {
  if (items.length === 0) return;
  for (let start = 0; start < items.length; start += ITEMS_PER_TRANSACTION) {
    await writing(db, ['activity'], 'relaxed', async (tx) => {
      const store = tx.objectStore('activity');
      await each(items.slice(start, start + ITEMS_PER_TRANSACTION), async (item) => {
        const known = await store.get(item.id);
        const learnedAt = Math.min(item.learnedAt, known?.learnedAt ?? Number.POSITIVE_INFINITY);
        await store.put({ ...item, learnedAt });
      });
    });
  }
  announce('activity');
}

/** What happened at the account, newest first. @param limit the most items to read; by default all. @throws StoreError */
export function readActivity(source: Source, account: string, limit?: number): Promise<Activity[]> {
  // An array sorts after every number: the range is all moments of the account.
  const range = IDBKeyRange.bound([account], [account, []]);
  return reading(source, ['activity'], async (tx) => {
    const index = tx.objectStore('activity').index('account');
    if (limit === undefined) return (await index.getAll(range)).reverse();
    const items: Activity[] = [];
    let cursor = limit > 0 ? await index.openCursor(range, 'prev') : null;
    while (cursor) {
      items.push(cursor.value);
      cursor = items.length < limit ? await cursor.continue() : null;
    }
    return items;
  });
}

/** Deletes what happened before `before` (ms since 1970 UTC). @returns how many items. @throws StoreError */
export async function capActivity(db: Database, before: number): Promise<number> {
  const range = IDBKeyRange.upperBound(before, true);
  let deleted = 0;
  for (;;) {
    const batch = await writing(db, ['activity'], 'relaxed', async (tx) => {
      const store = tx.objectStore('activity');
      const ids = await store.index('at').getAllKeys(range, ITEMS_PER_TRANSACTION);
      await each(ids, (id) => store.delete(id));
      return ids.length;
    });
    deleted += batch;
    if (batch < ITEMS_PER_TRANSACTION) break;
  }
  if (deleted > 0) announce('activity');
  return deleted;
}
