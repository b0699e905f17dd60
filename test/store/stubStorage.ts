/** What Node lacks of a browser's storage, while a test needs it. */

/** Stands in for `navigator.storage`. @returns what takes it away */
export function stubStorage(storage: Partial<StorageManager>): () => void {
  return define(navigator, 'storage', storage);
}

/** `storage.session` of an extension, which several pages share. */
export class SessionArea {
  readonly items: Record<string, unknown> = {};

  async get(key: string): Promise<Record<string, unknown>> {
    return key in this.items ? { [key]: this.items[key] } : {};
  }

  async set(items: Record<string, unknown>): Promise<void> {
    Object.assign(this.items, items);
  }

  async remove(key: string): Promise<void> {
    delete this.items[key];
  }
}

/** Makes `session` the extension's area. @returns what takes it away */
export function stubSession(session: SessionArea): () => void {
  return define(globalThis, 'chrome', { storage: { session } });
}

function define(of: object, name: string, value: unknown): () => void {
  Object.defineProperty(of, name, { value, configurable: true });
  return () => void Reflect.deleteProperty(of, name);
}
