import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../lib/schema/account.ts';
import { onChange } from '../../lib/store/changes.ts';
import type { Database } from '../../lib/store/database.ts';
import { applyList, type ListChange, sweep } from '../../lib/store/generation.ts';
import { rollBack } from '../../lib/store/rollBack.ts';
import { findByKeys, readAccounts, readManifest, readPreviousManifest } from '../../lib/store/tal.ts';
import { verify } from '../../lib/store/verify.ts';
import { account, accounts, anyAccount, TINY } from './accounts.ts';
import { bucketsOf, countBuckets, FILE, openFresh } from './open.ts';

let db: Database;
beforeEach(async () => {
  db = await openFresh();
});

const apply = (change: ListChange, bucketBytes = TINY) =>
  applyList(db, change, FILE, { now: 1, bucketBytes });
const replace = (list: readonly Account[]) => apply({ mode: 'replace', accounts: list });
const change = (upserts: readonly Account[], removals: readonly string[] = []) =>
  apply({ mode: 'changes', upserts, removals });

describe('applying a list', () => {
  it('makes it the present one, with its counts, and keeps the one before', async () => {
    const first = await replace(accounts(5));
    const second = await applyList(
      db,
      { mode: 'replace', accounts: accounts(7) },
      { kind: 'sample', name: 'Sample' },
      { now: 1_800_000_000_000 },
    );
    expect(await readManifest(db)).toEqual(second);
    expect(await readPreviousManifest(db)).toEqual(first);
    expect(second).toMatchObject({
      at: 1_800_000_000_000,
      source: { kind: 'sample', name: 'Sample' },
      counts: { accounts: 7, people: 7 },
    });
    expect(await verify(db)).toEqual({ checksum: second.checksum, faults: [] });
  });

  it('takes an empty list for a list', async () => {
    expect((await replace([])).counts.accounts).toBe(0);
    expect(await verify(db)).toMatchObject({ faults: [] });
  });

  it('counts the last of several accounts with one id', async () => {
    await replace([account('a', { name: 'First' }), account('a', { name: 'Last' })]);
    expect((await readManifest(db))?.counts.accounts).toBe(1);
    expect((await readAccounts(db, ['a'])).map(({ name }) => name)).toEqual(['Last']);
  });

  it('takes changes to no list for a new one', async () => {
    await change(accounts(3), ['a1', 'nobody']);
    expect((await readManifest(db))?.counts.accounts).toBe(3);
    expect(await verify(db)).toMatchObject({ faults: [] });
  });

  it('no longer finds a changed account by a key that it lost', async () => {
    await replace(accounts(20));
    await change([account('a7', { domains: ['moved.example'] })], ['a9']);
    expect(await findByKeys(db, ['domain:a7.example', 'domain:a9.example', 'domain:moved.example'])).toEqual(
      new Map([['domain:moved.example', ['a7']]]),
    );
  });

  it('writes only the buckets that a change touches', async () => {
    await replace(accounts(300));
    const before = await countBuckets(db);
    await change([account('a7', { people: [], tier: '1:1' })]);
    // The account's bucket, its row of the directory, and the page and the name of the person who left.
    expect((await countBuckets(db)) - before).toBe(4);
  });

  it('writes no bucket for an account that is as it was', async () => {
    await replace(accounts(30));
    const before = await countBuckets(db);
    await change(accounts(5));
    expect(await countBuckets(db)).toBe(before);
  });

  it('lays the list out anew once it outgrew its buckets', async () => {
    const small = await replace(accounts(10));
    const large = await change(accounts(200));
    expect(large.buckets.accounts.length).toBeGreaterThan(5 * small.buckets.accounts.length);
    expect(large).toMatchObject({ counts: { accounts: 200, people: 200 } });
    expect(await verify(db)).toMatchObject({ faults: [] });
  });

  it('reports progress that rises to its end', async () => {
    const steps: Array<[number, number]> = [];
    await applyList(db, { mode: 'replace', accounts: accounts(300) }, FILE, {
      now: 1,
      bucketBytes: TINY,
      onProgress: (done, of) => steps.push([done, of]),
    });
    expect(steps.length).toBeGreaterThan(5);
    expect(steps.map(([done]) => done)).toEqual(steps.map(([done]) => done).sort((a, b) => a - b));
    expect(new Set(steps.map(([, of]) => of)).size).toBe(1);
    expect(steps.at(-1)?.[0]).toBe(steps.at(-1)?.[1]);
  });

  it('tells the other pages', async () => {
    const heard = new Promise((resolve) => onChange(resolve));
    await replace(accounts(1));
    expect(await heard).toBe('list');
  });
});

