import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../lib/store/database.ts';
import { applyList } from '../../lib/store/generation.ts';
import { ROOM } from '../../lib/store/room.ts';
import { getSetting, setSetting } from '../../lib/store/settings.ts';
import { readManifest } from '../../lib/store/tal.ts';
import { accounts, TINY } from './accounts.ts';
import { countBuckets, FILE, openFresh } from './open.ts';
import { stubStorage } from './stubStorage.ts';

const USED = 5_000_000;

let db: Database;
let estimate: () => Promise<StorageEstimate>;
let unstub: () => void;
beforeEach(async () => {
  db = await openFresh();
  estimate = async () => ({});
  unstub = stubStorage({ estimate: () => estimate() });
});
afterEach(() => unstub());

function leave(bytes: number): void {
  estimate = async () => ({ quota: USED + bytes, usage: USED });
}

const write = () => setSetting(db, 'identity', 'nobody');

it('a write on a disk with little room is refused, and nothing of it is begun', async () => {
  leave(ROOM - 1);
  await expect(write()).rejects.toMatchObject({ name: 'StoreError', reason: 'full' });
  expect(await getSetting(db, 'identity')).toBeUndefined();
});

it('a write on a disk with room is saved', async () => {
  leave(ROOM);
  await write();
  expect(await getSetting(db, 'identity')).toBe('nobody');
});

it.each<[string, () => Promise<StorageEstimate>]>([
  ['doesn’t say', async () => ({})],
  ['fails to say', () => Promise.reject(new TypeError('no estimate'))],
])('a write is saved where the browser %s what room there is', async (_, answer) => {
  estimate = answer;
  await write();
  expect(await getSetting(db, 'identity')).toBe('nobody');
});

it('an import that used up the disk is taken back, and the old list stays', async () => {
  const apply = (count: number, onProgress?: () => void) =>
    applyList(db, { mode: 'replace', accounts: accounts(count) }, FILE, {
      now: 1,
      bucketBytes: TINY,
      ...(onProgress && { onProgress }),
    });
  const present = await apply(40);
  const buckets = await countBuckets(db);
  await expect(apply(60, () => leave(ROOM - 1))).rejects.toMatchObject({ reason: 'full' });
  expect(await readManifest(db)).toEqual(present);
  expect(await countBuckets(db)).toBe(buckets);
});
