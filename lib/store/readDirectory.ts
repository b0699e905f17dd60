/** What is known of every account at a glance. A file of its own: a card that is opened for its own sake reads none. */
import { type DirectoryEntry, entriesOf } from './directory.ts';
import { readBuckets, readManifest } from './tal.ts';
import { reading, type Source } from './transaction.ts';

/** The facts of every account, in no particular order. @throws StoreError */
export function readDirectory(source: Source): Promise<DirectoryEntry[]> {
  return reading(source, ['generations', 'directory'], async (tx) => {
    const manifest = await readManifest(tx);
    if (!manifest) return [];
    const buckets = await readBuckets(tx, 'directory', manifest.buckets.directory);
    return [...buckets.values()].flatMap(entriesOf);
  });
}
