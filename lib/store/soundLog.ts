/**
 * Keeps a list from being lost after a write that the disk refused.
 *
 * Chromium appends every write to a log file. A refused one leaves a torn record at its end, and later writes go behind
 * it; the next start then takes the log for corrupt and deletes the whole database. Deleting any database of the same
 * origin, an empty one too, makes Chromium begin a new log and put what the old one holds into a table: the torn record
 * is gone with it. That costs little, so it comes before the first write of each browser session too: a browser that was
 * killed may have left a torn record, and nobody to tell of it.
 */
import { deleteDB, openDB } from 'idb';
import { readSession, removeSession, writeSession } from '../browser/session.ts';
import { StoreError } from './database.ts';

/** In `storage.session` while the log is known to be sound; on a full disk nothing could be marked but in memory. */
const MARK = 'log-sound';
const SCRATCH = 'touchline-scratch';
const LOCK = 'log';

/**
 * Milliseconds. Chromium begins the new log just after it has said that the database is deleted, and doesn't say when
 * the old one is gone: some five milliseconds here, for four megabytes at most.
 */
const UNTIL_BEGUN = 200;

let sound: Promise<void> | undefined;

/**
 * Resolves once a write can't come behind a torn record. Asks the browser only once, until `logMayBeTorn`.
 * @throws StoreError `full`
 */
export function ensureSoundLog(): Promise<void> {
  if (sound) return sound;
  const mine = navigator.locks.request(LOCK, async () => {
    // The mark only saves the wait: where it can't be read or set, a touch is still written.
    if (await readSession(MARK).catch(() => undefined)) return;
    await beginNewLog();
    await writeSession({ [MARK]: true }).catch(() => {});
  });
  mine.catch(() => {
    if (sound === mine) sound = undefined;
  });
  sound = mine;
  return mine;
}

/** To be called when a write was refused or the browser closed the connection: the next write of any page comes to a new log. */
export function logMayBeTorn(): void {
  sound = undefined;
  // Behind the lock, so that a page that was just at work on the log doesn't mark it sound afterwards.
  navigator.locks.request(LOCK, () => removeSession(MARK)).catch(() => {});
}

async function beginNewLog(): Promise<void> {
  try {
    (await openDB(SCRATCH, 1)).close();
    await deleteDB(SCRATCH);
  } catch (error) {
    throw new StoreError('full', error);
  }
  await new Promise((resolve) => setTimeout(resolve, UNTIL_BEGUN));
}
