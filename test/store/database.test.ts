import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDatabase, StoreError } from '../../lib/store/database.ts';
import { migrations } from '../../lib/store/migrations/index.ts';
import { setSetting } from '../../lib/store/settings.ts';
import { freshName } from './open.ts';

afterEach(() => vi.restoreAllMocks());

/** Makes `indexedDB.open` fail with an error of that name, the given number of times. */
function failToOpen(name: string, times: number) {
  const open = IDBFactory.prototype.open;
  let calls = 0;
  return vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...args) {
    if (++calls > times) return open.apply(this, args);
    throw new DOMException('Internal error opening backing store for indexedDB.open.', name);
  });
}

describe('opening the database', () => {
  it('finds again what was stored', async () => {
    const name = freshName();
    const first = await openDatabase(name);
    await setSetting(first, 'persistAsked', true);
    first.close();
    const second = await openDatabase(name);
    expect(await second.get('settings', 'persistAsked')).toBe(true);
  });

  it('lets a newer Touchline migrate, and says so to whoever uses the old connection', async () => {
    const name = freshName();
    const old = await openDatabase(name);
    const newer = await openDB(name, migrations.length + 1);
    expect(newer.version).toBe(migrations.length + 1);
    await expect(setSetting(old, 'persistAsked', true)).rejects.toMatchObject({ reason: 'closed' });
  });

  it('refuses a database that a newer Touchline wrote, and leaves it as it is', async () => {
    const name = freshName();
    const newer = await openDB(name, migrations.length + 1, { upgrade: (db) => db.createObjectStore('new') });
    newer.close();
    await expect(openDatabase(name)).rejects.toMatchObject({ reason: 'newer' });
    expect([...(await openDB(name)).objectStoreNames]).toEqual(['new']);
  });

  it('tries three times when the browser fails to open its files', async () => {
    const spy = failToOpen('UnknownError', 2);
    expect(await openDatabase(freshName())).toBeDefined();
    expect(spy).toHaveBeenCalledTimes(3);
  });

  it('says so when it fails a third time, and deletes nothing', async () => {
    const spy = failToOpen('UnknownError', 3);
    const deletion = vi.spyOn(IDBFactory.prototype, 'deleteDatabase');
    await expect(openDatabase(freshName())).rejects.toMatchObject({ reason: 'unreadable' });
    expect(spy).toHaveBeenCalledTimes(3);
    expect(deletion).not.toHaveBeenCalled();
  });

  it.each(['QuotaExceededError', 'AbortError'])('takes %s for a full disk', async (name) => {
    failToOpen(name, 1);
    await expect(openDatabase(freshName())).rejects.toMatchObject({ reason: 'full' });
  });
});

describe('a StoreError', () => {
  it('tells the rep what failed and what to do, and keeps what the browser said', () => {
    const cause = new DOMException('Failed to write blobs', 'DataError');
    const error = new StoreError('full', cause);
    expect(error.message).toMatch(/disk may be full.*Free some space/);
    expect(error.cause).toBe(cause);
  });
});
