import type { MirrorArea } from '../../lib/store/mirror.ts';

/** A storage area in memory, which can be out of order and which counts what is read whole. */
export class MemoryArea implements MirrorArea {
  readonly items = new Map<string, unknown>();
  /** Fails every write and removal while it is set. */
  broken = false;
  listings = 0;

  async read(key: string): Promise<unknown> {
    return this.items.get(key);
  }

  async list(prefix: string): Promise<Record<string, unknown>> {
    this.listings++;
    return Object.fromEntries([...this.items].filter(([key]) => key.startsWith(prefix)));
  }

  async write(items: Record<string, unknown>): Promise<void> {
    if (this.broken) throw new Error('storage.local is full');
    for (const [key, value] of Object.entries(items)) this.items.set(key, structuredClone(value));
  }

  async remove(keys: string[]): Promise<void> {
    if (this.broken) throw new Error('storage.local is full');
    for (const key of keys) this.items.delete(key);
  }

  /** Ids of the mirrored entries, in order. */
  ids(): string[] {
    return [...this.items.keys()]
      .filter((key) => key.startsWith('journal/'))
      .map((key) => key.slice('journal/'.length))
      .sort();
  }
}
