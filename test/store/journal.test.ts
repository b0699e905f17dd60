import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onChange } from '../../lib/store/changes.ts';
import type { Database } from '../../lib/store/database.ts';
import {
  appendEntries,
  appendEntry,
  readEntries,
  readEntriesByKeys,
  readJournal,
} from '../../lib/store/journal.ts';
import { restoreFromMirror } from '../../lib/store/mirror.ts';
import { MemoryArea } from './area.ts';
import { idAt, link, nomination, retraction, touch } from './entries.ts';
import { fillDiskAt } from './faults.ts';
import { openFresh } from './open.ts';

vi.mock('webextension-polyfill', () => import('./polyfill.ts'));

let db: Database;
let area: MemoryArea;
beforeEach(async () => {
  db = await openFresh();
  area = new MemoryArea();
});
afterEach(() => vi.restoreAllMocks());

const append = async (...entries: Parameters<typeof appendEntry>[1][]) => {
  for (const entry of entries) await appendEntry(db, entry, area);
};

describe('appending an entry', () => {
  it('keeps it once, however often it comes', async () => {
    await append(touch(1), touch(1));
    await Promise.all([appendEntry(db, touch(2), area), appendEntry(db, touch(2), area)]);
    expect(await readEntries(db, { account: 'a1' })).toEqual([touch(1), touch(2)]);
    expect(await db.get('counters', 'journal')).toBe(2);
  });

  it('never replaces what was written', async () => {
    await append(touch(1), { ...touch(1), note: 'Other' });
    expect(await readEntries(db, { account: 'a1' })).toEqual([touch(1)]);
  });

  it('keeps several together or none', async () => {
    await appendEntries(db, [touch(1), link(2, 'a1', 'domain:acme.test')], area);
    expect(await readEntries(db, { account: 'a1' })).toEqual([touch(1), link(2, 'a1', 'domain:acme.test')]);
    const broken = { ...touch(4), note: (() => {}) as unknown as string };
    await expect(appendEntries(db, [touch(3), broken], area)).rejects.toThrow();
    expect(await readEntries(db, { account: 'a1' })).toHaveLength(2);
  });

  it('asks the browser for strict durability', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await append(touch(1));
    expect(transaction.mock.calls[0]?.[2]).toEqual({ durability: 'strict' });
  });

  it('says so when the disk is full, and keeps neither entry nor count', async () => {
    const disk = fillDiskAt(1, 'late');
    await expect(appendEntry(db, touch(1), area)).rejects.toMatchObject({ reason: 'full' });
    disk.free();
    expect(await readEntries(db, { account: 'a1' })).toEqual([]);
    expect(await db.get('counters', 'journal')).toBeUndefined();
    expect(area.ids()).toEqual([]);
  });

  it('is not disturbed by a mirror that fails or never answers', async () => {
    area.broken = true;
    await append(touch(1));
    vi.spyOn(area, 'write').mockReturnValue(new Promise(() => {}));
    await append(touch(2));
    expect(await readEntries(db, { account: 'a1' })).toHaveLength(2);
  });

  it('tells the other pages', async () => {
    const heard = new Promise((resolve) => onChange(resolve));
    await append(touch(1));
    expect(await heard).toBe('journal');
  });
});

describe('reading an account’s entries', () => {
  it('finds them by id or by any key, each once, in the order they were begun', async () => {
    await append(touch(3), touch(1, 'former', ['domain:a1.example']), touch(2, 'other'));
    const found = await readEntries(db, {
      account: 'a1',
      keys: ['domain:a1.example', 'domain:none.example'],
    });
    expect(found.map(({ id }) => id)).toEqual([idAt(1), idAt(3)]);
  });

  it('brings what retracts an entry, and what retracts the retraction', async () => {
    await append(touch(1), retraction(2, 1), retraction(3, 2), touch(4, 'other'));
    const entries = [touch(1), retraction(2, 1), retraction(3, 2)];
    expect(await readEntries(db, { account: 'a1' })).toEqual(entries);
    expect(await readEntries(db, { keys: ['domain:a1.example'] })).toEqual(entries);
  });

  it('brings a retraction that was written before the entry it takes back', async () => {
    await append(retraction(3, 2), retraction(2, 1), touch(1));
    expect(await readEntries(db, { account: 'a1' })).toEqual([touch(1), retraction(2, 1), retraction(3, 2)]);
  });
});

describe('reading the decisions on keys', () => {
  it('finds links and nominations with what retracts them, and no touches at accounts of that key', async () => {
    const key = 'domain:sister.example';
    await append(link(1, 'a1', key), nomination(2, key), retraction(3, 1), touch(4, 'a2', [key]));
    expect(await readEntriesByKeys(db, [key, key, 'domain:none.example'])).toEqual([
      link(1, 'a1', key),
      nomination(2, key),
      retraction(3, 1),
    ]);
  });

  it('finds the link among the account’s own entries too', async () => {
    await append(link(1, 'a1', 'domain:sister.example'));
    expect(await readEntries(db, { account: 'a1' })).toHaveLength(1);
    expect(await readEntries(db, { keys: ['domain:sister.example'] })).toHaveLength(1);
  });
});

describe('an entry that can’t be read', () => {
  const newer = { ...touch(2), kind: 'dream.dreamt' };

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['text', 'garbage'],
    ['half of an entry', { kind: 'touch.logged', id: idAt(2) }],
    ['an entry of another id', touch(3)],
    ['a kind that a newer version wrote', newer],
  ])('stays, is told apart, and hides none of the others: %s', async (_what, entry) => {
    await append(touch(1), touch(4));
    const record = {
      id: idAt(2),
      account: 'a1',
      keys: ['domain:a1.example'],
      decides: 'domain:x.example',
      entry,
    };
    await db.put('journal', record as never);
    expect(await readJournal(db, { account: 'a1', keys: ['domain:a1.example'] })).toEqual({
      entries: [touch(1), touch(4)],
      unreadable: [record],
    });
    expect(await readEntries(db, { account: 'a1' })).toEqual([touch(1), touch(4)]);
    expect(await readEntriesByKeys(db, ['domain:x.example'])).toEqual([]);
    await append(touch(5), retraction(6, 2));
    expect(await db.get('journal', idAt(2))).toEqual(record);
  });

  it('comes back from the mirror with the account that is left of it', async () => {
    area.items.set(`journal/${idAt(2)}`, newer);
    area.items.set(`journal/${idAt(3)}`, { ...touch(3), account: { id: 7, keys: 'none' } });
    area.items.set(`journal/${idAt(4)}`, touch(4));
    area.items.set('journal-count', 3);
    expect(await restoreFromMirror(db, area)).toBe(3);
    const { entries, unreadable } = await readJournal(db, { account: 'a1' });
    expect(entries).toEqual([touch(4)]);
    expect(unreadable.map(({ entry }) => entry)).toEqual([newer]);
  });
});
