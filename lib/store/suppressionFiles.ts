/** Takes do-not-contact files in and out: all of a file or nothing of it, however large it is and whatever happens. */
import type { SuppressionFile, SuppressionRow } from '../schema/suppression.ts';
import { announce } from './changes.ts';
import { type Database, StoreError } from './database.ts';
import { withSuppressions } from './lock.ts';
import { newId } from './newId.ts';
import { getSetting } from './settings.ts';
import { each, reading, type Writing, writing } from './transaction.ts';

/** Readers wait for a whole write transaction, so that none may be long. */
const ROWS_PER_TRANSACTION = 500;

export interface SuppressionFileOptions {
  /** Milliseconds since 1970 UTC. */
  now: number;
  /** Cancels it; the promise then rejects with its reason, and nothing of the file counts. */
  signal: AbortSignal;
  onProgress(done: number, of: number): void;
}

/**
 * Takes a file in, in the place of one of the same name. Its rows are written first, under the id of this import, and count
 * from the moment that the file is named among those in force.
 *
 * @returns the files that were in force before, for `setSuppressionFiles`: until the browser's next start it goes back
 * @throws StoreError; the signal's reason
 */
export function addSuppressionFile(
  db: Database,
  name: string,
  rows: ReadonlyArray<Pick<SuppressionRow, 'key' | 'channels' | 'reason' | 'until'>>,
  options: SuppressionFileOptions,
): Promise<SuppressionFile[]> {
  return withSuppressions(() => addFile(db, name, rows, options));
}

async function addFile(
  db: Database,
  name: string,
  rows: Parameters<typeof addSuppressionFile>[2],
  { now, signal, onProgress }: SuppressionFileOptions,
): Promise<SuppressionFile[]> {
  const id = newId();
  for (let start = 0; start < rows.length; start += ROWS_PER_TRANSACTION) {
    signal.throwIfAborted();
    const some = rows.slice(start, start + ROWS_PER_TRANSACTION);
    // Relaxed: until the strict commit below nothing names them, and it makes them durable before itself.
    const whole = some.map((row) => ({ ...row, id: `${id}/${row.key}`, import: id, source: name, at: now }));
    await putRows(db, whole);
    onProgress(start + some.length, rows.length);
  }
  signal.throwIfAborted();
  const file: SuppressionFile = { import: id, name, at: now, rows: rows.length };
  return exchange(db, (files) => [file, ...files.filter((other) => other.name !== name)]);
}

/** @returns the files that were in force before. @throws StoreError `swept` where the rows of one of them are gone */
export function setSuppressionFiles(
  db: Database,
  files: readonly SuppressionFile[],
): Promise<SuppressionFile[]> {
  return withSuppressions(async () => {
    const present = await reading(db, ['suppressions'], (tx) => {
      const byImport = tx.objectStore('suppressions').index('import');
      return Promise.all(files.map((file) => byImport.getKey(file.import)));
    });
    // A file that is named without its rows would look as if it barred somebody.
    if (files.some(({ rows }, at) => rows > 0 && present[at] === undefined)) throw new StoreError('swept');
    return exchange(db, () => [...files]);
  });
}

async function exchange(
  db: Database,
  change: (files: readonly SuppressionFile[]) => SuppressionFile[],
): Promise<SuppressionFile[]> {
  const before = await writing(db, ['settings', 'counters'], 'strict', async (tx) => {
    const files = (await getSetting(tx, 'suppressionFiles')) ?? [];
    await tx.objectStore('settings').put(change(files), 'suppressionFiles');
    await countSuppressionChange(tx);
    return files;
  });
  announce('suppressions');
  return before;
}

/** The scores of the whole list were worked out with what counted before. */
export async function countSuppressionChange(tx: Writing): Promise<void> {
  const counters = tx.objectStore('counters');
  await counters.put(((await counters.get('suppressions')) ?? 0) + 1, 'suppressions');
}

/** Rows of a backup; they count once their files are named. @throws StoreError */
export async function putSuppressionRows(
  db: Database,
  parts: AsyncIterable<readonly SuppressionRow[]>,
): Promise<void> {
  for await (const part of parts) {
    for (let start = 0; start < part.length; start += ROWS_PER_TRANSACTION) {
      await putRows(db, part.slice(start, start + ROWS_PER_TRANSACTION));
    }
  }
}

async function putRows(db: Database, rows: readonly SuppressionRow[]): Promise<void> {
  await writing(db, ['suppressions'], 'relaxed', async (tx) => {
    const store = tx.objectStore('suppressions');
    await each(rows, (row) => store.put(row));
  });
}

/** Deletes the rows that no file in force has. For the browser's start: until then a removal can be taken back. @throws StoreError */
export function sweepSuppressions(db: Database): Promise<void> {
  return withSuppressions(() => sweepUnnamed(db));
}

async function sweepUnnamed(db: Database): Promise<void> {
  const inForce = new Set(((await getSetting(db, 'suppressionFiles')) ?? []).map((file) => file.import));
  for (;;) {
    const deleted = await writing(db, ['suppressions'], 'relaxed', async (tx) => {
      const store = tx.objectStore('suppressions');
      let cursor = await store.index('import').openKeyCursor();
      let count = 0;
      while (cursor && count < ROWS_PER_TRANSACTION) {
        if (inForce.has(cursor.key)) {
          // Leaps to the next import.
          cursor = await cursor.continue(`${cursor.key}\0`);
          continue;
        }
        await store.delete(cursor.primaryKey);
        count += 1;
        cursor = await cursor.continue();
      }
      return count;
    });
    if (deleted < ROWS_PER_TRANSACTION) return;
  }
}
