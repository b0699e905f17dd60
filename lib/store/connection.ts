import { type Database, openDatabase } from './database.ts';

let opening: Promise<Database> | undefined;

/**
 * The page's one connection, opened at the first call and again after it was closed for an update or failed.
 *
 * @throws StoreError as `openDatabase`
 */
export function connect(): Promise<Database> {
  opening ??= openDatabase().then(
    (db) => {
      // `close` alone isn't enough: it stays silent when the connection closes itself for a newer version.
      db.addEventListener('close', forget);
      db.addEventListener('versionchange', forget);
      return db;
    },
    (error: unknown) => {
      forget();
      throw error;
    },
  );
  return opening;
}

function forget(): void {
  opening = undefined;
}
