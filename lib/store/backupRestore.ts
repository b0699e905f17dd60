/** Restores a backup that was checked: what happened joins what is here; list, workspace and settings stay or are replaced. */
import { isSame } from '../core/same.ts';
import type { SuppressionFile } from '../schema/suppression.ts';
import { joinActivity } from './backupActivity.ts';
import type { CheckedBackup } from './backupContent.ts';
import { type JoinedJournal, joinEntries, joinUnreadable } from './backupJournal.ts';
import { flipTo, isPresent, type LaidOutLists, layOutLists } from './backupLists.ts';
import type { BucketBytes } from './buckets.ts';
import { announce } from './changes.ts';
import type { Database } from './database.ts';
import { withoutErased } from './erasure/restoreWithout.ts';
import { keepRecord } from './history.ts';
import { asOnlyWriterOfAll } from './lock.ts';
import { localArea, type MirrorArea, repairMirror } from './mirror.ts';
import type { Manifest, StoredWorkspace } from './records.ts';
import { countSuppressionChange, putSuppressionRows } from './suppressionFiles.ts';
import { sweepUnnamed } from './sweep.ts';
import { readManifest, readPreviousManifest } from './tal.ts';
import { type Writing, writing } from './transaction.ts';

/**
 * `merge`: list, workspace and settings of this device stay, where it has any. `replace`: the backup's take their place.
 * Journal and activity only ever grow.
 */
export type RestoreMode = 'merge' | 'replace';

export interface Restored {
  journal: JoinedJournal;
  /** Items of activity that are new or other than they were. */
  activity: number;
  /**
   * `new`: there was none here; `replaced`: it took the place of one; `same`: it was the present one already; `kept`: this
   * device's stays; `none`: the backup has none.
   */
  list: 'new' | 'replaced' | 'same' | 'kept' | 'none';
  /** Names of the settings that are the backup's now and weren't; `workspace` among them. */
  settings: string[];
  /** How many people stayed out, since they were erased here or by the backup's own journal. */
  erased: number;
}

interface RestoreOptions {
  /**
   * Cancels until the lists are exchanged; the promise then rejects with its reason. Entries that came in by then stay:
   * restoring again goes on with the others.
   */
  signal: AbortSignal;
  /** `share` of the work done, 0–1. */
  onProgress(what: string, share: number): void;
  /** Where the journal's mirror lies. */
  area?: MirrorArea;
  /** Sizes of buckets, for tests. */
  bucketBytes?: BucketBytes;
}

/** Settings that say something of this device alone, or have joined those that are here already. */
const STAYING = new Set(['persistAsked', 'tierBadge', 'reminders', 'erasureKeys']);

/**
 * Restores a backup; a second time changes nothing. A crash or a failure leaves the list, the workspace and the settings as
 * they were, or makes all of them the backup's; it loses no entry of the journal.
 *
 * @throws StoreError `busy`, `full`, `closed` or `damaged`; the signal's reason
 */
