/** Writes the list: a new generation beside the present one, then one flip. A failure leaves the present one whole. */
import type { Account } from '../schema/account.ts';
import { type Beside, countBeside, writeBeside } from './beside.ts';
import { BUCKET_BYTES, type BucketBytes } from './buckets.ts';
import { announce } from './changes.ts';
import { type Database, StoreError } from './database.ts';
import { editsOf, editsOverAll, type ListEdits } from './edits.ts';
import { keepRecord } from './history.ts';
import { type Layout, writeLayout } from './layout.ts';
import { asOnlyWriter, asSweeper } from './lock.ts';
import type { ImportRecord, ImportTrace, Manifest } from './records.ts';
import { sweepUnnamed } from './sweep.ts';
import { readAllAccounts, readManifest } from './tal.ts';
import { writing } from './transaction.ts';

/**
 * How an account becomes keys and buckets. Count it up when `keysOf` or the layout changes: the next import then
 * builds the list anew instead of updating an index that was derived otherwise.
 */
export const FORMAT = 2;

/**
 * A new list, or changes to the present one: accounts that are new or replace the one of the same id, and ids that
 * leave. Where an id comes several times the last one counts; an account in both stays.
 */
export type ListChange =
  | { mode: 'replace'; accounts: readonly Account[] }
  | { mode: 'changes'; upserts: readonly Account[]; removals: readonly string[] }
  /** Changes that needn't be in memory all at once. */
  | { mode: 'edits'; edits: ListEdits };

export interface ApplyOptions {
  /** Milliseconds since 1970 UTC. */
  now: number;
  /**
   * The version of the list that the change was worked out against, `null` for none: an erasure makes another one of it. Where another window replaced the list
   * meanwhile, applying it would give known accounts new ids: it is refused instead.
   */
  basedOn?: number | null;
  /** Called after each transaction; `done` rises to `of`, which stays the same. */
  onProgress?: (done: number, of: number) => void;
  /** Cancels until the flip; the promise then rejects with its reason. */
  signal?: AbortSignal;
  /** What the history is to keep of it, committed together with the list. */
  record?: (manifest: Manifest) => ImportRecord;
  /** What comes together with the list. */
  beside?: Beside;
  /** Sizes of buckets, for tests. */
  bucketBytes?: BucketBytes;
}

/**
 * Makes `change` the present list, and the present list the previous one.
 *
 * @returns the new list's manifest, once it is committed
 * @throws StoreError `busy`, `changed`, `full`, `closed` or `damaged`; the signal's reason. The present list then stays as it was.
 */
export function applyList(
  db: Database,
  change: ListChange,
  source: Manifest['source'],
  options: ApplyOptions,
): Promise<Manifest> {
  return asOnlyWriter(async () => {
    try {
      const present = await readManifest(db);
      const { basedOn } = options;
      if (basedOn !== undefined && basedOn !== (present?.version ?? null)) throw new StoreError('changed');
      const version = await nextVersion(db);
      const { edits, base } = await planChange(db, present, change, options.bucketBytes ?? BUCKET_BYTES);
      const { now: at, beside = {}, signal } = options;
      const generation = crypto.randomUUID();
      const trace: ImportTrace = { id: generation, at, source, list: true };
      await writeBeside(db, trace, beside, { signal });
      const written = await writeLayout(db, edits, base, { version, ...options });
      signal?.throwIfAborted();
      const manifest = { generation, version, at, source, format: FORMAT, ...written };
      await flip(db, manifest, present, trace, options);
      return manifest;
    } catch (error) {
      // Frees the space of what was written. Where that fails too, the next sweep does it: the first failure counts.
      await sweepUnnamed(db).catch(() => {});
      throw error;
    }
  });
}

/**
 * Deletes the buckets that neither list names: leftovers of interrupted imports, and lists before the previous one.
 * Run it in the desk or the background, after an import and at times. @returns how many. @throws StoreError
 */
export function sweep(db: Database): Promise<number> {
  return asSweeper(() => sweepUnnamed(db));
}

// In its own transaction, before anything is written: whatever a crash leaves behind, its version is never used again.
export function nextVersion(db: Database): Promise<number> {
  return writing(db, ['counters'], 'strict', async (tx) => {
    const store = tx.objectStore('counters');
    const version = ((await store.get('version')) ?? 0) + 1;
    await store.put(version, 'version');
    return version;
  });
}

async function flip(
  db: Database,
  manifest: Manifest,
  present: Manifest | undefined,
  trace: ImportTrace,
  { record, beside = {} }: ApplyOptions,
): Promise<void> {
  const told = record?.(manifest);
  await writing(db, ['generations', 'history', 'imports', 'settings'], 'strict', async (tx) => {
    const store = tx.objectStore('generations');
    await store.put(manifest, 'current');
    if (present) await store.put(present, 'previous');
    else await store.delete('previous');
    await countBeside(tx, trace, beside);
    if (told) await keepRecord(tx, told);
  });
  announce('list');
  if (beside.activity) announce('activity');
  if (beside.workspace) announce('settings');
  if (told) announce('history');
}

async function planChange(
  db: Database,
  present: Manifest | undefined,
  change: ListChange,
  bucketBytes: BucketBytes,
): Promise<{ edits: ListEdits; base: Layout }> {
  const anew: Layout = { kind: 'new', bucketBytes };
  if (change.mode === 'replace') return { edits: editsOf(change.accounts, []), base: anew };
  const edits = change.mode === 'edits' ? change.edits : editsOf(change.upserts, change.removals);
  if (!present) return { edits, base: anew };
  if (fits(present, edits, bucketBytes)) return { edits, base: { kind: 'grown', from: present } };
  return { edits: await editsOverAll(edits, readAllAccounts(db, present), present.bytes), base: anew };
}

/**
 * Buckets may grow to twice their size before the list is laid out anew, and shrink to an eighth, so that this is rare.
 * Where it isn't known what changed accounts weighed before, an update of nearly everything is laid out anew as well, at
 * no more cost.
 */
function fits(present: Manifest, { bytesCome, bytesGone }: ListEdits, bucketBytes: BucketBytes): boolean {
  if (present.format !== FORMAT) return false;
  const bytes = present.bytes + bytesCome - bytesGone;
  const room = present.buckets.accounts.length * bucketBytes.accounts;
  const roomy = bytesGone > 0 && present.buckets.accounts.length > 1 && bytes * 8 < room;
  return bytes <= 2 * room && !roomy;
}
