/**
 * `storage.session`: small items in the browser's memory, gone when it ends. Every page and the background see the same ones.
 * Not by webextension-polyfill, which refuses to load in a worker of a page: there is no such area there, and nothing in it.
 */

interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

const area = () =>
  (globalThis as { chrome?: { storage?: { session?: SessionArea } } }).chrome?.storage?.session;

/** The value under `key`; undefined where there is none. */
export async function readSession(key: string): Promise<unknown> {
  return (await area()?.get(key))?.[key];
}

export async function writeSession(items: Record<string, unknown>): Promise<void> {
  await area()?.set(items);
}

export async function removeSession(key: string): Promise<void> {
  await area()?.remove(key);
}
