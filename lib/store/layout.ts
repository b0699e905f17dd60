/** Writes the buckets of one generation: those that its edits touch, in short transactions. */
import { keysOf } from '../core/key.ts';
import type { Account } from '../schema/account.ts';
import { type BucketBytes, bucketCount, compareText, spread } from './buckets.ts';
import type { Database } from './database.ts';
import {
  bytesOfEntry,
  type DirectoryEdit,
  directoryEntry,
  editDirectoryBucket,
  sameEntry,
} from './directory.ts';
import { type Fingerprint, fingerprintAccount } from './fingerprint.ts';
import { bytesOfPair, editKeyBucket, type KeyEdit, type Pair } from './keyIndex.ts';
import type { Family, Manifest, Stores } from './records.ts';
import { readBuckets } from './tal.ts';
import { Tally } from './tally.ts';
import { each, reading, writing } from './transaction.ts';

/** Readers wait for a whole write transaction, so that none may be long. */
export const BUCKETS_PER_TRANSACTION = 50;

/** What an account becomes; undefined: it leaves the list. */
export type Edit = { account: Account; fingerprint: Fingerprint } | undefined;

/** What the edits apply to: buckets of an empty list, to be counted out, or those of the present list. */
export type Layout =
  | { kind: 'new'; accountBuckets: number; bucketBytes: BucketBytes }
  | { kind: 'grown'; from: Manifest };

interface Run {
  version: number;
  onProgress?: (done: number, of: number) => void;
  signal?: AbortSignal;
}

/** What the edits of accounts mean for the other two families. */
interface Consequences {
  gone: Pair[];
  come: Pair[];
  directory: DirectoryEdit;
}

/**
 * Writes all buckets that differ from the base's, as `run.version`. The base's own stay untouched.
 *
 * @param edits by account id
 * @returns the manifest's fields that follow from the content
 */
export async function writeLayout(
  db: Database,
  edits: ReadonlyMap<string, Edit>,
  base: Layout,
  run: Run,
): Promise<Pick<Manifest, 'buckets' | 'counts' | 'owners' | 'checksum' | 'bytes'>> {
  const tally = new Tally(base.kind === 'grown' ? base.from : undefined);
  const consequences: Consequences = { gone: [], come: [], directory: [] };
  const progress = phases(edits.size, run);

  const accounts = versionsOf(base, 'accounts', () => (base.kind === 'new' ? base.accountBuckets : 0));
  const accountEdits = spread(edits, accounts.length, ([id]) => id);
  await rewrite(db, 'accounts', accounts, accountEdits, progress(0), run, (old, bucketEdits) =>
    editAccountBucket(old, bucketEdits, tally, consequences),
  );

  const { gone, come, directory } = consequences;
  const keys = versionsOf(base, 'keys', (bytesEach) => bucketCount(sum(come, bytesOfPair), bytesEach));
  await rewrite(db, 'keys', keys, keyEdits(gone, come, keys.length), progress(1), run, (old, edit) => {
    const bucket = editKeyBucket(old, edit);
    return bucket.keys.length > 0 ? bucket : 'empty';
  });

  const entryBytes = ({ entry }: DirectoryEdit[number]) => (entry ? bytesOfEntry(entry) : 0);
  const rows = versionsOf(base, 'directory', (each) => bucketCount(sum(directory, entryBytes), each));
  const rowEdits = spread(directory, rows.length, ({ id }) => id);
  await rewrite(db, 'directory', rows, rowEdits, progress(2), run, (old, edit) => {
    const bucket = editDirectoryBucket(old, edit);
    return bucket.ids.length > 0 ? bucket : 'empty';
  });

  return { buckets: { accounts, keys, directory: rows }, ...tally.result() };
}

/** Versions to start from: all empty in a new layout, a copy of the base's otherwise. */
function versionsOf(base: Layout, family: Family, count: (bytesEach: number) => number): Uint32Array {
  return base.kind === 'grown'
    ? base.from.buckets[family].slice()
    : new Uint32Array(count(base.bucketBytes[family]));
}

/** Each family counts as a third, since how many buckets of the others are touched shows only on the way. */
function phases(edits: number, { onProgress }: Run): (phase: 0 | 1 | 2) => (share: number) => void {
  return (phase) => (share) => onProgress?.(phase * edits + Math.round(share * edits), 3 * edits);
}

