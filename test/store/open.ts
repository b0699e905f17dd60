import 'fake-indexeddb/auto';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import type { Manifest } from '../../lib/store/records.ts';

let opened = 0;

/** A name that no other test of the file uses. */
export function freshName(): string {
  return `touchline-test-${++opened}`;
}

export function openFresh(): Promise<Database> {
  return openDatabase(freshName());
}

export const FILE: Manifest['source'] = { kind: 'file', name: 'list.csv' };

/** The content of every bucket that the list names, by family and bucket. */
export async function bucketsOf(db: Database, manifest: Manifest): Promise<Record<string, unknown[]>> {
  const read = (family: 'accounts' | 'keys' | 'directory') =>
    Promise.all(
      Array.from(manifest.buckets[family], (version, bucket) =>
        version === 0 ? undefined : db.get(family, [bucket, version]),
      ),
    );
  return { accounts: await read('accounts'), keys: await read('keys'), directory: await read('directory') };
}

/** How many bucket records the database holds, named by a list or not. */
export async function countBuckets(db: Database): Promise<number> {
  const counts = await Promise.all([db.count('accounts'), db.count('keys'), db.count('directory')]);
  return counts.reduce((sum, count) => sum + count, 0);
}
