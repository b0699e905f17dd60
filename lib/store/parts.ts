import type { Database } from './database.ts';
import type { Stores } from './records.ts';
import { reading } from './transaction.ts';

/** A write waits for a read of the same store, so that none may be long; and a note may have a million characters. */
const RECORDS_AT_ONCE = 200;

/**
 * All records of a store in the order of their keys, some at a time. The caller may do anything in between: what is written
 * meanwhile behind the part that was read comes too. @throws StoreError
 */
export async function* readInParts<Name extends 'activity' | 'journal'>(
  db: Database,
  name: Name,
): AsyncGenerator<Array<Stores[Name]['value']>> {
  let range: IDBKeyRange | null = null;
  for (;;) {
    const [keys, values] = await reading(db, [name], (tx) => {
      const store = tx.objectStore(name);
      return Promise.all([store.getAllKeys(range, RECORDS_AT_ONCE), store.getAll(range, RECORDS_AT_ONCE)]);
    });
    const last = keys.at(-1);
    if (last === undefined) return;
    yield values as Array<Stores[Name]['value']>;
    range = IDBKeyRange.lowerBound(last, true);
  }
}