describe('changing a list', () => {
  it('gives the same buckets, counts and checksum as building it from scratch', async () => {
    const updates = fc.array(
      fc.record({
        upserts: fc.array(anyAccount, { maxLength: 12 }),
        removals: fc.array(
          fc.integer({ min: 0, max: 39 }).map((n) => `a${n}`),
          { maxLength: 6 },
        ),
      }),
      { minLength: 1, maxLength: 4 },
    );
    // So big that a list of forty never outgrows its layout, which then is that of the first list.
    const first = Array.from({ length: 40 }, (_, n) =>
      account(`a${n}`, { attributes: [{ name: 'x', value: 'y'.repeat(900) }] }),
    );
    await fc.assert(
      fc.asyncProperty(updates, async (steps) => {
        db = await openFresh();
        const expected = new Map(first.map((item) => [item.id, item]));
        const initial = await replace(first);
        let changed = initial;
        for (const { upserts, removals } of steps) {
          for (const id of removals) expected.delete(id);
          for (const item of upserts) expected.set(item.id, item);
          changed = await change(upserts, removals);
        }
        expect(await verify(db)).toEqual({ checksum: changed.checksum, faults: [] });
        expect(changed.buckets.accounts.length).toBe(initial.buckets.accounts.length);
        const grown = await bucketsOf(db, changed);

        // The same layout again, as an empty list that everything is then added to at once.
        db = await openFresh();
        await replace(first);
        await change(
          [],
          first.map(({ id }) => id),
        );
        const rebuilt = await change([...expected.values()]);
        expect(await bucketsOf(db, rebuilt)).toEqual(grown);
        expect(rebuilt).toMatchObject({
          counts: changed.counts,
          owners: changed.owners,
          checksum: changed.checksum,
          bytes: changed.bytes,
        });

        const { checksum } = await replace([...expected.values()]);
        expect(checksum).toBe(changed.checksum);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('a change worked out against another list', () => {
  const against = (basedOn: number | null) =>
    applyList(db, { mode: 'replace', accounts: accounts(3) }, FILE, { now: 1, basedOn });

  it('is refused when the list was replaced meanwhile', async () => {
    const { version } = await against(null);
    await against(version);
    const present = await readManifest(db);
    await expect(against(version)).rejects.toMatchObject({ reason: 'changed' });
    await expect(against(null)).rejects.toMatchObject({ reason: 'changed' });
    expect(await readManifest(db)).toEqual(present);
  });
});

describe('rolling back', () => {
  it('goes to the list before, and forth again', async () => {
    const first = await replace(accounts(5));
    const second = await replace(accounts(7));
    expect((await rollBack(db, { now: 9 })).list).toEqual(first);
    expect(await readManifest(db)).toEqual(first);
    expect(await verify(db)).toEqual({ checksum: first.checksum, faults: [] });
    expect((await rollBack(db, { now: 9 })).list).toEqual(second);
    expect(await verify(db)).toEqual({ checksum: second.checksum, faults: [] });
  });

  it('leaves no list where the first one is rolled back, and brings it again', async () => {
    await expect(rollBack(db, { now: 9 })).rejects.toMatchObject({ reason: 'no-previous' });
    const only = await replace(accounts(5));
    expect((await rollBack(db, { now: 9 })).list).toBeUndefined();
    expect(await readManifest(db)).toBeUndefined();
    await sweep(db);
    expect((await rollBack(db, { now: 9 })).list).toEqual(only);
    expect(await verify(db)).toEqual({ checksum: only.checksum, faults: [] });
  });
});

describe('the sweep', () => {
  it('deletes what neither list names, and nothing else', async () => {
    await replace(accounts(100));
    const second = await replace(accounts(90));
    const third = await change([account('a7', { name: 'Changed' })]);
    const before = await countBuckets(db);
    const swept = await sweep(db);
    expect(swept).toBeGreaterThan(0);
    expect(await countBuckets(db)).toBe(before - swept);
    expect(await sweep(db)).toBe(0);
    expect(await verify(db)).toEqual({ checksum: third.checksum, faults: [] });
    await rollBack(db, { now: 9 });
    expect(await verify(db)).toEqual({ checksum: second.checksum, faults: [] });
  });

  it('deletes what a crashed import left, whose versions are never used again', async () => {
    const present = await replace(accounts(3));
    await db.put('counters', present.version + 1, 'version');
    await db.put('accounts', [account('leftover')], [0, present.version + 1]);
    const next = await change(accounts(3, { name: 'Changed' }));
    expect(next.version).toBe(present.version + 2);
    expect(await sweep(db)).toBe(1);
    expect(await verify(db)).toMatchObject({ faults: [] });
  });
});

describe('two writers', () => {
  it.each([
    ['an import', () => replace(accounts(2))],
    ['a rollback', () => rollBack(db, { now: 9 })],
    ['a sweep', () => sweep(db)],
  ])('refuses %s while an import runs, which goes on', async (_what, act) => {
    await replace(accounts(4));
    const running = replace(accounts(5));
    await expect(act()).rejects.toMatchObject({ reason: 'busy' });
    const applied = await running;
    expect(await readManifest(db)).toEqual(applied);
  });
});
