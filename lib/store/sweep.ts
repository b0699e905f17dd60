import { countingOf } from './activity.ts';
import type { Database } from './database.ts';
import { BUCKETS_PER_TRANSACTION } from './layout.ts';
import type { BucketKey, Family, ImportTrace, Manifest } from './records.ts';
import { ROOM_TO_DELETE } from './room.ts';
import { each, reading, type Writing, writing } from './transaction.ts';
import { ITEMS_PER_TRANSACTION } from './writeActivity.ts';

const FAMILIES: Family[] = ['accounts', 'keys', 'directory'];

/**
 * Deletes the buckets that neither manifest names, and what imports brought that can't come back, in short transactions.
 * Only for the holder of the list's lock: nothing of a running import counts yet. @returns how many buckets
 */
export async function sweepUnnamed(db: Database): Promise<number> {
  let swept = 0;
  for (const family of FAMILIES) {
    const unnamed = await reading(db, ['generations', family], async (tx) => {
      const manifests = await tx.objectStore('generations').getAll();
      const keys = await tx.objectStore(family).getAllKeys();
      return keys.filter((key) => !manifests.some((manifest) => names(manifest, family, key)));
    });
    for (let start = 0; start < unnamed.length; start += BUCKETS_PER_TRANSACTION) {
      const keys = unnamed.slice(start, start + BUCKETS_PER_TRANSACTION);
      const deleteThem = (tx: Writing) => each(keys, (key) => tx.objectStore(family).delete(key));
      await writing(db, [family], 'relaxed', deleteThem, ROOM_TO_DELETE);
    }
    swept += unnamed.length;
  }
  await sweepImports(db);
  return swept;
}

function names(manifest: Manifest, family: Family, [bucket, version]: BucketKey): boolean {
  return manifest.buckets[family][bucket] === version;
}

/** Deletes what hidden imports brought, where they can't come back, and puts what was there before in its place. */
async function sweepImports(db: Database): Promise<void> {
  const { dead, final } = await reading(db, ['generations', 'imports'], async (tx) => {
    const manifests = await tx.objectStore('generations').getAll();
    const traces = await tx.objectStore('imports').getAll();
    const named = ({ id, list }: ImportTrace) =>
      list && manifests.some(({ generation }) => generation === id);
    return {
      dead: traces.filter((trace) => trace.hidden && !named(trace)).map(({ id }) => id),
      final: traces.filter((trace) => trace.list && !trace.hidden && !named(trace)).map(({ id }) => id),
    };
  });
  const all = new Set(dead);
  for (const by of dead) {
    for (let batch = ITEMS_PER_TRANSACTION; batch === ITEMS_PER_TRANSACTION; ) {
      const putBack = async (tx: Writing) => {
        const store = tx.objectStore('activity');
        const records = await store.index('import').getAll(by, ITEMS_PER_TRANSACTION);
        await each(records, (record) => {
          const before = countingOf(record, all);
          return before ? store.put(before) : store.delete(record.id);
        });
        return records.length;
      };
      batch = await writing(db, ['activity'], 'relaxed', putBack, ROOM_TO_DELETE);
    }
  }
  if (dead.length + final.length === 0) return;
  // Last: until then what is left of them stays hidden.
  const forget = (tx: Writing) => each([...dead, ...final], (id) => tx.objectStore('imports').delete(id));
  await writing(db, ['imports'], 'strict', forget, ROOM_TO_DELETE);
}
