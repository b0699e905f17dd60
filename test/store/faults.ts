/** Makes the database fail at a chosen write, the ways in which browsers do on a full disk. */
import { type MockInstance, vi } from 'vitest';

/** `thrown`: the put throws. `late`: its transaction aborts, without an error. */
export type Fault = 'thrown' | 'late';

type Put = (this: IDBObjectStore, value: unknown, key?: IDBValidKey) => IDBRequest<IDBValidKey>;

/**
 * Fails every put from the `nth` on (from 1), and every delete too, as on a disk that stays full.
 *
 * @returns how many puts were asked for, and the way back to a working disk
 */
export function fillDiskAt(nth: number, fault: Fault): { puts(): number; free(): void } {
  const original: Put = IDBObjectStore.prototype.put;
  let puts = 0;
  const spies: MockInstance[] = [
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      puts++;
      if (puts < nth) return original.call(this, value, key);
      if (fault === 'thrown') throw new DOMException('Failed to write blobs', 'DataError');
      const request = original.call(this, value, key);
      this.transaction.abort();
      return request;
    }),
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    }),
  ];
  return {
    puts: () => puts,
    free: () => {
      for (const spy of spies) spy.mockRestore();
    },
  };
}
