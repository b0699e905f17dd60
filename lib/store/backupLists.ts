/** The lists of a backup are laid out beside the present one, and become the present and the previous one in one flip. */
import type { BackedUpList, CheckedBackup } from './backupContent.ts';
import { BUCKET_BYTES, type BucketBytes } from './buckets.ts';
import type { Database } from './database.ts';
import { FORMAT, nextVersion } from './generation.ts';
import { writeLayout } from './layout.ts';
import type { Manifest } from './records.ts';
import type { Writing } from './transaction.ts';

/** The lists that are here. */
export interface ListsHere {
  present: Manifest | undefined;
  /** What a rollback goes back to. */
  previous: Manifest | undefined;
}

export interface LaidOutLists {
  current: Manifest;
  /** Undefined: a list that is here becomes the previous one. */
  previous: Manifest | undefined;
}

/** Whether the present list is the backup's already. */
export function isPresent(list: BackedUpList, present: Manifest | undefined): boolean {
  return present?.generation === generationOf(list) && present.checksum === list.found;
}

/**
 * Writes the buckets of the backup's list, and of the list before it where there is none here: otherwise the one that is
 * here is the way back. Nothing names them until `flipTo`.
 *
 * @throws StoreError; the signal's reason
 */
export async function layOutLists(
  db: Database,
  list: BackedUpList,
  before: CheckedBackup['before'],
  here: ListsHere,
  {
    signal,
    onShare,
    bucketBytes = BUCKET_BYTES,
  }: { signal: AbortSignal; onShare(share: number): void; bucketBytes?: BucketBytes | undefined },
): Promise<LaidOutLists> {
  const wanted = !here.present && !here.previous && before ? [list, before] : [list];
  const manifests: Manifest[] = [];
  for (const one of wanted) {
    const version = await nextVersion(db);
    const done = manifests.length;
    const written = await writeLayout(
      db,
      one.accounts,
      { kind: 'new', bucketBytes },
      {
        version,
        signal,
        onProgress: (part, of) => onShare((done + part / Math.max(1, of)) / wanted.length),
      },
    );
    const { at, source } = one;
    manifests.push({ generation: generationOf(one), version, at, source, format: FORMAT, ...written });
  }
  const [current, previous] = manifests;
  if (!current) throw new Error('a list was to be laid out');
  return { current, previous };
}

/** Makes them the present and the previous list, in a transaction of several writes. */
export async function flipTo(
  tx: Writing,
  { current, previous }: LaidOutLists,
  here: ListsHere,
): Promise<void> {
  const store = tx.objectStore('generations');
  await store.put(current, 'current');
  const before = previous ?? here.present;
  if (before) await store.put(before, 'previous');
}

/** A list of which accounts stayed out is another one: caches under the old name would not fit it. */
function generationOf({ generation, checksum, found }: BackedUpList): string {
  return found === checksum ? generation : `${generation}-${found}`;
}
