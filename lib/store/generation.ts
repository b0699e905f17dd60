/** Writes the list: a new generation beside the present one, then one flip. A failure leaves the present one whole. */
import type { Account } from '../schema/account.ts';
import { BUCKET_BYTES, type BucketBytes, bucketCount } from './buckets.ts';
import { announce } from './changes.ts';
import { type Database, StoreError } from './database.ts';
import { fingerprintAccount } from './fingerprint.ts';
import { type Edit, type Layout, writeLayout } from './layout.ts';
import { asOnlyWriter } from './lock.ts';
import type { Manifest } from './records.ts';
import { sweepUnnamed } from './sweep.ts';
import { readAllAccounts, readManifest } from './tal.ts';
import { writing } from './transaction.ts';

/**
 * How an account becomes keys and buckets. Count it up when `keysOf` or the layout changes: the next import then
 * builds the list anew instead of updating an index that was derived otherwise.
 */
const FORMAT = 1;

/**
 * A new list, or changes to the present one: accounts that are new or replace the one of the same id, and ids that
 * leave. Where an id comes several times the last one counts; an account in both stays.
 */
export type ListChange =
  | { mode: 'replace'; accounts: readonly Account[] }
  | { mode: 'changes'; upserts: readonly Account[]; removals: readonly string[] };

export interface ApplyOptions {
  /** Milliseconds since 1970 UTC. */
  now: number;
  /**
   * The generation that the change was worked out against, `null` for none. Where another window replaced the list
   * meanwhile, applying it would give known accounts new ids: it is refused instead.
   */
  basedOn?: string | null;
  /** Called after each transaction; `done` rises to `of`, which stays the same. */
  onProgress?: (done: number, of: number) => void;
  /** Cancels until the flip; the promise then rejects with its reason. */
  signal?: AbortSignal;
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
      if (basedOn !== undefined && basedOn !== (present?.generation ?? null)) throw new StoreError('changed');
      const version = await nextVersion(db);
      const { edits, base } = await planChange(db, present, change, options.bucketBytes ?? BUCKET_BYTES);
      const written = await writeLayout(db, edits, base, { version, ...options });
      options.signal?.throwIfAborted();
      const { now: at } = options;
      const manifest = { generation: crypto.randomUUID(), version, at, source, format: FORMAT, ...written };
      await flip(db, manifest, present);
      return manifest;
    } catch (error) {
      // Frees the space of what was written. Where that fails too, the next sweep does it: the first failure counts.
      await sweepUnnamed(db).catch(() => {});
      throw error;
    }
  });
}

/**
 * Swaps the present and the previous list, so that doing it twice changes nothing. Before the first list there was
 * none: rolling the first one back leaves none.
 *
 * @returns the list that is present now; undefined: there is none
 * @throws StoreError `no-previous` where no list was ever applied
 */
export function rollBack(db: Database): Promise<Manifest | undefined> {
  return asOnlyWriter(async () => {
    const restored = await writing(db, ['generations'], 'strict', async (tx) => {
      const store = tx.objectStore('generations');
      const [current, previous] = await Promise.all([store.get('current'), store.get('previous')]);
      if (!current && !previous) throw new StoreError('no-previous');
      await (previous ? store.put(previous, 'current') : store.delete('current'));
      await (current ? store.put(current, 'previous') : store.delete('previous'));
      return previous;
    });
    announce('list');
    return restored;
  });
}

/**
 * Deletes the buckets that neither list names: leftovers of interrupted imports, and lists before the previous one.
 * Run it in the desk or the background, after an import and at times. @returns how many. @throws StoreError
 */
export function sweep(db: Database): Promise<number> {
  return asOnlyWriter(() => sweepUnnamed(db));
}

// In its own transaction, before anything is written: whatever a crash leaves behind, its version is never used again.
function nextVersion(db: Database): Promise<number> {
  return writing(db, ['counters'], 'strict', async (tx) => {
    const store = tx.objectStore('counters');
    const version = ((await store.get('version')) ?? 0) + 1;
    await store.put(version, 'version');
    return version;
  });
}

async function flip(db: Database, manifest: Manifest, present: Manifest | undefined): Promise<void> {
  await writing(db, ['generations'], 'strict', async (tx) => {
    const store = tx.objectStore('generations');
    await store.put(manifest, 'current');
    if (present) await store.put(present, 'previous');
    else await store.delete('previous');
  });
  announce('list');
}

async function planChange(
  db: Database,
  present: Manifest | undefined,
  change: ListChange,
  bucketBytes: BucketBytes,
): Promise<{ edits: Map<string, Edit>; base: Layout }> {
  if (change.mode === 'replace') return layAnew(editsOf(change.accounts, []), bucketBytes);
  const edits = editsOf(change.upserts, change.removals);
  if (present && fits(present, bytesOf(edits), bucketBytes))
    return { edits, base: { kind: 'grown', from: present } };
  const all = new Map<string, Edit>();
  if (present) {
    for await (const accounts of readAllAccounts(db, present)) {
      for (const [id, edit] of editsOf(accounts, [])) all.set(id, edit);
    }
  }
  for (const [id, edit] of edits) all.set(id, edit);
  return layAnew(all, bucketBytes);
}

function layAnew(
  edits: Map<string, Edit>,
  bucketBytes: BucketBytes,
): { edits: Map<string, Edit>; base: Layout } {
  const accountBuckets = bucketCount(bytesOf(edits), bucketBytes.accounts);
  return { edits, base: { kind: 'new', accountBuckets, bucketBytes } };
}

// Buckets may grow to twice their size before the list is laid out anew, so that this is rare. What changed accounts
// weighed before isn't known yet: an update of nearly everything is laid out anew as well, at no more cost.
function fits(present: Manifest, added: number, bucketBytes: BucketBytes): boolean {
  if (present.format !== FORMAT) return false;
  return present.bytes + added <= 2 * present.buckets.accounts.length * bucketBytes.accounts;
}

function editsOf(upserts: Iterable<Account>, removals: Iterable<string>): Map<string, Edit> {
  const edits = new Map<string, Edit>();
  for (const id of removals) edits.set(id, undefined);
  for (const account of upserts) edits.set(account.id, { account, fingerprint: fingerprintAccount(account) });
  return edits;
}

function bytesOf(edits: Map<string, Edit>): number {
  let bytes = 0;
  for (const edit of edits.values()) bytes += edit?.fingerprint.bytes ?? 0;
  return bytes;
}
