/** The imports of the past: the one thing derived that can't be derived again. */
import { announce } from './changes.ts';
import type { Database } from './database.ts';
import type { ImportRecord } from './records.ts';
import { each, reading, type Source, writing } from './transaction.ts';

export type { ImportRecord } from './records.ts';

/** How many imports are kept. */
export const IMPORTS_KEPT = 50;

/** Keeps a record of an import; the oldest beyond the cap leave. The same id again replaces it. @throws StoreError */
export async function addImport(db: Database, record: ImportRecord): Promise<void> {
  await writing(db, ['history'], 'strict', async (tx) => {
    const store = tx.objectStore('history');
    await store.put(record);
    const ids = await store.index('at').getAllKeys();
    await each(ids.slice(0, -IMPORTS_KEPT), (id) => store.delete(id));
  });
  announce('history');
}

/** The import that made a list. @param generation of its manifest. @throws StoreError */
export function readImport(source: Source, generation: string): Promise<ImportRecord | undefined> {
  return reading(source, ['history'], (tx) => tx.objectStore('history').get(generation));
}

/** The imports that are kept, newest first. @throws StoreError */
export function listImports(source: Source): Promise<ImportRecord[]> {
  return reading(source, ['history'], async (tx) => {
    return (await tx.objectStore('history').index('at').getAll()).reverse();
  });
}
