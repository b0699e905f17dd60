/** Opens the database, and says in a rep's words what went wrong where it can't. */

import { type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { WordedError } from '../core/failure.ts';
import { type Migration, migrations } from './migrations/index.ts';
import type { Stores } from './records.ts';

export type Database = IDBPDatabase<Stores>;

const MESSAGES = {
  blocked:
    'Touchline was updated, but an older window of it is still open. Close the other Touchline windows and try again.',
  newer:
    'This data was written by a newer Touchline. Update the extension, then open it again. Nothing was changed.',
  unreadable:
    'The browser could not read Touchline’s data on this computer. Restart the browser and try again. Nothing was deleted.',
  full: 'The browser could not save this: the disk may be full. Free some space and try again. What was saved before is unchanged.',
  closed: 'This window lost its connection to Touchline’s data. Reload it and try again.',
  busy: 'The list is being changed in another Touchline window. Wait until that is done, then try again.',
  changed: 'The list was replaced in another Touchline window meanwhile. Try again.',
  damaged:
    'Part of the list is missing on this computer. Roll back to the list before, or import yours again.',
  swept: 'The rows of that file are gone from this computer. Choose the file again.',
  'no-previous': 'There is no earlier list to go back to.',
} as const;

/** A failure of the database. Its message says what failed and what the rep can do. */
export class StoreError extends WordedError {
  readonly reason: keyof typeof MESSAGES;

  /** @param cause what the browser reported, where it did */
  constructor(reason: keyof typeof MESSAGES, cause?: unknown) {
    super(MESSAGES[reason], { cause });
    this.name = 'StoreError';
    this.reason = reason;
  }
}

const TRIES = 3;

/**
 * Opens the database, made or migrated as needed. Nothing is ever deleted to make it open.
 *
 * The connection closes itself when a newer version wants to migrate; reads and writes then fail as `closed`.
 *
 * @param name of the database; another one than Touchline's only in tests
 * @param grace how long to wait for other windows that hold up a migration, in milliseconds
 * @throws StoreError `blocked`, `newer`, `full` (while migrating) or `unreadable`
 */
export async function openDatabase(name = 'touchline', { grace = 3000 } = {}): Promise<Database> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await openOnce(name, grace);
    } catch (error) {
      const failure = openingFailure(error);
      // "Internal error opening backing store" passes at times when the browser gets a moment to recover.
      const passing = error instanceof DOMException && error.name === 'UnknownError';
      if (!passing || attempt === TRIES) throw failure;
      await new Promise((resolve) => setTimeout(resolve, 50 * attempt));
    }
  }
}

function openOnce(name: string, grace: number): Promise<Database> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let givenUp = false;
    let migrating: Promise<void> = Promise.resolve();
    openDB<Stores>(name, migrations.length, {
      upgrade(db, from, _to, transaction) {
        migrating = migrate(db, from, transaction);
        // Its failure is reported below, once the opening has failed with it.
        migrating.catch(() => {});
      },
      blocked() {
        timer = setTimeout(() => {
          givenUp = true;
          reject(new StoreError('blocked'));
        }, grace);
      },
      blocking(_from, _to, event) {
        (event.target as IDBDatabase).close();
      },
    })
      .then(
        (db) => {
          if (givenUp) db.close();
          else resolve(db);
        },
        // A failed migration says more than the abort that follows from it.
        (error: unknown) => migrating.then(() => reject(error), reject),
      )
      .finally(() => clearTimeout(timer));
  });
}

/** Runs the migrations after version `from`. Aborts the transaction if one fails: the database stays as it was. */
async function migrate(
  db: Database,
  from: number,
  transaction: IDBPTransaction<Stores, StoreNames<Stores>[], 'versionchange'>,
): Promise<void> {
  // The opening itself reports that the transaction was aborted.
  transaction.done.catch(() => {});
  // Migrations see the stores of their own time, not those that `Stores` describes today.
  const [oldDb, oldTransaction] = [db, transaction] as unknown as Parameters<Migration['up']>;
  try {
    for (const migration of migrations.slice(from)) await migration.up(oldDb, oldTransaction);
  } catch (error) {
    abort(transaction);
    throw error;
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It was aborted already: that is why the migration failed.
  }
}

function openingFailure(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  if (error.name === 'VersionError') return new StoreError('newer', error);
  // The browser aborts a migration that it can't write.
  if (error.name === 'QuotaExceededError' || error.name === 'AbortError')
    return new StoreError('full', error);
  return new StoreError('unreadable', error);
}
