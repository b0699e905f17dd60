/** Transactions that end well or not at all, and whose failures are StoreErrors. */
import type { IDBPTransaction, StoreNames } from 'idb';
import { type Database, StoreError } from './database.ts';
import type { Stores } from './records.ts';
import { checkRoom, ROOM } from './room.ts';
import { ensureSoundLog, logMayBeTorn } from './soundLog.ts';

type StoreName = StoreNames<Stores>;

/** An open transaction to read in. */
export type Reading = IDBPTransaction<Stores, StoreName[], 'readonly'>;
/** An open transaction to write in. */
export type Writing = IDBPTransaction<Stores, StoreName[], 'readwrite'>;
/** Where a read takes place: in a transaction of its own, or in an open one beside others. */
export type Source = Database | Reading | Writing;

/** What a card is made of. */
const CARD: StoreName[] = [
  'generations',
  'accounts',
  'keys',
  'activity',
  'imports',
  'journal',
  'settings',
  'summaries',
  'suppressions',
];

/**
 * Several reads of one moment: `await readTogether(db, async (tx) => [await readManifest(tx), await readEntries(tx, …)])`.
 *
 * @param read may await nothing but reads of the transaction, which ends otherwise
 * @param stores that it reads; by default those of a card
 * @throws StoreError `closed` or `unreadable`
 */
export function readTogether<T>(db: Database, read: (tx: Reading) => Promise<T>, stores = CARD): Promise<T> {
  return reading(db, stores, read);
}

/** Runs `read` in the open transaction, or in one of its own over `stores`. @throws StoreError */
export async function reading<T>(
  source: Source,
  stores: StoreName[],
  read: (tx: Reading) => Promise<T>,
): Promise<T> {
  try {
    // Who may write may read.
    return await read('objectStore' in source ? (source as Reading) : begin(source, stores));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    throw new StoreError(error.name === 'InvalidStateError' ? 'closed' : 'unreadable', error);
  }
}

function begin(db: Database, stores: StoreName[]): Reading {
  const tx = db.transaction(stores, 'readonly');
  // The failed request reports it; the transaction's own end would be an unhandled rejection beside it.
  tx.done.catch(() => {});
  return tx;
}

/** Failures that are a mistake in this code, not the disk's. */
const MISTAKES = [
  'DataCloneError',
  'ConstraintError',
  'NotFoundError',
  'ReadOnlyError',
  'TransactionInactiveError',
];

/**
 * Makes one request of a transaction for each item, all at once, and waits for them.
 *
 * @throws what the first failed request reports; the others' failures, which follow from it, are then silent
 */
export async function each<T>(items: readonly T[], request: (item: T) => Promise<unknown>): Promise<void> {
  // Async, so that a request that throws at once doesn't leave those made before it without a listener.
  await Promise.all(items.map(async (item) => void (await request(item))));
}

/**
 * Runs `write` in one transaction and resolves once it is committed. Whatever fails, none of it is kept.
 *
 * @param durability `strict` where a confirmation must survive a power cut; `relaxed` for what is useless before a
 *   later strict commit names it
 * @param write may await nothing but requests of the transaction
 * @param room that the disk must have for it, in bytes
 * @throws StoreError `full` or `closed`; what `write` itself throws
 */
export async function writing<T>(
  db: Database,
  stores: StoreName[],
  durability: 'strict' | 'relaxed',
  write: (tx: Writing) => Promise<T>,
  room = ROOM,
): Promise<T> {
  await checkRoom(room);
  await ensureSoundLog();
  let tx: Writing | undefined;
  try {
    tx = db.transaction(stores, 'readwrite', { durability });
    const [result] = await Promise.all([write(tx), tx.done]);
    return result;
  } catch (error) {
    const failure = writeFailure((tx && (await abandon(tx))) ?? error);
    if (failure instanceof StoreError && failure.reason === 'full') logMayBeTorn();
    throw failure;
  }
}

/** Aborts the transaction. @returns why it had ended, if it had: requests made afterwards only say that it is over */
async function abandon(tx: Writing): Promise<unknown> {
  try {
    tx.abort();
  } catch {
    return tx.done.then(
      () => undefined,
      (reason: unknown) => reason,
    );
  }
  // Rejects as aborted, which the caller asked for.
  await tx.done.catch(() => {});
  return undefined;
}

// How a full disk shows varies: QuotaExceededError, `DataError: Failed to write blobs`, an abort without any error.
function writeFailure(error: unknown): unknown {
  if (error === null || error === undefined) return new StoreError('full');
  if (!(error instanceof DOMException) || MISTAKES.includes(error.name)) return error;
  return new StoreError(error.name === 'InvalidStateError' ? 'closed' : 'full', error);
}
