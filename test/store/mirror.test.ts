import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../lib/schema/journal.ts';
import type { Database } from '../../lib/store/database.ts';
import { appendEntry, readEntries } from '../../lib/store/journal.ts';
import {
  localArea,
  MIRRORED,
  mirrorEntries,
  repairMirror,
  restoreFromMirror,
} from '../../lib/store/mirror.ts';
import { MemoryArea } from './area.ts';
import { idAt, retraction, touch } from './entries.ts';
import { openFresh } from './open.ts';

vi.mock('webextension-polyfill', () => import('./polyfill.ts'));

let db: Database;
let area: MemoryArea;
beforeEach(async () => {
  db = await openFresh();
  area = new MemoryArea();
});
afterEach(() => vi.restoreAllMocks());

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);

/** Appends entries and waits until the mirror has them too. */
async function append(...entries: Entry[]): Promise<void> {
  for (const entry of entries) {
    await appendEntry(db, entry, area);
    const count = await db.get('counters', 'journal');
    await vi.waitFor(() => expect(area.items.get('journal-count')).toBe(count));
  }
}

/** Puts entries into journal and mirror as they are after as many saves. */
async function fill(from: number, to: number): Promise<void> {
  const tx = db.transaction(['journal', 'counters'], 'readwrite');
  for (const n of numbers(from, to)) {
    const entry = touch(n);
    await tx.objectStore('journal').put({ id: entry.id, account: 'a1', keys: [], entry });
    area.items.set(`journal/${entry.id}`, entry);
  }
  await tx.objectStore('counters').put(to - from, 'journal');
  area.items.set('journal-count', to - from);
  await tx.done;
}

describe('the mirror', () => {
  it('gets each entry as an item of its own, without reading what is there', async () => {
    await append(touch(1), touch(2));
    expect(area.ids()).toEqual([idAt(1), idAt(2)]);
    expect(area.items.get(`journal/${idAt(2)}`)).toEqual(touch(2));
    expect(area.listings).toBe(0);
  });

  it('holds the newest thousand: each save pushes the oldest out', async () => {
    await fill(0, MIRRORED);
    await append(touch(MIRRORED));
    await vi.waitFor(() => expect(area.ids()).toEqual(numbers(1, MIRRORED + 1).map(idAt)));
    expect(area.listings).toBe(0);
  });

  it('does not take an entry that is older than all it holds', async () => {
    await fill(10, MIRRORED + 10);
    await append(touch(1));
    expect(area.ids()).toEqual(numbers(10, MIRRORED + 10).map(idAt));
  });

  it('catches up when two pages pushed entries out at the same moment', async () => {
    await fill(0, MIRRORED);
    const quiet = new MemoryArea();
    await appendEntry(db, touch(MIRRORED), quiet);
    await appendEntry(db, touch(MIRRORED + 1), quiet);
    await mirrorEntries(db, [touch(MIRRORED)], MIRRORED + 1, area);
    await mirrorEntries(db, [touch(MIRRORED + 1)], MIRRORED + 2, area);
    expect(area.ids()).toEqual(numbers(2, MIRRORED + 2).map(idAt));
  });

  it('lies in storage.local by default', async () => {
    await appendEntry(db, touch(7));
    await vi.waitFor(async () => expect(await localArea.read(`journal/${idAt(7)}`)).toEqual(touch(7)));
    expect(Object.keys(await localArea.list('journal/'))).toEqual([`journal/${idAt(7)}`]);
    await localArea.remove([`journal/${idAt(7)}`]);
    expect(await localArea.list('journal/')).toEqual({});
  });
});

describe('restoring from the mirror', () => {
  it('brings everything back when a touch was logged before anything was restored', async () => {
    await append(touch(1), touch(2));
    db = await openFresh();
    await appendEntry(db, touch(3), area);
    await vi.waitFor(async () => {
      expect(await readEntries(db, { account: 'a1' })).toEqual([touch(1), touch(2), touch(3)]);
    });
    expect(area.ids()).toEqual([1, 2, 3].map(idAt));
    expect(await restoreFromMirror(db, area)).toBe(0);
  });

  it('brings everything back into a new database, retractions in their place', async () => {
    await append(touch(1), retraction(2, 1), touch(3, 'a2'));
    db = await openFresh();
    expect(await restoreFromMirror(db, area)).toBe(3);
    expect(await readEntries(db, { account: 'a1' })).toEqual([touch(1), retraction(2, 1)]);
    expect(await readEntries(db, { account: 'a2' })).toEqual([touch(3, 'a2')]);
    expect(await restoreFromMirror(db, area)).toBe(0);
  });

  it('brings back what an older copy of the database lacks, and no second time what it has', async () => {
    await append(touch(1), touch(2));
    db = await openFresh();
    await appendEntry(db, touch(1), new MemoryArea());
    expect(await restoreFromMirror(db, area)).toBe(1);
    expect(await readEntries(db, { account: 'a1' })).toEqual([touch(1), touch(2)]);
  });

  it('reads one small item when nothing was lost', async () => {
    await append(touch(1));
    expect(await restoreFromMirror(db, area)).toBe(0);
    expect(area.listings).toBe(0);
    expect(await restoreFromMirror(db, new MemoryArea())).toBe(0);
  });

  it('counts on from where the lost database was, so that it is not behind again', async () => {
    await append(touch(1), touch(2));
    area.items.delete(`journal/${idAt(1)}`);
    db = await openFresh();
    expect(await restoreFromMirror(db, area)).toBe(1);
    await append(touch(3));
    expect(area.items.get('journal-count')).toBe(3);
  });

  it('is not stopped by a damaged item', async () => {
    await append(touch(1));
    area.items.set(`journal/${idAt(2)}`, { half: true });
    area.items.set(`journal/${idAt(3)}`, touch(4));
    db = await openFresh();
    expect(await restoreFromMirror(db, area)).toBe(1);
  });
});

describe('repairing the mirror', () => {
  it('adds what failed writes left out', async () => {
    area.broken = true;
    await appendEntry(db, touch(1), area);
    area.broken = false;
    await repairMirror(db, area);
    expect(area.ids()).toEqual([idAt(1)]);
    expect(area.items.get('journal-count')).toBe(1);
  });

  it('removes what failed removals left behind', async () => {
    await fill(0, MIRRORED + 3);
    await repairMirror(db, area);
    expect(area.ids()).toEqual(numbers(3, MIRRORED + 3).map(idAt));
  });

  it('restores first where the mirror is ahead, and drops nothing that the database lacks', async () => {
    await append(touch(1), touch(2));
    db = await openFresh();
    await repairMirror(db, area);
    expect(await readEntries(db, { account: 'a1' })).toHaveLength(2);
    expect(area.ids()).toEqual([idAt(1), idAt(2)]);
  });
});
