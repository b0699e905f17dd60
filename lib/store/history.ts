/** The imports of the past: the one thing derived that can't be derived again. */
import { lastBeside } from './imports.ts';
import type { ImportRecord, RollbackRecord } from './records.ts';
import { readManifest } from './tal.ts';
import { each, reading, type Source, type Writing } from './transaction.ts';

export type { FieldChange, ImportRecord, RollbackRecord } from './records.ts';

/** How many imports and rollbacks are kept. */
export const RECORDS_KEPT = 50;

/** How many changes of fields are kept for each import. */
export const FIELD_CHANGES_KEPT = 1_000;

/**
 * Keeps a record in the transaction that makes what it tells of; the oldest beyond the cap leave. The same id again
 * replaces it.
 */
export async function keepRecord(tx: Writing, record: ImportRecord | RollbackRecord): Promise<void> {
  const store = tx.objectStore('history');
  await store.put(record);
  const ids = await store.index('at').getAllKeys();
  await each(ids.slice(0, -RECORDS_KEPT), (id) => store.delete(id));
}

/** The import that made a list. @param generation of its manifest. @throws StoreError */
export function readImport(source: Source, generation: string): Promise<ImportRecord | undefined> {
  return reading(source, ['history'], async (tx) => {
    const record = await tx.objectStore('history').get(generation);
    return record?.kind === 'rollback' ? undefined : record;
  });
}

/**
 * The import that *Roll back* would take back: the last one that left the list as it was, or the one that made the list.
 * Undefined where the history has it no longer. @throws StoreError
 */
export function readLastImport(source: Source): Promise<ImportRecord | undefined> {
  return reading(source, ['generations', 'history', 'imports'], async (tx) => {
    const last = (await lastBeside(tx))?.id ?? (await readManifest(tx))?.generation;
    return last === undefined ? undefined : readImport(tx, last);
  });
}

/** The imports and rollbacks that are kept, newest first. @throws StoreError */
export function listHistory(source: Source): Promise<Array<ImportRecord | RollbackRecord>> {
  return reading(source, ['history'], async (tx) => {
    return (await tx.objectStore('history').index('at').getAll()).reverse();
  });
}
