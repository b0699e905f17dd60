/** `storage.local`: a few small items that lie elsewhere on disk than the database. */
import browser from 'webextension-polyfill';

/** The value under `key`; undefined where there is none. */
export async function readLocal(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

/** All items whose key starts with `prefix`. Reads the whole area: for rare occasions only. */
export async function listLocal(prefix: string): Promise<Record<string, unknown>> {
  const items = Object.entries(await browser.storage.local.get(null));
  return Object.fromEntries(items.filter(([key]) => key.startsWith(prefix)));
}

/** Writes all of `items`, or rejects: a full disk, or an extension that was just updated. */
export async function writeLocal(items: Record<string, unknown>): Promise<void> {
  await browser.storage.local.set(items);
}

/** Removes the items under `keys`; keys that don't exist are no failure. */
export async function removeLocal(keys: string[]): Promise<void> {
  await browser.storage.local.remove(keys);
}
