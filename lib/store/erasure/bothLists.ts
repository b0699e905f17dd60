/** The list and the list before, which have most of their buckets in common: these are read once. */
import type { Account } from '../../schema/account.ts';
import { bucketOf } from '../buckets.ts';
import type { Database } from '../database.ts';
import type { Manifest } from '../records.ts';
import { readAllAccounts, readManifest, readPreviousManifest } from '../tal.ts';

export interface BothLists {
  current: Manifest | undefined;
  previous: Manifest | undefined;
}

export async function readManifests(db: Database): Promise<BothLists> {
  const [current, previous] = await Promise.all([readManifest(db), readPreviousManifest(db)]);
  return { current, previous };
}

/** A bucket's accounts, with the lists that have them as they are. */
export interface Part {
  lists: ReadonlyArray<keyof BothLists>;
  accounts: readonly Account[];
}

/** All accounts of both. @throws StoreError as `readAllAccounts` */
export async function* readBothLists(db: Database, lists?: BothLists): AsyncGenerator<Part> {
  const { current, previous } = lists ?? (await readManifests(db));
  if (current) {
    const shared = sharedBuckets(current, previous);
    for await (const accounts of readAllAccounts(db, current)) {
      const [first] = accounts;
      const isShared = first && shared[bucketOf(first.id, shared.length)];
      yield { lists: isShared ? ['current', 'previous'] : ['current'], accounts };
    }
  }
  if (!previous) return;
  const shared = current ? sharedBuckets(previous, current) : [];
  const own = previous.buckets.accounts.map((version, bucket) => (shared[bucket] ? 0 : version));
  const rest = { ...previous, buckets: { ...previous.buckets, accounts: own } };
  for await (const accounts of readAllAccounts(db, rest)) yield { lists: ['previous'], accounts };
}

/** For each bucket of a list whether another one has the same. */
function sharedBuckets({ buckets }: Manifest, other: Manifest | undefined): boolean[] {
  const { accounts } = buckets;
  const same = other?.buckets.accounts.length === accounts.length;
  return Array.from(accounts, (version, bucket) => same && other?.buckets.accounts[bucket] === version);
}
