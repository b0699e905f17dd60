/** Brings what the team knows to have happened, import by import, and lets go of what is long past. */
import { isSame } from '../core/same.ts';
import type { Activity } from '../schema/activity.ts';
import { countingOf, itemOf } from './activity.ts';
import { announce } from './changes.ts';
import type { Database } from './database.ts';
import { hiddenImports } from './hiddenImports.ts';
import type { ActivityRecord, ImportTrace } from './records.ts';
import { each, reading, type Source, type Writing, writing } from './transaction.ts';

/** Readers wait for a whole write transaction, so that none may be long. */
export const ITEMS_PER_TRANSACTION = 500;

/**
 * Writes what an import brings, as its own. None of it counts until `countImport`: a crash leaves what was there. An item
 * that is known by the source's id is replaced, but for when this device first learned of it, since the follow-up clock
 * starts there; what it was before stays beneath, for as long as it can come back.
 *
 * @param items in parts of any size
 * @throws StoreError; the signal's reason
 */
export async function writeActivity(
  db: Database,
  trace: Omit<ImportTrace, 'hidden' | 'workspace'>,
  items: AsyncIterable<readonly Activity[]>,
  { signal, onWritten }: { signal?: AbortSignal | undefined; onWritten?: (items: number) => void } = {},
): Promise<void> {
  const undoable = await writing(db, ['imports'], 'strict', async (tx) => {
    const store = tx.objectStore('imports');
    const others = await store.getAllKeys();
    await store.put({ ...trace, hidden: 1 });
    return new Set(others);
  });
  const hidden = await hiddenImports(db);
  for await (const part of items) {
    for (let start = 0; start < part.length; start += ITEMS_PER_TRANSACTION) {
      signal?.throwIfAborted();
      const some = part.slice(start, start + ITEMS_PER_TRANSACTION);
      await writing(db, ['activity'], 'relaxed', (tx) =>
        each(some, (item) => writeItem(tx, item, trace.id, hidden, undoable)),
      );
      onWritten?.(some.length);
    }
  }
}

async function writeItem(
  tx: Writing,
  item: Activity,
  by: string,
  hidden: ReadonlySet<string>,
  undoable: ReadonlySet<string>,
): Promise<void> {
  const store = tx.objectStore('activity');
  const stored = await store.get(item.id);
  // The same item twice in one import: the last one counts.
  const known = stored?.import === by ? stored.before : stored && countingOf(stored, hidden);
  const told = learnedFirst(item, known);
  if (known && isSame(told, itemOf(known))) {
    if (stored?.import === by) await store.put(known);
    return;
  }
  await store.put({ ...told, import: by, ...(known && { before: withoutFinal(known, undoable) }) });
}

/** Those of `items` that say something new: of which nothing counts under their id, or something else. @throws StoreError */
export function newActivity(source: Source, items: readonly Activity[]): Promise<Activity[]> {
  return reading(source, ['activity', 'imports'], async (tx) => {
    const store = tx.objectStore('activity');
    const hidden = await hiddenImports(tx);
    const told: Activity[] = [];
    for (let start = 0; start < items.length; start += ITEMS_PER_TRANSACTION) {
      const some = items.slice(start, start + ITEMS_PER_TRANSACTION);
      const records = await Promise.all(some.map(({ id }) => store.get(id)));
      for (const [at, item] of some.entries()) {
        const record = records[at];
        const known = record && countingOf(record, hidden);
        if (!known || !isSame(learnedFirst(item, known), itemOf(known))) told.push(item);
      }
    }
    return told;
  });
}

/** The item with when this device first learned of it. */
function learnedFirst(item: Activity, known: ActivityRecord | undefined): Activity {
  return { ...item, learnedAt: Math.min(item.learnedAt, known?.learnedAt ?? Number.POSITIVE_INFINITY) };
}

/** The record without what can't come back: beneath the first that is final. */
function withoutFinal(record: ActivityRecord, undoable: ReadonlySet<string>): ActivityRecord {
  const { before, ...own } = record;
  if (!before || own.import === undefined || !undoable.has(own.import)) return own;
  return { ...own, before: withoutFinal(before, undoable) };
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
