/** Reads the list: manifests, accounts by key and by id, the directory. */
import type { Key } from '../core/key.ts';
import type { Account } from '../schema/account.ts';
import { bucketOf } from './buckets.ts';
import { type Database, StoreError } from './database.ts';
import { findInBucket } from './keyIndex.ts';
import type { Family, Manifest, Stores } from './records.ts';
import { type Reading, reading, type Source } from './transaction.ts';

export type { DirectoryEntry } from './directory.ts';
export type { Manifest } from './records.ts';
export { readTogether } from './transaction.ts';

/** The present list; undefined: there is none yet. @throws StoreError */
export function readManifest(source: Source): Promise<Manifest | undefined> {
  return reading(source, ['generations'], presentManifest);
}

/** The list that a rollback goes back to. @throws StoreError */
export function readPreviousManifest(source: Source): Promise<Manifest | undefined> {
  return reading(source, ['generations'], (tx) => tx.objectStore('generations').get('previous'));
}

/** The list in force, or the one that a rollback goes back to. */
type Which = 'current' | 'previous';

/**
 * The accounts that have any of `keys`.
 *
 * @returns ids in order for each key that some account has; keys that none has are not in it
 * @throws StoreError
 */
export function findByKeys(
  source: Source,
  keys: readonly Key[],
  which: Which = 'current',
): Promise<Map<Key, string[]>> {
  return reading(source, ['generations', 'keys'], async (tx) => {
    const manifest = await manifestOf(tx, which);
    const found = new Map<Key, string[]>();
    if (!manifest) return found;
    const buckets = await readBucketsOf(tx, manifest, 'keys', keys);
    for (const key of keys) {
      const bucket = buckets.get(bucketOf(key, manifest.buckets.keys.length));
      const ids = bucket ? findInBucket(bucket, key) : [];
      if (ids.length > 0) found.set(key, ids);
    }
    return found;
  });
}

/** The accounts of `ids`, in that order; ids that aren't on the list are left out. @throws StoreError */
export function readAccounts(
  source: Source,
  ids: readonly string[],
  which: Which = 'current',
): Promise<Account[]> {
  return reading(source, ['generations', 'accounts'], async (tx) => {
    const manifest = await manifestOf(tx, which);
    if (!manifest) return [];
    const buckets = await readBucketsOf(tx, manifest, 'accounts', ids);
    return ids.flatMap((id) => {
      const bucket = buckets.get(bucketOf(id, manifest.buckets.accounts.length));
      return bucket?.find((account) => account.id === id) ?? [];
    });
  });
}

/** How many buckets one transaction of a long read takes, so that a write waits little for it. */
const BUCKETS_AT_ONCE = 16;

/**
 * Every account, bucket by bucket, in no particular order. The caller may do anything in between.
 *
 * @param manifest the list to read; by default the present one as the reading begins
 * @throws StoreError `changed` when the list was replaced and swept away meanwhile
 */
export async function* readAllAccounts(db: Database, manifest?: Manifest): AsyncGenerator<Account[]> {
  const list = manifest ?? (await readManifest(db));
  if (!list) return;
  for (let start = 0; start < list.buckets.accounts.length; start += BUCKETS_AT_ONCE) {
    const numbers = [...list.buckets.accounts.keys()].slice(start, start + BUCKETS_AT_ONCE);
    const buckets = await reading(db, ['generations', 'accounts'], async (tx) => {
      try {
        return await readBuckets(tx, 'accounts', list.buckets.accounts, numbers);
      } catch (error) {
        const present = await presentManifest(tx);
        throw present?.version === list.version ? error : new StoreError('changed', error);
      }
    });
    yield* buckets.values();
  }
}

/**
 * Buckets of a family by number; empty ones are left out.
 *
 * @param versions of the family's buckets, as the manifest names them
 * @param numbers of those to read; by default all
 * @throws StoreError `damaged` when one is missing
 */
export async function readBuckets<F extends Family>(
  tx: Reading,
  family: F,
  versions: Uint32Array,
  numbers: Iterable<number> = versions.keys(),
): Promise<Map<number, Stores[F]['value']>> {
  const store = tx.objectStore(family);
  const read = [...numbers].map(async (bucket): Promise<Array<[number, Stores[F]['value']]>> => {
    const version = versions[bucket];
    if (!version) return [];
    const value = await store.get([bucket, version]);
    if (value === undefined) throw new StoreError('damaged');
    return [[bucket, value]];
  });
  return new Map((await Promise.all(read)).flat());
}

function readBucketsOf<F extends Family>(
  tx: Reading,
  manifest: Manifest,
  family: F,
  texts: readonly string[],
): Promise<Map<number, Stores[F]['value']>> {
  const versions = manifest.buckets[family];
  return readBuckets(tx, family, versions, new Set(texts.map((text) => bucketOf(text, versions.length))));
}

// Within one transaction the manifest can't change, so that a card's several reads fetch it once.
const manifests = new WeakMap<Reading, Promise<Manifest | undefined>>();

function manifestOf(tx: Reading, which: Which): Promise<Manifest | undefined> {
  return which === 'current' ? presentManifest(tx) : readPreviousManifest(tx);
}

function presentManifest(tx: Reading): Promise<Manifest | undefined> {
  const known = manifests.get(tx) ?? tx.objectStore('generations').get('current');
  manifests.set(tx, known);
  return known;
}
