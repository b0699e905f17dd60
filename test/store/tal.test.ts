import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Account } from '../../lib/schema/account.ts';
import type { Database } from '../../lib/store/database.ts';
import { applyList, sweep } from '../../lib/store/generation.ts';
import { readEntries } from '../../lib/store/journal.ts';
import { readDirectory } from '../../lib/store/readDirectory.ts';
import {
  findByKeys,
  readAccounts,
  readAllAccounts,
  readManifest,
  readTogether,
} from '../../lib/store/tal.ts';
import { account, accounts, TINY } from './accounts.ts';
import { FILE, openFresh } from './open.ts';

vi.mock('webextension-polyfill', () => import('./polyfill.ts'));

let db: Database;
beforeEach(async () => {
  db = await openFresh();
});

async function collect(buckets: AsyncIterable<Account[]>): Promise<Account[]> {
  const all: Account[] = [];
  for await (const bucket of buckets) all.push(...bucket);
  return all;
}

const load = (list: ReturnType<typeof accounts>) =>
  applyList(db, { mode: 'replace', accounts: list }, FILE, { now: 1, bucketBytes: TINY });

describe('a database without a list', () => {
  it('has no manifest, no accounts and nothing to find', async () => {
    expect(await readManifest(db)).toBeUndefined();
    expect(await findByKeys(db, ['domain:acme.example'])).toEqual(new Map());
    expect(await readAccounts(db, ['acme'])).toEqual([]);
    expect(await readDirectory(db)).toEqual([]);
    expect(await collect(readAllAccounts(db))).toEqual([]);
  });
});

describe('a list', () => {
  it('finds an account by each of its keys, and tells only of keys that hit', async () => {
    await load(accounts(30));
    expect(
      await findByKeys(db, ['domain:a7.example', 'domain:nobody.example', 'linkedin-person:p9']),
    ).toEqual(
      new Map([
        ['domain:a7.example', ['a7']],
        ['linkedin-person:p9', ['a9']],
      ]),
    );
  });

  it('finds all accounts that share a key, in the order of their ids', async () => {
    await load(['c', 'a', 'b'].map((id) => account(id, { domains: ['shared.example'] })));
    expect((await findByKeys(db, ['domain:shared.example'])).get('domain:shared.example')).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('takes a key for a key, even where an object would not', async () => {
    const keys = ['domain:__proto__', 'domain:constructor'] as const;
    await load([account('a', { domains: ['__proto__'] })]);
    expect(await findByKeys(db, keys)).toEqual(new Map([['domain:__proto__', ['a']]]));
  });

  it('reads accounts in the order asked for and leaves out unknown ids', async () => {
    await load(accounts(30));
    const read = await readAccounts(db, ['a20', 'nobody', 'a3']);
    expect(read).toEqual([accounts(30)[20], accounts(30)[3]]);
  });

  it('lists the facts of every account, and leaves out what is not known', async () => {
    await load([
      account('a', { name: 'Acme', tier: '1:1', owners: { ae: 'Ines', sdr: 'Jo' } }),
      account('b', { name: 'Bolt', domains: [] }),
    ]);
    const entries = await readDirectory(db);
    expect(entries.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      { id: 'a', name: 'Acme', domain: 'a.example', tier: '1:1', owner: 'Ines' },
      { id: 'b', name: 'Bolt' },
    ]);
  });

  it('names everybody who owns accounts, whatever their part, with how many', async () => {
    const { owners } = await load([
      account('a', { owners: { ae: 'Ines', sdr: 'Ines' } }),
      account('b', { owners: { ae: 'Jo', marketing: 'Ines' } }),
      account('c'),
    ]);
    expect(owners).toEqual([
      { name: 'Ines', accounts: 2 },
      { name: 'Jo', accounts: 1 },
    ]);
  });

  it('reads every account once, bucket by bucket, while the caller does other things', async () => {
    await load(accounts(300));
    const ids: string[] = [];
    let buckets = 0;
    for await (const bucket of readAllAccounts(db)) {
      buckets++;
      ids.push(...bucket.map(({ id }) => id));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(buckets).toBeGreaterThan(50);
    expect(ids.sort()).toEqual(
      accounts(300)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('goes on with the list it began with while a new one comes in', async () => {
    await load(accounts(100));
    const names = new Set<string>();
    let replaced = false;
    for await (const bucket of readAllAccounts(db)) {
      for (const { name } of bucket) names.add(name);
      if (!replaced) await load(accounts(100, { name: 'New' }));
      replaced = true;
    }
    expect(names.size).toBe(100);
    expect(names).not.toContain('New');
  });

  it('says so when the list was replaced and swept away while it was read', async () => {
    await load(accounts(100));
    const reading = readAllAccounts(db);
    await reading.next();
    await load(accounts(100));
    await load(accounts(100));
    await sweep(db);
    await expect(collect(reading)).rejects.toMatchObject({ reason: 'changed' });
  });

  it('says so when a bucket is missing', async () => {
    await load(accounts(1));
    await db.clear('accounts');
    await expect(readAccounts(db, ['a0'])).rejects.toMatchObject({ reason: 'damaged' });
    await expect(collect(readAllAccounts(db))).rejects.toMatchObject({ reason: 'damaged' });
  });
});

describe('reading together', () => {
  it('shows one moment, though a new list comes in between the reads', async () => {
    await load(accounts(3, { name: 'Old' }));
    let loading: Promise<unknown> = Promise.resolve();
    const card = await readTogether(db, async (tx) => {
      const found = await findByKeys(tx, ['domain:a1.example']);
      loading = load(accounts(3, { name: 'New' }));
      const [read] = await readAccounts(tx, found.get('domain:a1.example') ?? []);
      return { read, entries: await readEntries(tx, { account: 'a1' }), manifest: await readManifest(tx) };
    });
    await loading;
    expect(card.read?.name).toBe('Old');
    expect(card.manifest?.generation).not.toBe((await readManifest(db))?.generation);
  });
});
