/** Work that nobody waits for: the background does it at install and at the browser's start. */
import { DAY } from '../core/time.ts';
import { capActivity } from './activity.ts';
import { connect } from './connection.ts';
import { StoreError } from './database.ts';
import { sweep } from './generation.ts';
import { repairMirror } from './mirror.ts';

/** Signals and colleagues' touches older than this are of no use to any rule; two years cover a year's review. */
const ACTIVITY_KEPT = 730 * DAY;

/** Brings the journal's mirror in step, deletes what no list names and what is too old. Safe to run at any time. */
export async function keepHouse(): Promise<void> {
  const db = await connect();
  await repairMirror(db);
  await capActivity(db, Date.now() - ACTIVITY_KEPT);
  try {
    await sweep(db);
  } catch (error) {
    // An import holds the list; the next start sweeps.
    if (!(error instanceof StoreError && error.reason === 'busy')) throw error;
  }
}
