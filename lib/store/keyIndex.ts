/** One bucket of the key index: finding in it, and changing it into its successor. Pure. */
import { compareText } from './buckets.ts';
import type { KeyBucket } from './records.ts';

export interface Pair {
  key: string;
  /** Account id. */
  id: string;
}

/** What an update takes out of a bucket and brings in. No pair is in both. */
export interface KeyEdit {
  gone: Pair[];
  come: Pair[];
}

/** Ids of the accounts that have `key`, in order. */
export function findInBucket(bucket: KeyBucket, key: string): string[] {
  let low = 0;
  let high = bucket.keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareText(bucket.keys[middle] ?? '', key) < 0) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (bucket.keys[end] === key) end++;
  return bucket.ids.slice(low, end);
}

/** The bucket after `edit`: the same as one built from its pairs anew. */
export function editKeyBucket(old: KeyBucket | undefined, { gone, come }: KeyEdit): KeyBucket {
  const leaving = new Map<string, Set<string>>();
  for (const { key, id } of gone) leaving.set(key, (leaving.get(key) ?? new Set()).add(id));
  // No push of them all as arguments: where everybody has the same name, one key has a million pairs.
  const pairs = [...pairsOf(old).filter(({ key, id }) => !leaving.get(key)?.has(id)), ...come];
  pairs.sort((a, b) => compareText(a.key, b.key) || compareText(a.id, b.id));
  return { keys: pairs.map(({ key }) => key), ids: pairs.map(({ id }) => id) };
}

function pairsOf(bucket: KeyBucket | undefined): Pair[] {
  return bucket ? bucket.keys.map((key, row) => ({ key, id: bucket.ids[row] ?? '' })) : [];
}

/** Estimated bytes of a pair on disk. */
export function bytesOfPair({ key, id }: Pair): number {
  return key.length + id.length + 8;
}
