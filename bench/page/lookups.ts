/** How long a page waits for an account by its domain. */
import { domainKey, type Key } from '../../lib/core/key.ts';
import { bucketOf } from '../../lib/store/buckets.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { findByKeys, readAccounts, readManifest, readTogether } from '../../lib/store/tal.ts';
import { median, timed } from './timing.ts';

/** As the card does it: in one transaction. @throws where no account has the domain */
async function lookUp(db: Database, domain: string): Promise<void> {
  const key = domainKey(domain);
  const accounts = await readTogether(db, async (tx) => {
    const ids = (await findByKeys(tx, [key])).get(key) ?? [];
    return readAccounts(tx, ids);
  });
  if (accounts.length === 0) throw new Error(`no account has ${domain}`);
}

/** The records that a look-up needs, by their keys and nothing else. */
async function readRaw(db: Database, keyBucket: [number, number], bucket: [number, number]): Promise<void> {
  const tx = db.transaction(['generations', 'keys', 'accounts']);
  await tx.objectStore('generations').get('current');
  await tx.objectStore('keys').get(keyBucket);
  await tx.objectStore('accounts').get(bucket);
}

/**
 * Each domain is looked up twice, and the second time counts; by turns with the same reads done raw.
 * @returns medians in milliseconds
 */
export async function measureLookups(domains: readonly string[]): Promise<{ lookUp: number; raw: number }> {
  const db = await openDatabase();
  const own: number[] = [];
  const raw: number[] = [];
  for (const domain of domains) {
    const places = await placesOf(db, domainKey(domain));
    await lookUp(db, domain);
    await readRaw(db, ...places);
    own.push(await timed(() => lookUp(db, domain)));
    raw.push(await timed(() => readRaw(db, ...places)));
  }
  db.close();
  return { lookUp: median(own), raw: median(raw) };
}

async function placesOf(
  db: Database,
  key: Key,
): Promise<[keys: [number, number], accounts: [number, number]]> {
  const manifest = await readManifest(db);
  const [id] = (await findByKeys(db, [key])).get(key) ?? [];
  if (!manifest || !id) throw new Error(`no account has ${key}`);
  const { keys, accounts } = manifest.buckets;
  const [keyBucket, bucket] = [bucketOf(key, keys.length), bucketOf(id, accounts.length)];
  return [
    [keyBucket, keys[keyBucket] ?? 0],
    [bucket, accounts[bucket] ?? 0],
  ];
}

/** Looks a domain up again and again. @returns what ends it and gives the longest wait, in milliseconds */
export async function watchLookups(domain: string): Promise<() => Promise<number>> {
  const db = await openDatabase();
  let worst = 0;
  let watching = true;
  const loop = (async () => {
    while (watching) {
      worst = Math.max(worst, await timed(() => lookUp(db, domain)));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  return async () => {
    watching = false;
    await loop;
    db.close();
    return worst;
  };
}
