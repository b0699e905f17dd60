import { beforeEach, describe, expect, it } from 'vitest';
import { onChange } from '../../lib/store/changes.ts';
import type { Database } from '../../lib/store/database.ts';
import { addRecent, getSetting, setSetting } from '../../lib/store/settings.ts';
import { openFresh } from './open.ts';

let db: Database;
beforeEach(async () => {
  db = await openFresh();
});

describe('settings', () => {
  it('are absent until they are set, and then what was set last', async () => {
    expect(await getSetting(db, 'identity')).toBeUndefined();
    await setSetting(db, 'identity', { name: 'Ines Varga' });
    await setSetting(db, 'identity', 'nobody');
    expect(await getSetting(db, 'identity')).toBe('nobody');
    expect(await getSetting(db, 'persistAsked')).toBeUndefined();
  });

  it('tell the other pages', async () => {
    const heard = new Promise((resolve) => onChange(resolve));
    await setSetting(db, 'persistAsked', true);
    expect(await heard).toBe('settings');
  });
});

describe('the last cards opened', () => {
  const card = (n: number, at: number) => ({ account: `a${n}`, name: `Company ${n}`, at });

  it('are eight, newest first', async () => {
    for (let n = 0; n < 10; n++) await addRecent(db, card(n, n));
    expect((await getSetting(db, 'recent'))?.map(({ account }) => account)).toEqual(
      [9, 8, 7, 6, 5, 4, 3, 2].map((n) => `a${n}`),
    );
  });

  it('hold an account once, where it was opened last', async () => {
    for (const [at, n] of [1, 2, 1].entries()) await addRecent(db, card(n, at));
    expect(await getSetting(db, 'recent')).toEqual([card(1, 2), card(2, 1)]);
  });
});
