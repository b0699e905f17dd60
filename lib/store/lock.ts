import { StoreError } from './database.ts';

/** Runs `work` as the only writer of the list among all open pages. @throws StoreError `busy` while another one is */
export function asOnlyWriter<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('tal', { ifAvailable: true }, async (lock) => {
    if (!lock) throw new StoreError('busy');
    return await work();
  });
}
