/**
 * A copy of the journal's newest entries in `storage.local`, which lies elsewhere on disk: a corrupted database takes
 * the journal with it, not this. One item an entry; a single item for all would be written whole at every save.
 */
import { listLocal, readLocal, removeLocal, writeLocal } from '../browser/storage.ts';
import type { Entry } from '../schema/journal.ts';
import { announce } from './changes.ts';
import type { Database } from './database.ts';
import { addRecord } from './journalRecord.ts';
import { reading, writing } from './transaction.ts';

/** Where the mirror lies: `storage.local`, or a stand-in for tests. */
export interface MirrorArea {
  read(key: string): Promise<unknown>;
  list(prefix: string): Promise<Record<string, unknown>>;
  write(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export const localArea: MirrorArea = {
  read: readLocal,
  list: listLocal,
  write: writeLocal,
  remove: removeLocal,
};

/** How many entries the mirror holds. */
export const MIRRORED = 1000;

const PREFIX = 'journal/';
/** How many entries were ever written, as the database counted them. */
const COUNT = 'journal-count';

/** Two pages that log at the same moment may each push an entry out; looking at a few more is enough, repair does the rest. */
const MORE_LEAVING = 3;

/**
 * Writes committed entries, and removes what they push out; restores first where the mirror is ahead of the database.
 * Costs the same however many it holds.
 *
 * @param count of entries ever written, these included
 */
export async function mirrorEntries(
  db: Database,
  entries: readonly Entry[],
  count: number,
  area: MirrorArea,
): Promise<void> {
  const [mirrored, leaving] = await Promise.all([
    area.read(COUNT),
    idsPastNewest(db, entries.length + MORE_LEAVING),
  ]);
  // Ahead of the database: it was lost, or an older copy of it returned. Its entries come back before the count does.
  if (typeof mirrored === 'number' && mirrored > count - entries.length) {
    await area.write(Object.fromEntries(entries.map((entry) => [PREFIX + entry.id, entry])));
    await repairMirror(db, area);
    return;
  }
  const staying = entries.filter(({ id }) => !leaving.includes(id));
  await area.write({
    ...Object.fromEntries(staying.map((entry) => [PREFIX + entry.id, entry])),
    [COUNT]: count,
  });
  if (leaving.length > 0) await area.remove(leaving.map((id) => PREFIX + id));
}

/** The first ids past the newest that the mirror holds, from young to old. */
function idsPastNewest(db: Database, limit: number): Promise<string[]> {
  return reading(db, ['journal'], async (tx) => {
    const ids: string[] = [];
    const newest = await tx.objectStore('journal').openKeyCursor(null, 'prev');
    let cursor = newest && (await newest.advance(MIRRORED));
    while (cursor && ids.length < limit) {
      ids.push(cursor.primaryKey);
      cursor = await cursor.continue();
    }
    return ids;
  });
}

/**
 * Brings back the mirror's entries where the database is new or behind: it was lost, or an older copy of it returned.
 * Run it when the background starts; it reads one small item when all is well.
 *
 * @returns how many entries came back
 * @throws StoreError; what the storage area rejects with
 */
export async function restoreFromMirror(db: Database, area: MirrorArea = localArea): Promise<number> {
  const mirrored = await area.read(COUNT);
  if (typeof mirrored !== 'number') return 0;
  const counted = await reading(db, ['counters'], (tx) => tx.objectStore('counters').get('journal'));
  if (mirrored <= (counted ?? 0)) return 0;
  const entries = mirroredEntries(await area.list(PREFIX));
  const restored = await writing(db, ['journal', 'counters'], 'strict', async (tx) => {
    let added = 0;
    for (const entry of entries) if (await addRecord(tx, entry)) added++;
    const counters = tx.objectStore('counters');
    const counted = (await counters.get('journal')) ?? 0;
    await counters.put(Math.max(mirrored, counted + added), 'journal');
    return added;
  });
  if (restored > 0) announce('journal');
  return restored;
}

/** What in `items` is an entry. Touchline alone writes here, but one damaged item must not keep the others away. */
function mirroredEntries(items: Record<string, unknown>): Entry[] {
  return Object.entries(items).flatMap(([key, value]) => {
    const whole = typeof value === 'object' && value !== null && 'kind' in value && 'id' in value;
    return whole && key === `${PREFIX}${value.id}` ? [value as Entry] : [];
  });
}

/**
 * Makes the mirror hold exactly the newest entries, after writes to it that failed; restores first where it is ahead.
 * For the background, seldom: it reads the mirror whole. @throws StoreError; what the storage area rejects with
 */
export async function repairMirror(db: Database, area: MirrorArea = localArea): Promise<void> {
  await restoreFromMirror(db, area);
  const newest = new Map<string, Entry>();
  const count = await reading(db, ['journal', 'counters'], async (tx) => {
    let cursor = await tx.objectStore('journal').openCursor(null, 'prev');
    while (cursor && newest.size < MIRRORED) {
      newest.set(PREFIX + cursor.primaryKey, cursor.value.entry);
      cursor = await cursor.continue();
    }
    return (await tx.objectStore('counters').get('journal')) ?? 0;
  });
  const mirrored = await area.list(PREFIX);
  const missing = [...newest].filter(([key]) => !Object.hasOwn(mirrored, key));
  const oldest = [...newest.keys()].at(-1) ?? '';
  // Younger ones that the database lacks stay: the mirror may be all that is left of them.
  const leaving = newest.size < MIRRORED ? [] : Object.keys(mirrored).filter((key) => key < oldest);
  await area.write({ ...Object.fromEntries(missing), [COUNT]: count });
  if (leaving.length > 0) await area.remove(leaving);
}

/** Changes what the mirror holds of entries, where `change` makes another one of it. What the storage area rejects with. */
export async function rewriteMirror(area: MirrorArea, change: (entry: Entry) => Entry): Promise<number> {
  const items = await area.list(PREFIX);
  const changed = Object.entries(items).flatMap(([key, value]): Array<[string, unknown]> => {
    const left = change(value as Entry);
    return left === value ? [] : [[key, left]];
  });
  if (changed.length > 0) await area.write(Object.fromEntries(changed));
  return changed.length;
}
