import { StoreError } from './database.ts';

/**
 * How many bytes of the disk have to be free for a write. A touch needs far less; but a write that the disk refuses
 * half-way damages Chromium's log (soundLog.ts), and the browser needs room beside a write to put its files in order.
 */
export const ROOM = 32 * 1024 * 1024;

/** As many for a write that only deletes, so that an import which used up the disk can still be taken back. */
export const ROOM_TO_DELETE = 8 * 1024 * 1024;

/**
 * Refuses a write before anything of it is written. In Chromium the quota of an extension with `unlimitedStorage` is what
 * it uses and what is free on the disk (asked for in under a millisecond); in Firefox it is a share of the whole disk.
 *
 * @throws StoreError `full`
 */
export async function checkRoom(needed: number): Promise<void> {
  const { quota, usage } = await estimate();
  if (quota !== undefined && usage !== undefined && quota - usage < needed) throw new StoreError('full');
}

/** What the browser tells; nothing where it won't: that is no reason not to write. */
async function estimate(): Promise<StorageEstimate> {
  try {
    return await navigator.storage.estimate();
  } catch {
    return {};
  }
}
