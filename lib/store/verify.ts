/** Holds the present list against its manifest, by reading all of it. For tests and repairs. */
import { compareText } from './buckets.ts';
import type { Database } from './database.ts';
import { directoryEntry, sameEntry } from './directory.ts';
import { fingerprintAccount } from './fingerprint.ts';
import { allKeysOf } from './layout.ts';
import { readDirectory } from './readDirectory.ts';
import type { Manifest } from './records.ts';
import { readAllAccounts, readBuckets, readManifest } from './tal.ts';
import { Tally } from './tally.ts';
import { reading } from './transaction.ts';

export interface Verification {
  /** Of the accounts as they lie in the buckets. */
  checksum: string;
  /** What doesn't agree with them; empty: the list is whole. */
  faults: Array<'checksum' | 'counts' | 'keys' | 'directory'>;
}

/**
 * Recomputes from the accounts what manifest, key index and directory say of them.
 *
 * @returns undefined where there is no list
 * @throws StoreError `damaged` when a bucket is missing
 */
export async function verify(db: Database): Promise<Verification | undefined> {
  const manifest = await readManifest(db);
  if (!manifest) return undefined;
  const tally = new Tally();
  const expected: string[] = [];
  const directory = new Map((await readDirectory(db)).map((entry) => [entry.id, entry]));
  let listed = directory.size === manifest.counts.accounts;
  for await (const accounts of readAllAccounts(db, manifest)) {
    for (const account of accounts) {
      tally.add(account, fingerprintAccount(account));
      for (const key of allKeysOf(account)) expected.push(`${key}\n${account.id}`);
      listed &&= sameEntry(directory.get(account.id), directoryEntry(account));
    }
  }
  const { checksum, counts } = tally.result();
  const faults: Verification['faults'] = [];
  if (checksum !== manifest.checksum) faults.push('checksum');
  if (counts.accounts !== manifest.counts.accounts || counts.people !== manifest.counts.people)
    faults.push('counts');
  if (!sameTexts(expected, await indexedPairs(db, manifest))) faults.push('keys');
  if (!listed) faults.push('directory');
  return { checksum, faults };
}

async function indexedPairs(db: Database, manifest: Manifest): Promise<string[]> {
  const buckets = await reading(db, ['keys'], (tx) => readBuckets(tx, 'keys', manifest.buckets.keys));
  return [...buckets.values()].flatMap(({ keys, ids }) => keys.map((key, row) => `${key}\n${ids[row]}`));
}

function sameTexts(a: string[], b: string[]): boolean {
  if (a.length !== b.length) return false;
  a.sort(compareText);
  b.sort(compareText);
  return a.every((text, index) => text === b[index]);
}
