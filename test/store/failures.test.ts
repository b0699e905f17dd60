import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '../../lib/store/database.ts';
import { applyList, type ListChange, sweep } from '../../lib/store/generation.ts';
import type { Manifest } from '../../lib/store/records.ts';
import { readManifest, readPreviousManifest } from '../../lib/store/tal.ts';
import { verify } from '../../lib/store/verify.ts';
import { account, accounts, TINY } from './accounts.ts';
import { fillDiskAt } from './faults.ts';
import { countBuckets, FILE, openFresh } from './open.ts';

// Its pause after each of some hundred refusals would take a minute; soundLog.test.ts has it.
vi.mock('../../lib/store/soundLog.ts', () => ({ ensureSoundLog: async () => {}, logMayBeTorn: () => {} }));

let db: Database;
let before: Manifest | undefined;
let present: Manifest;
let buckets: number;
beforeEach(async () => {
  db = await openFresh();
  before = await apply({ mode: 'replace', accounts: accounts(40) });
  present = await apply({ mode: 'replace', accounts: accounts(60) });
  buckets = await countBuckets(db);
});
afterEach(() => vi.restoreAllMocks());

function apply(change: ListChange, options: { onProgress?: () => void; signal?: AbortSignal } = {}) {
  return applyList(db, change, FILE, { now: 1, bucketBytes: TINY, ...options });
}

const CHANGES: ListChange[] = [
  { mode: 'replace', accounts: accounts(50, { name: 'New' }) },
  { mode: 'changes', upserts: [account('a3', { name: 'New' }), account('new')], removals: ['a5'] },
];

async function expectTheOldList() {
  expect(await readManifest(db)).toEqual(present);
  expect(await readPreviousManifest(db)).toEqual(before);
  expect(await verify(db)).toEqual({ checksum: present.checksum, faults: [] });
}

describe.each(CHANGES)('a failure while a list is applied ($mode)', (change) => {
  it.each(['thrown', 'late'] as const)(
    'leaves the old list at whichever write the disk is full (%s)',
    async (fault) => {
      for (let nth = 1; ; nth++) {
        const disk = fillDiskAt(nth, fault);
        const result = await apply(change).catch((error: unknown) => error);
        disk.free();
        if (disk.puts() < nth) break;
        expect(result).toMatchObject({ name: 'StoreError', reason: 'full' });
        await expectTheOldList();
      }
      await sweep(db);
      expect(await verify(db)).toMatchObject({ faults: [] });
    },
    // Some hundred imports, one for each write.
    60_000,
  );

  it('leaves the old list, and no bucket beside it, when it is cancelled', async () => {
    const cancel = new AbortController();
    let steps = 0;
    const onProgress = () => {
      steps++;
      cancel.abort();
    };
    await expect(apply(change, { onProgress, signal: cancel.signal })).rejects.toThrow('aborted');
    expect(steps).toBe(1);
    await expectTheOldList();
    expect(await countBuckets(db)).toBe(buckets);
  });

  it('leaves the old list, and no bucket beside it, when the caller’s own code throws', async () => {
    const mistake = new Error('progress bar gone');
    const onProgress = () => {
      throw mistake;
    };
    await expect(apply(change, { onProgress })).rejects.toBe(mistake);
    await expectTheOldList();
    expect(await countBuckets(db)).toBe(buckets);
  });

  it('succeeds when it is tried again on a disk with space', async () => {
    const disk = fillDiskAt(3, 'late');
    await expect(apply(change)).rejects.toMatchObject({ reason: 'full' });
    disk.free();
    const next = await apply(change);
    expect(await verify(db)).toEqual({ checksum: next.checksum, faults: [] });
    expect(await readPreviousManifest(db)).toEqual(present);
  });
});

describe('an account that can’t be stored', () => {
  it('is a mistake of the code, not a full disk', async () => {
    const odd = { ...account('odd'), tier: (() => '1:1') as unknown as string };
    await expect(apply({ mode: 'replace', accounts: [odd] })).rejects.toMatchObject({
      name: 'DataCloneError',
    });
    await expectTheOldList();
  });
});

describe('a connection that was closed', () => {
  it('says so', async () => {
    db.close();
    await expect(apply({ mode: 'replace', accounts: [] })).rejects.toMatchObject({ reason: 'closed' });
    await expect(readManifest(db)).rejects.toMatchObject({ reason: 'closed' });
  });
});