export function restoreBackup(
  db: Database,
  checked: CheckedBackup,
  mode: RestoreMode,
  { signal, onProgress, area = localArea, bucketBytes }: RestoreOptions,
): Promise<Restored> {
  return asOnlyWriterOfAll(async () => {
    try {
      const [present, previous] = await Promise.all([readManifest(db), readPreviousManifest(db)]);
      const here = { present, previous };
      const { backup, leftOut: erased } = await withoutErased(db, checked);
      const list = fateOfList(backup, mode, present);
      const comes = list === 'new' || list === 'replaced';
      const { accounts, accountsBefore, activity, entries, unreadable } = backup.header.counts;
      const all = 1 + entries + unreadable + 2 * activity + (comes ? accounts + accountsBefore : 0);
      let done = 0;
      const advance = (what: string) => (records: number) => {
        done += records;
        onProgress(what, Math.min(1, done / all));
        signal.throwIfAborted();
      };

      let laidOut: LaidOutLists | undefined;
      if (comes && backup.list) {
        const onShare = (share: number) =>
          onProgress('Writing the list', (share * (accounts + accountsBefore)) / all);
        laidOut = await layOutLists(db, backup.list, backup.before, here, {
          signal,
          onShare,
          bucketBytes,
        });
        done += accounts + accountsBefore;
      }
      const journal: JoinedJournal = { added: 0, mended: 0, differing: 0 };
      await joinEntries(db, backup.entries.read(0), journal, advance('Adding what you logged'));
      await joinUnreadable(db, backup.unreadable.read(0), journal, advance('Adding what you logged'));
      // Until the settings name their files, they don't count.
      await putSuppressionRows(db, backup.suppressions.read(0));
      // Before the flip only what isn't here at all: the list that is here still relies on the rest.
      let items = await joinActivity(db, backup.activity.read(0), false, advance('Adding signals'));

      const settings = await writing(
        db,
        ['generations', 'history', 'settings', 'counters'],
        'strict',
        async (tx) => {
          if (laidOut) {
            await flipTo(tx, laidOut, here);
            for (const record of backup.history) await keepRecord(tx, record);
          }
          const changed = await restoreSettings(tx, backup.settings, mode);
          if (changed.includes('suppressionFiles')) await countSuppressionChange(tx);
          return changed;
        },
      );
      if (laidOut) announce('list');
      if (laidOut && backup.history.length > 0) announce('history');
      if (settings.length > 0) announce('settings');
      if (settings.includes('suppressionFiles')) announce('suppressions');

      // Not to be cancelled any more: the list that these belong to is the present one.
      if (mode === 'replace') items += await joinActivity(db, backup.activity.read(0), true, () => {});
      // A mirror that fails loses nothing; the next start repairs it.
      await repairMirror(db, area).catch(() => {});
      await sweepUnnamed(db).catch(() => {});
      onProgress('Done', 1);
      return { journal, activity: items, list, settings, erased };
    } catch (error) {
      // Frees the space of lists that nothing names. Where that fails too, the next sweep does it: the first failure counts.
      await sweepUnnamed(db).catch(() => {});
      throw error;
    }
  });
}

function fateOfList(
  { list }: CheckedBackup,
  mode: RestoreMode,
  present: Manifest | undefined,
): Restored['list'] {
  if (!list) return 'none';
  if (isPresent(list, present)) return 'same';
  if (!present) return 'new';
  return mode === 'merge' ? 'kept' : 'replaced';
}

/** @returns names of those that changed */
async function restoreSettings(
  tx: Writing,
  settings: ReadonlyMap<string, unknown>,
  mode: RestoreMode,
): Promise<string[]> {
  const store = tx.objectStore('settings');
  const changed: string[] = [];
  for (const [name, value] of settings) {
    const present = await store.get(name);
    const joins = name === 'suppressionFiles' && mode === 'merge';
    if (present !== undefined && !joins && (mode === 'merge' || STAYING.has(name))) continue;
    const next = joins
      ? joinFiles(present as SuppressionFile[] | undefined, value as SuppressionFile[])
      : name === 'workspace'
        ? withWayBack(value as StoredWorkspace, present)
        : value;
    if (isSame(next, present)) continue;
    await store.put(next, name);
    changed.push(name);
  }
  return changed;
}

/** The backup's workspace; what was in force here takes the place of its version before, as a rep may want it back. */
function withWayBack(backedUp: StoredWorkspace, present: unknown): StoredWorkspace {
  const here = present as StoredWorkspace | undefined;
  if (!here) return backedUp;
  return isSame(here.parts, backedUp.parts) ? here : { parts: backedUp.parts, before: here.parts };
}

/** Whom either device may not contact, neither may afterwards; of two files of a name the later one. */
function joinFiles(
  here: readonly SuppressionFile[] = [],
  backedUp: readonly SuppressionFile[],
): SuppressionFile[] {
  const newestFirst = [...here, ...backedUp].sort((a, b) => b.at - a.at || (a.import < b.import ? 1 : -1));
  return newestFirst.filter(({ name }, at) => newestFirst.findIndex((other) => other.name === name) === at);
}
