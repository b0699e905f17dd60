import type { Database } from './database.ts';
import { entryOf } from './journalRecord.ts';
import { readInParts } from './parts.ts';
import { type Manifest, readManifest } from './tal.ts';
import { reading } from './transaction.ts';

/** What this device holds. */
export interface Stored {
  list: Manifest | undefined;
  activity: number;
  /** Of the journal: all, and those among them that can't be read. */
  entries: number;
  unreadable: number;
}

/** Reads the whole journal: for a page that tells of it, not for a card. @throws StoreError */
export async function countStored(db: Database): Promise<Stored> {
  const stored: Stored = {
    list: await readManifest(db),
    activity: await reading(db, ['activity'], (tx) => tx.objectStore('activity').count()),
    entries: 0,
    unreadable: 0,
  };
  for await (const records of readInParts(db, 'journal')) {
    stored.entries += records.length;
    stored.unreadable += records.filter((record) => !entryOf(record)).length;
  }
  return stored;
}
