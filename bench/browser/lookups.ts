/** How long a page of the extension waits for the reads of a lookup. */
import type { Page } from 'puppeteer-core';

/**
 * Reads in a page of the extension, over and over, what a lookup reads: the manifest, one bucket of keys, one of accounts, in
 * one transaction. @returns what ends it and gives the longest, in milliseconds
 */
export async function watchLookups(page: Page): Promise<() => Promise<number>> {
  const watch = await page.evaluateHandle(() => {
    const opened = new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('touchline');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const state = { running: true, worst: 0, done: Promise.resolve() };
    const lookUp = (db: IDBDatabase) =>
      new Promise<void>((resolve, reject) => {
        const tx = db.transaction(['generations', 'keys', 'accounts']);
        tx.objectStore('generations').get('current');
        // Of any list: the first bucket there is.
        tx.objectStore('keys').openCursor();
        tx.objectStore('accounts').openCursor();
        tx.oncomplete = () => resolve();
        tx.onabort = () => reject(tx.error);
      });
    state.done = (async () => {
      const db = await opened;
      while (state.running) {
        const from = performance.now();
        await lookUp(db);
        state.worst = Math.max(state.worst, performance.now() - from);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    })();
    return state;
  });
  return () =>
    watch.evaluate(async (state) => {
      state.running = false;
      await state.done;
      return state.worst;
    });
}
