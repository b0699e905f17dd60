import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Account } from '../../lib/schema/account.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import type { Database } from '../../lib/store/database.ts';
import { applyList } from '../../lib/store/generation.ts';
import { appendEntries } from '../../lib/store/journal.ts';
import { readOffList, readOffListEntries } from '../../lib/store/offList.ts';
import { readDirectory } from '../../lib/store/readDirectory.ts';
import { account } from './accounts.ts';
import { MemoryArea } from './area.ts';
import { idAt, retraction, touch } from './entries.ts';
import { FILE, openFresh } from './open.ts';

vi.mock('webextension-polyfill', () => import('./polyfill.ts'));

let db: Database;
beforeEach(async () => {
  db = await openFresh();
});

const append = (...entries: Entry[]) => appendEntries(db, entries, new MemoryArea());

const list = (...accounts: Account[]) => applyList(db, { mode: 'replace', accounts }, FILE, { now: 1 });

const offList = async () => readOffList(db, new Set((await readDirectory(db)).map(({ id }) => id)));

describe('accounts off the list', () => {
  it('are those of the journal that the list doesn’t have, touched last first', async () => {
    await list(account('a1'), account('a2'), account('a3'));
    await append(touch(1, 'a1'), touch(2, 'a2'), touch(3, 'a1'), touch(4, 'a3'));
    expect(await offList()).toEqual([]);
    await list(account('a3'));
    expect(await offList()).toEqual([
      { id: 'a1', name: expect.any(String), entries: 2, lastTouch: expect.any(Number) },
      { id: 'a2', name: expect.any(String), entries: 1, lastTouch: expect.any(Number) },
    ]);
    expect((await readOffListEntries(db, 'a1')).map(({ id }) => id)).toEqual([idAt(3), idAt(1)]);
  });

  it('are none whose entries were all taken back', async () => {
    await append(touch(1, 'a1'), retraction(2, 1));
    expect(await offList()).toEqual([]);
  });

  it('are none that the list has under another id: the same company, its entries show there', async () => {
    const entry = touch(1, 'a1');
    await append(entry);
    const { name } = entry.account;
    await list(account('new', { name, domains: ['a1.example'] }));
    expect(await offList()).toEqual([]);
    await list(account('new', { name: 'A sister', domains: ['a1.example'] }));
    expect(await offList()).toMatchObject([{ id: 'a1', name }]);
  });
});
