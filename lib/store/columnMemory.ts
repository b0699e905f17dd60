/** Remembers what the rep said of a file's columns, so that they say it once. */
import { announce } from './changes.ts';
import type { Database } from './database.ts';
import { getSetting, type RememberedColumns } from './settings.ts';
import { type Source, writing } from './transaction.ts';

/** How many are kept: a rep meets the exports of a few tools. */
const KEPT = 50;

/** What is remembered, the last first. @throws StoreError */
export async function recallColumns(source: Source): Promise<readonly RememberedColumns[]> {
  return (await getSetting(source, 'columns')) ?? [];
}

/** Remembers, in place of what was remembered for the same headers; the oldest leaves. @throws StoreError */
export function rememberColumns(db: Database, columns: RememberedColumns): Promise<void> {
  return change(db, (all) => [columns, ...withoutHeaders(all, columns.headers)].slice(0, KEPT));
}

/** @param headers as they were remembered. @throws StoreError */
export function forgetColumns(db: Database, headers: string): Promise<void> {
  return change(db, (all) => withoutHeaders(all, headers));
}

function withoutHeaders(all: readonly RememberedColumns[], gone: string): RememberedColumns[] {
  return all.filter(({ headers }) => headers !== gone);
}

/** In one transaction, since another window may remember at the same time. */
async function change(
  db: Database,
  make: (all: readonly RememberedColumns[]) => RememberedColumns[],
): Promise<void> {
  await writing(db, ['settings'], 'strict', async (tx) => {
    const store = tx.objectStore('settings');
    await store.put(make(((await store.get('columns')) ?? []) as RememberedColumns[]), 'columns');
  });
  announce('settings');
}
