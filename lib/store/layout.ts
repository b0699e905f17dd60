/** Writes the buckets of one generation: those that its edits touch, in short transactions. */
import { keysOf } from '../core/key.ts';
import type { Account } from '../schema/account.ts';
import { type BucketBytes, bucketCount, bucketOf, compareText, spread } from './buckets.ts';
import type { Database } from './database.ts';
import {
  bytesOfEntry,
  type DirectoryEdit,
  directoryEntry,
  editDirectoryBucket,
  sameEntry,
} from './directory.ts';
import type { Edit, ListEdits } from './edits.ts';
import { fingerprintAccount } from './fingerprint.ts';
import { bytesOfPair, editKeyBucket, type KeyEdit, type Pair } from './keyIndex.ts';
import type { Family, Manifest, Stores } from './records.ts';
import { Spool } from './spool.ts';
import { readBuckets } from './tal.ts';
import { Tally } from './tally.ts';
import { each, reading, writing } from './transaction.ts';
import { WriteBehind } from './writeBehind.ts';

/** Readers wait for a whole write transaction, so that none may be long. */
export const BUCKETS_PER_TRANSACTION = 50;

/** What the edits apply to: buckets of an empty list, to be counted out, or those of the present list. */
export type Layout = { kind: 'new'; bucketBytes: BucketBytes } | { kind: 'grown'; from: Manifest };

interface Run {
  version: number;
  onProgress?: (done: number, of: number) => void;
  signal?: AbortSignal;
}

interface Step extends Omit<Run, 'onProgress'> {
  behind: WriteBehind;
  progress: (share: number) => void;
}

/**
 * What the edits of accounts mean for the other two families, spooled by bucket: the pairs of a large list take more
 * room than its accounts.
 */
class Consequences {
  readonly pairs: Spool<[key: string, id: string, comes: 0 | 1]>;
  readonly rows: Spool<DirectoryEdit[number]>;
  /** Estimated bytes of what comes. */
  keyBytes = 0;
  rowBytes = 0;

  constructor(parts: number) {
    this.pairs = new Spool(parts);
    this.rows = new Spool(parts);
  }

  addPair(pair: Pair, comes: boolean): void {
    if (comes) this.keyBytes += bytesOfPair(pair);
    this.pairs.add(bucketOf(pair.key, this.pairs.parts), [pair.key, pair.id, comes ? 1 : 0]);
  }

  addRow(row: DirectoryEdit[number]): void {
    if (row.entry) this.rowBytes += bytesOfEntry(row.entry);
    this.rows.add(bucketOf(row.id, this.rows.parts), row);
  }
}

/**
 * Writes all buckets that differ from the base's, as `run.version`. The base's own stay untouched. Holds one part of the
 * edits in memory at a time: the buckets of a new layout are so many that each belongs to one part, and those of a grown
 * one that belong to several are written several times, under the same version.
 *
 * @returns the manifest's fields that follow from the content
 */
export async function writeLayout(
  db: Database,
  edits: ListEdits,
  base: Layout,
  run: Run,
): Promise<WrittenLayout> {
  const behind = new WriteBehind();
  try {
    return await writeFamilies(db, edits, base, run, behind);
  } finally {
    // Also after a failure, whose own words count: whoever sweeps then must not be overtaken by a write.
    await behind.done().catch(() => {});
  }
}

type WrittenLayout = Pick<Manifest, 'buckets' | 'counts' | 'owners' | 'checksum' | 'bytes'>;

async function writeFamilies(
  db: Database,
  edits: ListEdits,
  base: Layout,
  run: Run,
  behind: WriteBehind,
): Promise<WrittenLayout> {
  const { parts } = edits;
  const tally = new Tally(base.kind === 'grown' ? base.from : undefined);
  const consequences = new Consequences(parts);
  const progress = phases(edits, run);
  const step = (phase: 0 | 1 | 2, part: number): Step => ({
    ...run,
    behind,
    progress: progress(phase, part),
  });

  const accounts = versionsOf(base, 'accounts', edits.bytesCome, parts);
  for (let part = 0; part < parts; part++) {
    const accountEdits = spread(await edits.read(part), accounts.length, ([id]) => id);
    await rewrite(db, 'accounts', accounts, accountEdits, step(0, part), (old, bucketEdits) =>
      editAccountBucket(old, bucketEdits, tally, consequences),
    );
  }

  const { pairs, rows, keyBytes, rowBytes } = consequences;
  const keys = versionsOf(base, 'keys', keyBytes, parts);
  for (let part = 0; part < parts; part++) {
    const keyEdits = keyEditsOf(spread(await pairs.readAll(part), keys.length, ([key]) => key));
    pairs.drop(part);
    await rewrite(db, 'keys', keys, keyEdits, step(1, part), (old, edit) => {
      const bucket = editKeyBucket(old, edit);
      return bucket.keys.length > 0 ? bucket : 'empty';
    });
  }

  const directory = versionsOf(base, 'directory', rowBytes, parts);
  for (let part = 0; part < parts; part++) {
    const rowEdits = spread(await rows.readAll(part), directory.length, ({ id }) => id);
    rows.drop(part);
    await rewrite(db, 'directory', directory, rowEdits, step(2, part), (old, edit) => {
      const bucket = editDirectoryBucket(old, edit);
      return bucket.ids.length > 0 ? bucket : 'empty';
    });
  }

  await behind.done();
  return { buckets: { accounts, keys, directory }, ...tally.result() };
}

