/** The list as a real browser stored it, read out and held against itself. */
import 'fake-indexeddb/auto';
import type { Page } from 'puppeteer-core';
import { openDatabase } from '../../lib/store/database.ts';
import type { Manifest } from '../../lib/store/records.ts';
import { readManifest } from '../../lib/store/tal.ts';
import { type Verification, verify } from '../../lib/store/verify.ts';

const stores = ['generations', 'accounts', 'keys', 'directory'] as const;
type Dump = Record<string, Array<{ key: IDBValidKey; value: unknown }>>;

let opened = 0;

/** Copies the list out of a page of the extension into a database of this process, and verifies it there. */
export async function storedList(
  page: Page,
): Promise<{ manifest: Manifest | undefined; verification: Verification | undefined }> {
  const dump = JSON.parse(await page.evaluate(readStores, stores), revive) as Dump;
  const db = await openDatabase(`stored-${++opened}`);
  const tx = db.transaction(stores, 'readwrite');
  for (const store of stores) {
    // The dump's keys and values are the store's own.
    for (const { key, value } of dump[store] ?? [])
      void tx.objectStore(store).put(value as never, key as never);
  }
  await tx.done;
  const found = { manifest: await readManifest(db), verification: await verify(db) };
  db.close();
  return found;
}

/** Runs in the page. JSON, since the protocol has no typed arrays: they come as `{ words: [...] }`. */
async function readStores(names: readonly string[]): Promise<string> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('touchline');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const tx = db.transaction([...names]);
  const dump: Record<string, Array<{ key: IDBValidKey; value: unknown }>> = {};
  for (const name of names) {
    const records: Array<{ key: IDBValidKey; value: unknown }> = [];
    dump[name] = records;
    tx.objectStore(name).openCursor().onsuccess = ({ target }) => {
      const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
      if (!cursor) return;
      records.push({ key: cursor.key, value: cursor.value });
      cursor.continue();
    };
  }
  await new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
  db.close();
  return JSON.stringify(dump, (_, value: unknown) =>
    value instanceof Uint32Array ? { words: Array.from(value) } : value,
  );
}

function revive(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('words' in value)) return value;
  return Uint32Array.from(value.words as number[]);
}
