import { beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../lib/schema/account.ts';
import type { Database } from '../../lib/store/database.ts';
import { SpooledEdits } from '../../lib/store/edits.ts';
import { applyList } from '../../lib/store/generation.ts';
import { Spool } from '../../lib/store/spool.ts';
import { readAccounts } from '../../lib/store/tal.ts';
import { verify } from '../../lib/store/verify.ts';
import { account, accounts, TINY } from './accounts.ts';
import { bucketsOf, FILE, openFresh } from './open.ts';

let db: Database;
beforeEach(async () => {
  db = await openFresh();
});

const EIGHT_PARTS = 60 * 1024 * 1024;

function spooled(come: readonly Account[], gone: readonly Account[] = [], bytes = EIGHT_PARTS): SpooledEdits {
  const edits = new SpooledEdits(bytes);
  for (const one of come) edits.put(one);
  for (const one of gone) edits.remove(one);
  return edits;
}

const options = { now: 1, bucketBytes: TINY };

describe('a list that is applied part by part', () => {
  it('is whole, and equals the one that was in memory', async () => {
    const manifest = await applyList(db, { mode: 'edits', edits: spooled(accounts(300)) }, FILE, options);
    expect(await verify(db)).toEqual({ checksum: manifest.checksum, faults: [] });
    const { checksum } = await applyList(db, { mode: 'replace', accounts: accounts(300) }, FILE, options);
    expect(checksum).toBe(manifest.checksum);
  });

  it('changes a list whose buckets belong to several parts as at once', async () => {
    const list = accounts(40);
    const changed = [account('a3', { name: 'New' }), ...accounts(50).slice(45)];
    const gone = list.slice(10, 30);
    await applyList(db, { mode: 'replace', accounts: list }, FILE, options);
    const upserts = { mode: 'changes', upserts: changed, removals: gone.map(({ id }) => id) } as const;
    const expected = await bucketsOf(db, await applyList(db, upserts, FILE, options));

    db = await openFresh();
    await applyList(db, { mode: 'replace', accounts: list }, FILE, options);
    const edits = new SpooledEdits(EIGHT_PARTS);
    for (const one of changed) edits.put(one);
    for (const one of gone) edits.remove(one);
    const manifest = await applyList(db, { mode: 'edits', edits }, FILE, options);
    expect(await verify(db)).toEqual({ checksum: manifest.checksum, faults: [] });
    expect(await bucketsOf(db, manifest)).toEqual(expected);
  });

  it('is laid out anew where it outgrew its buckets, whatever the number of parts', async () => {
    const small = await applyList(db, { mode: 'replace', accounts: accounts(10) }, FILE, options);
    const edits = spooled(accounts(200).slice(5), accounts(3), 1);
    const large = await applyList(db, { mode: 'edits', edits }, FILE, options);
    expect(large.buckets.accounts.length).toBeGreaterThan(5 * small.buckets.accounts.length);
    expect(large.counts.accounts).toBe(197);
    expect(await readAccounts(db, ['a1', 'a199'])).toHaveLength(1);
    expect(await verify(db)).toEqual({ checksum: large.checksum, faults: [] });
  });

  it('is laid out anew where little is left of it', async () => {
    const list = accounts(300);
    await applyList(db, { mode: 'replace', accounts: list }, FILE, options);
    const edits = spooled([], list.slice(5));
    const { buckets } = await applyList(db, { mode: 'edits', edits }, FILE, options);
    expect(buckets.accounts.length).toBeLessThanOrEqual(edits.parts);
    expect(await verify(db)).toMatchObject({ faults: [] });
  });
});

describe('a spool', () => {
  it('gives each part’s records in their order, however many, as often as asked', async () => {
    const spool = new Spool<{ n: number; text: string }>(2);
    // A lone surrogate, which no Blob can hold as it is.
    const records = Array.from({ length: 1_000 }, (_, n) => ({ n, text: `\uD800,\n"${'x'.repeat(1_000)}` }));
    for (const record of records) spool.add(record.n % 2, record);
    expect(await spool.readAll(0)).toEqual(records.filter(({ n }) => n % 2 === 0));
    expect(await spool.readAll(1)).toEqual(records.filter(({ n }) => n % 2 === 1));
    spool.drop(0);
    expect(await spool.readAll(0)).toEqual([]);
    expect(await spool.readAll(1)).toHaveLength(500);
  });
});
