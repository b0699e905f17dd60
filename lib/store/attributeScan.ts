/** Looks for attributes through the whole list, which has no index of them: any column may be one. */
import { attributeWith } from '../core/attributes.ts';
import { fold } from '../core/search.ts';
import type { Attribute } from '../schema/account.ts';
import type { Database } from './database.ts';
import { readAllAccounts, readManifest } from './tal.ts';

/**
 * @param onProgress called with the share that is done, 0–1
 * @returns by account id the first attribute that holds the text; see `attributeWith`
 * @throws StoreError; the signal's reason
 */
export async function scanAttributes(
  db: Database,
  text: string,
  { signal, onProgress }: { signal: AbortSignal; onProgress(share: number): void },
): Promise<Map<string, Attribute>> {
  const found = new Map<string, Attribute>();
  const folded = fold(text.trim());
  const manifest = await readManifest(db);
  if (!manifest || folded === '') return found;
  let read = 0;
  for await (const accounts of readAllAccounts(db, manifest)) {
    signal.throwIfAborted();
    for (const account of accounts) {
      const attribute = attributeWith(account, folded);
      if (attribute) found.set(account.id, attribute);
    }
    read += accounts.length;
    onProgress(read / manifest.counts.accounts);
  }
  return found;
}
