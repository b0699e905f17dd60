import { expect, it } from 'vitest';
import { scanAttributes } from '../../lib/store/attributeScan.ts';
import { applyList } from '../../lib/store/generation.ts';
import { readDirectory } from '../../lib/store/readDirectory.ts';
import { account, accounts } from './accounts.ts';
import { FILE, openFresh } from './open.ts';

const quiet = { signal: new AbortController().signal, onProgress: () => {} };

async function listed() {
  const db = await openFresh();
  const region = (value: string) => ({ attributes: [{ name: 'Région', value }] });
  const all = [account('a', region('Benelux')), account('b', region('DACH')), account('c')];
  await applyList(db, { mode: 'replace', accounts: all }, FILE, { now: 1 });
  return db;
}

it.each([
  ['BENELUX', ['a']],
  ['region: d', ['b']],
  ['région', ['a', 'b']],
  ['nowhere', []],
  ['  ', []],
])('finds the accounts with %s in a column that no field knows', async (text, ids) => {
  const found = await scanAttributes(await listed(), text, quiet);
  expect([...found.keys()].sort()).toEqual(ids);
});

it('tells how far it is, and can be cancelled', async () => {
  const db = await openFresh();
  const sizes = { accounts: 2000, keys: 2000, directory: 2000 };
  await applyList(db, { mode: 'replace', accounts: accounts(500) }, FILE, { now: 1, bucketBytes: sizes });
  const shares: number[] = [];
  await scanAttributes(db, 'x', { ...quiet, onProgress: (share) => shares.push(share) });
  expect(shares.length).toBeGreaterThan(5);
  expect(shares.at(-1)).toBe(1);
  const cancel = new AbortController();
  const scanning = scanAttributes(db, 'x', {
    signal: cancel.signal,
    onProgress: () => cancel.abort('enough'),
  });
  await expect(scanning).rejects.toBe('enough');
});

it('has the segments of each account in the directory', async () => {
  const db = await openFresh();
  const all = [account('a', { segments: ['Rail', 'Odd\u001fone'] }), account('b')];
  await applyList(db, { mode: 'replace', accounts: all }, FILE, { now: 1 });
  const directory = await readDirectory(db);
  expect(directory.find(({ id }) => id === 'a')?.segments).toEqual(['Rail', 'Odd one']);
  expect(directory.find(({ id }) => id === 'b')).not.toHaveProperty('segments');
});
