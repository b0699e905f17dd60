import type { Database } from './database.ts';
import { getSetting, setSetting } from './settings.ts';

/**
 * Asks the browser once to keep the data when disk space runs low. The answer isn't shown: Chromium says no even where
 * `unlimitedStorage` guards the data already. @throws StoreError
 */
export async function askToKeep(db: Database): Promise<void> {
  if (await getSetting(db, 'persistAsked')) return;
  await navigator.storage.persist();
  await setSetting(db, 'persistAsked', true);
}
