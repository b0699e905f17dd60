import type { Database } from './database.ts';
import { BUCKETS_PER_TRANSACTION } from './layout.ts';
import type { BucketKey, Family, Manifest } from './records.ts';
import { ROOM_TO_DELETE } from './room.ts';
import { each, reading, type Writing, writing } from './transaction.ts';

const FAMILIES: Family[] = ['accounts', 'keys', 'directory'];

/**
 * Deletes the buckets that neither manifest names, in short transactions. Only for the holder of the list's lock:
 * a running import's buckets aren't named yet. @returns how many
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
  return swept;
}

function names(manifest: Manifest, family: Family, [bucket, version]: BucketKey): boolean {
  return manifest.buckets[family][bucket] === version;
}
