/** A backup's activity joins the one that is here. */
import { isSame } from '../core/same.ts';
import type { Activity } from '../schema/activity.ts';
import { announce } from './changes.ts';
import type { Database } from './database.ts';
import { each, writing } from './transaction.ts';

/** Readers wait for a whole write transaction, so that none may be long. */
const ITEMS_PER_TRANSACTION = 500;

/**
 * Adds the items whose id isn't here; with `replacing` the backup's take the place of those that are here, too.
 *
 * @param onAdvance called with the number of items after each transaction; throws to cancel: what was written stays
 * @returns how many items are new or other than they were
 * @throws StoreError; what `onAdvance` throws
 */
export async function joinActivity(
  db: Database,
  parts: AsyncIterable<readonly Activity[]>,
  replacing: boolean,
  onAdvance: (items: number) => void,
): Promise<number> {
  let written = 0;
  for await (const part of parts) {
    for (let start = 0; start < part.length; start += ITEMS_PER_TRANSACTION) {
      const some = part.slice(start, start + ITEMS_PER_TRANSACTION);
      await writing(db, ['activity'], 'relaxed', async (tx) => {
        const store = tx.objectStore('activity');
        await each(some, async (item) => {
          const present = await store.get(item.id);
          if (present && (!replacing || isSame(present, item))) return;
          await store.put(item);
          written++;
        });
      });
      onAdvance(some.length);
    }
  }
  if (written > 0) announce('activity');
  return written;
}
