import { type Database, openDatabase } from './database.ts';
import { logMayBeTorn } from './soundLog.ts';

let opening: Promise<Database> | undefined;

/**
 * The page's one connection, opened at the first call and again after it was closed for an update or failed.
 *
 * @throws StoreError as `openDatabase`
 */
export function connect(): Promise<Database> {
  if (opening) return opening;
  const mine = openDatabase();
  // Only its own: another connection may have been opened when this one's end is heard of.
  const forget = () => {
    if (opening === mine) opening = undefined;
  };
  mine.then((db) => {
    // `close` alone isn't enough: it stays silent when the connection closes itself for a newer version.
    db.addEventListener('close', forget);
    db.addEventListener('versionchange', forget);
    // Fired only where the browser closed it: in Chromium a refused write closes those of every page.
    db.addEventListener('close', logMayBeTorn);
  }, forget);
  opening = mine;
  return mine;
}
