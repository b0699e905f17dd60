import 'fake-indexeddb/auto';
import type { Activity } from '../../lib/schema/activity.ts';
import { applyBeside, type Beside } from '../../lib/store/beside.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import type { ImportRecord, Manifest } from '../../lib/store/records.ts';
import { readManifest } from '../../lib/store/tal.ts';

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

let moment = 100;

/** An import that leaves the list as it is. @param now when it was planned; by default after all that came in so far */
export async function bringBeside(db: Database, beside: Beside, now = ++moment): Promise<ImportRecord> {
  const before = await readManifest(db);
  const source = { kind: 'file', name: `beside-${now}.csv` } as const;
  const counts = before?.counts ?? { accounts: 0, people: 0 };
  return applyBeside(db, beside, {
    now,
    source,
    basedOn: before?.version ?? null,
    record: (id) => ({
      id,
      at: now,
      source,
      counts,
      changes: { added: 0, changed: 0, gone: 0 },
      report: {},
    }),
  });
}

export function bringActivity(db: Database, items: readonly Activity[]): Promise<ImportRecord> {
  return bringBeside(db, { activity: inParts([items]) });
}

export async function* inParts<T>(parts: Iterable<T>): AsyncGenerator<T> {
  yield* parts;
}
