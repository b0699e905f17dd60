/** Imports bring activity and a workspace besides a list, or without one. All of an import counts at once, or none of it. */
import type { Activity } from '../schema/activity.ts';
import type { Workspace } from '../schema/workspace.ts';
import { announce } from './changes.ts';
import { type Database, StoreError } from './database.ts';
import { keepRecord } from './history.ts';
import { countImport } from './imports.ts';
import { asOnlyWriter } from './lock.ts';
import type { ImportRecord, ImportTrace, Manifest } from './records.ts';
import { sweepUnnamed } from './sweep.ts';
import { readManifest } from './tal.ts';
import { type Writing, writing } from './transaction.ts';
import { writeActivity } from './writeActivity.ts';

/** What an import brings that is no list. */
export interface Beside {
  /** In parts of any size; read once. */
  activity?: AsyncIterable<readonly Activity[]>;
  /** Parts to set; the others stay. */
  workspace?: Partial<Workspace>;
}

interface BesideOptions {
  /** Milliseconds since 1970 UTC. */
  now: number;
  source: Manifest['source'];
  /** The version of the list that the import was worked out against, `null` for none: its activity names accounts of that list. */
  basedOn: number | null;
  /** What the history is to keep of it, committed together with it. */
  record(id: string): ImportRecord;
  /** Called after each transaction with the number of items written. */
  onProgress?: (written: number) => void;
  /** Cancels until the commit; the promise then rejects with its reason. */
  signal?: AbortSignal;
}

/**
 * Brings in what leaves the list as it is: no generation is made, and the list before stays the one to roll back to.
 * A crash, a cancel or a failure leaves all as it was.
 *
 * @throws StoreError `busy`, `changed`, `full` or `closed`; the signal's reason
 */
export function applyBeside(
  db: Database,
  beside: Beside,
  { now: at, source, basedOn, record, onProgress, signal }: BesideOptions,
): Promise<ImportRecord> {
  return asOnlyWriter(async () => {
    try {
      const present = await readManifest(db);
      if (basedOn !== (present?.version ?? null)) throw new StoreError('changed');
      const trace: ImportTrace = { id: crypto.randomUUID(), at, source, list: false };
      let written = 0;
      await writeBeside(db, trace, beside, {
        signal,
        onWritten(items) {
          written += items;
          onProgress?.(written);
        },
      });
      signal?.throwIfAborted();
      const told = record(trace.id);
      await writing(db, ['history', 'imports', 'settings'], 'strict', async (tx) => {
        await countBeside(tx, trace, beside);
        await keepRecord(tx, told);
      });
      if (beside.activity) announce('activity');
      if (beside.workspace) announce('settings');
      announce('history');
      return told;
    } catch (error) {
      // Frees the space of what was written. Where that fails too, the next sweep does it: the first failure counts.
      await sweepUnnamed(db).catch(() => {});
      throw error;
    }
  });
}

/** Writes what doesn't count yet. */
export async function writeBeside(
  db: Database,
  trace: ImportTrace,
  { activity }: Beside,
  options: { signal: AbortSignal | undefined; onWritten?: (items: number) => void },
): Promise<void> {
  if (activity) await writeActivity(db, trace, activity, options);
}

/** Makes it count, in the transaction that ends the import. */
export async function countBeside(tx: Writing, trace: ImportTrace, { workspace }: Beside): Promise<void> {
  await countImport(tx, trace, workspace);
}