/** Versions to start from: all empty in a new layout for `bytes`, a copy of the base's otherwise. */
function versionsOf(base: Layout, family: Family, bytes: number, parts: number): Uint32Array {
  if (base.kind === 'grown') return base.from.buckets[family].slice();
  // A multiple of the parts, so that each bucket belongs to one.
  return new Uint32Array(parts * bucketCount(bytes, parts * base.bucketBytes[family]));
}

/** Each family counts as a third, since how many buckets of the others are touched shows only on the way. */
function phases(
  { count, parts }: ListEdits,
  { onProgress }: Run,
): (phase: 0 | 1 | 2, part: number) => (share: number) => void {
  return (phase, part) => (share) =>
    onProgress?.(phase * count + Math.round((count * (part + share)) / parts), 3 * count);
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
  { version, signal, behind, progress }: Step,
  change: (old: Stores[F]['value'] | undefined, edit: E) => Stores[F]['value'] | 'same' | 'empty',
): Promise<void> {
  const touched = [...edits].sort(([a], [b]) => a - b);
  for (let start = 0; start < touched.length; start += BUCKETS_PER_TRANSACTION) {
    signal?.throwIfAborted();
    const chunk = touched.slice(start, start + BUCKETS_PER_TRANSACTION);
    const there = chunk.flatMap(([bucket]) => (versions[bucket] ? [bucket] : []));
    const old = there.length > 0 ? await readWritten(db, family, versions, there, behind) : new Map();
    const records: Array<[number, Stores[F]['value']]> = [];
    for (const [bucket, edit] of chunk) {
      const value = change(old.get(bucket), edit);
      if (value === 'same') continue;
      versions[bucket] = value === 'empty' ? 0 : version;
      if (value !== 'empty') records.push([bucket, value]);
    }
    await behind.begin(async () => {
      // Once more: what was cancelled while the write before was under way is written no further.
      signal?.throwIfAborted();
      // Relaxed: until the flip's strict commit nothing names these records, and it makes them durable before itself.
      await writing(db, [family], 'relaxed', async (tx) => {
        const store = tx.objectStore(family);
        await each(records, ([bucket, value]) => store.put(value, [bucket, version]));
      });
      progress((start + chunk.length) / touched.length);
    });
  }
}

/** A part before may have written some of them just now. */
async function readWritten<F extends Family>(
  db: Database,
  family: F,
  versions: Uint32Array,
  buckets: readonly number[],
  behind: WriteBehind,
): Promise<Map<number, Stores[F]['value']>> {
  await behind.done();
  return reading(db, [family], (tx) => readBuckets(tx, family, versions, buckets));
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
  for (const key of had) if (!has.has(key)) to.addPair({ key, id }, false);
  for (const key of has) if (!had.has(key)) to.addPair({ key, id }, true);
  const entry = after && directoryEntry(after);
  if (!sameEntry(before && directoryEntry(before), entry)) to.addRow({ id, ...(entry && { entry }) });
}

/** Every key that the index holds for an account. */
export function allKeysOf(account: Account): Set<string> {
  const { exact, hints, people } = keysOf(account);
  return new Set([...exact, ...hints, ...people]);
}

function keyEditsOf(
  buckets: Map<number, Array<[key: string, id: string, comes: 0 | 1]>>,
): Map<number, KeyEdit> {
  const edits = new Map<number, KeyEdit>();
  for (const [bucket, pairs] of buckets) {
    const edit: KeyEdit = { gone: [], come: [] };
    for (const [key, id, comes] of pairs) (comes ? edit.come : edit.gone).push({ key, id });
    edits.set(bucket, edit);
  }
  return edits;
}
