/** Work that nobody waits for: the background does it at install and at the browser's start. */
import { DAY } from '../core/time.ts';
import { connect } from './connection.ts';
import { StoreError } from './database.ts';
import { finishErasure } from './erasure/erasePerson.ts';
import { sweep } from './generation.ts';
import { repairMirror } from './mirror.ts';
import { sweepSuppressions } from './suppressionFiles.ts';
import { capActivity } from './writeActivity.ts';

/** Signals and colleagues' touches older than this are of no use to any rule; two years cover a year's review. */
const ACTIVITY_KEPT = 730 * DAY;

/**
 * Finishes an erasure that was cut off, brings the journal's mirror in step, deletes what no list names and what is too old.
 * Safe to run at any time. What fails is tried again at the next start, and keeps none of the others from running.
 */
export async function keepHouse(): Promise<void> {
  const db = await connect();
  // Before the mirror is repaired, which could bring back what is being erased.
  const [erased] = await Promise.allSettled([finishErasure(db)]);
  const done = await Promise.allSettled([
    erased.status === 'rejected' ? Promise.reject(erased.reason) : undefined,
    repairMirror(db),
    capActivity(db, Date.now() - ACTIVITY_KEPT),
    sweep(db),
    sweepSuppressions(db),
  ]);
  for (const work of done) {
    // An import holds the list; the next start sweeps.
    const expected =
      work.status === 'rejected' && work.reason instanceof StoreError && work.reason.reason === 'busy';
    if (work.status === 'rejected' && !expected) console.warn('Touchline: housekeeping failed', work.reason);
  }
}