/**
 * Reads the touched buckets of a family, changes them and writes them as a new version, some at a time.
 *
 * @param versions of the family's buckets; changed in place to the new ones
 * @param change gives a bucket's successor; `same`: nothing to write; `empty`: no record
 */
async function rewrite<F extends Family, E>(
  db: Database,
  family: F,
  versions: Uint32Array,
  edits: ReadonlyMap<number, E>,
  progress: (share: number) => void,
  { version, signal }: Run,
  change: (old: Stores[F]['value'] | undefined, edit: E) => Stores[F]['value'] | 'same' | 'empty',
): Promise<void> {
  const touched = [...edits].sort(([a], [b]) => a - b);
  for (let start = 0; start < touched.length; start += BUCKETS_PER_TRANSACTION) {
    signal?.throwIfAborted();
    const chunk = touched.slice(start, start + BUCKETS_PER_TRANSACTION);
    const old = await reading(db, [family], (tx) =>
      readBuckets(
        tx,
        family,
        versions,
        chunk.map(([bucket]) => bucket),
      ),
    );
    const records: Array<[number, Stores[F]['value']]> = [];
    for (const [bucket, edit] of chunk) {
      const value = change(old.get(bucket), edit);
      if (value === 'same') continue;
      versions[bucket] = value === 'empty' ? 0 : version;
      if (value !== 'empty') records.push([bucket, value]);
    }
    // Relaxed: until the flip's strict commit nothing names these records, and it makes them durable before itself.
    await writing(db, [family], 'relaxed', async (tx) => {
      const store = tx.objectStore(family);
      await each(records, ([bucket, value]) => store.put(value, [bucket, version]));
    });
    progress((start + chunk.length) / touched.length);
  }
}

function editAccountBucket(
  old: readonly Account[] | undefined,
  edits: ReadonlyArray<[string, Edit]>,
  tally: Tally,
  consequences: Consequences,
): Account[] | 'same' | 'empty' {
  const byId = new Map(old?.map((account) => [account.id, account]));
  let changed = false;
  for (const [id, edit] of edits) {
    const before = byId.get(id);
    const fingerprint = before && fingerprintAccount(before);
    if (fingerprint?.a === edit?.fingerprint.a && fingerprint?.b === edit?.fingerprint.b) continue;
    changed = true;
    if (before && fingerprint) tally.subtract(before, fingerprint);
    if (edit) {
      tally.add(edit.account, edit.fingerprint);
      byId.set(id, edit.account);
    } else {
      byId.delete(id);
    }
    compare(id, before, edit?.account, consequences);
  }
  if (!changed) return 'same';
  if (byId.size === 0) return 'empty';
  return [...byId.values()].sort((a, b) => compareText(a.id, b.id));
}

function compare(
  id: string,
  before: Account | undefined,
  after: Account | undefined,
  to: Consequences,
): void {
  const had = before ? allKeysOf(before) : new Set<string>();
  const has = after ? allKeysOf(after) : new Set<string>();
  for (const key of had) if (!has.has(key)) to.gone.push({ key, id });
  for (const key of has) if (!had.has(key)) to.come.push({ key, id });
  const entry = after && directoryEntry(after);
  if (!sameEntry(before && directoryEntry(before), entry)) to.directory.push({ id, entry });
}

/** Every key that the index holds for an account. */
export function allKeysOf(account: Account): Set<string> {
  const { exact, hints, people } = keysOf(account);
  return new Set([...exact, ...hints, ...people]);
}

function keyEdits(gone: readonly Pair[], come: readonly Pair[], count: number): Map<number, KeyEdit> {
  const edits = new Map<number, KeyEdit>();
  for (const [bucket, pairs] of spread(gone, count, ({ key }) => key))
    edits.set(bucket, { gone: pairs, come: [] });
  for (const [bucket, pairs] of spread(come, count, ({ key }) => key)) {
    edits.set(bucket, { gone: edits.get(bucket)?.gone ?? [], come: pairs });
  }
  return edits;
}

function sum<T>(items: readonly T[], bytesOf: (item: T) => number): number {
  return items.reduce((bytes, item) => bytes + bytesOf(item), 0);
}
