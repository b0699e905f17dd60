/** Goes over the stores of which every record is looked through. */
import type { Scrubber } from '../../core/erasure/scrub.ts';
import type { Database } from '../database.ts';
import { putRecord } from '../journalRecord.ts';
import type { JournalRecord, Stores } from '../records.ts';
import { ROOM_TO_DELETE } from '../room.ts';
import { reading, type Writing, writing } from '../transaction.ts';
import { type RecordStore, recordPlace } from './places.ts';

/** Readers wait for a whole write transaction, so that none may be long. */
const RECORDS_AT_ONCE = 200;

type Value = Stores[RecordStore]['value'];
export type Keyed = [key: string, value: Value];

/** All records of a store in the order of their keys, some at a time. @param after behind which key to begin */
export async function* inParts(db: Database, name: RecordStore, after?: string): AsyncGenerator<Keyed[]> {
  let last = after;
  for (;;) {
    const range = last === undefined ? null : IDBKeyRange.lowerBound(last, true);
    const [keys, values] = await reading(db, [name], (tx) => {
      const store = tx.objectStore(name);
      return Promise.all([store.getAllKeys(range, RECORDS_AT_ONCE), store.getAll(range, RECORDS_AT_ONCE)]);
    });
    last = keys.at(-1);
    if (last === undefined) return;
    yield keys.map((key, at): Keyed => [key, values[at] as Value]);
  }
}

/** @returns what is left; the same where the record doesn't name them */
export function leftOf(name: RecordStore, [key, value]: Keyed, scrubber: Scrubber): Value | undefined {
  return recordPlace(name).without(value as never, scrubber, key);
}

/**
 * Rewrites the records of a store that name the person, in short transactions. Each is read again as it is written, so
 * that nothing is lost of what another window writes meanwhile.
 *
 * @returns how many records changed, and the last key that was looked at
 */
export async function rewriteRecords(
  db: Database,
  name: RecordStore,
  scrubber: Scrubber,
  onAdvance: (records: number) => void,
): Promise<{ changed: number; last: string | undefined }> {
  let changed = 0;
  let last: string | undefined;
  for await (const part of inParts(db, name)) {
    const naming = part.filter((one) => leftOf(name, one, scrubber) !== one[1]);
    last = part.at(-1)?.[0];
    onAdvance(part.length);
    if (naming.length === 0) continue;
    await writing(
      db,
      [name],
      'strict',
      async (tx) => {
        for (const [key] of naming) await rewriteOne(tx, name, key, scrubber);
      },
      ROOM_TO_DELETE,
    );
    changed += naming.length;
  }
  return { changed, last };
}

/** Rewrites one record in a transaction of several writes. */
export async function rewriteOne(
  tx: Writing,
  name: RecordStore,
  key: string,
  scrubber: Scrubber,
): Promise<void> {
  const store = tx.objectStore(name);
  const value = (await store.get(key)) as Value | undefined;
  if (value === undefined) return;
  const left = leftOf(name, [key, value], scrubber);
  if (left === value) return;
  if (name === 'journal') return putRecord(tx, left as JournalRecord);
  const id = store.keyPath === null ? undefined : (left as { id?: string } | undefined)?.id;
  // Under another id where its own named them.
  if (left === undefined || (id !== undefined && id !== key)) await store.delete(key);
  if (left !== undefined) await store.put(left as never, store.keyPath === null ? key : undefined);
}
