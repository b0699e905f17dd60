import { openDB } from 'idb';
import { expect, it, vi } from 'vitest';
import { openDatabase } from '../../lib/store/database.ts';
import type { Migration } from '../../lib/store/migrations/index.ts';
import { freshName } from './open.ts';

/** A migration as the next version of Touchline might bring it. */
const next = vi.hoisted(() => ({ version: 5, name: 'next', up: vi.fn<Migration['up']>() }));
vi.mock('../../lib/store/migrations/index.ts', async (original) => {
  const { migrations } = await original<typeof import('../../lib/store/migrations/index.ts')>();
  return { migrations: [...migrations, next] };
});

it('does not wait for ever for a window that holds up a migration', async () => {
  const name = freshName();
  const stubborn = await openDB(name, 4);
  await expect(openDatabase(name, { grace: 0 })).rejects.toMatchObject({ reason: 'blocked' });
  stubborn.close();
  expect(await openDatabase(name)).toMatchObject({ version: 5 });
});

it('runs the migrations that a database has not had, and no others', async () => {
  next.up.mockImplementation((db) => void db.createObjectStore('new'));
  const name = freshName();
  (await openDB(name, 4, { upgrade: (db) => void db.createObjectStore('old') })).close();
  const db = await openDatabase(name);
  expect([...db.objectStoreNames]).toEqual(['new', 'old']);
});

it('leaves the database as it was when a migration fails half-way', async () => {
  next.up.mockImplementation(async (db, transaction) => {
    db.createObjectStore('half');
    await transaction.objectStore('old').get('key');
    throw new Error('a mistake in the migration');
  });
  const name = freshName();
  (await openDB(name, 4, { upgrade: (db) => void db.createObjectStore('old').put('value', 'key') })).close();
  await expect(openDatabase(name)).rejects.toThrow('a mistake in the migration');
  const old = await openDB(name);
  expect(old.version).toBe(4);
  expect([...old.objectStoreNames]).toEqual(['old']);
  expect(await old.get('old', 'key')).toBe('value');
});
