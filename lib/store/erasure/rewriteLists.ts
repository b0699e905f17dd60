/** Takes a person out of the list and the list before: the buckets that name them are written anew, the others stay. */
import { eraseFromAccount } from '../../core/erasure/eraseFrom.ts';
import type { Scrubber } from '../../core/erasure/scrub.ts';
import type { Account } from '../../schema/account.ts';
import { BUCKET_BYTES } from '../buckets.ts';
import { announce } from '../changes.ts';
import type { Database } from '../database.ts';
import { editsOf, editsOverAll } from '../edits.ts';
import { FORMAT, nextVersion } from '../generation.ts';
import { type Layout, writeLayout } from '../layout.ts';
import type { Manifest } from '../records.ts';
import { sweepUnnamed } from '../sweep.ts';
import { readAllAccounts, readManifest, readPreviousManifest } from '../tal.ts';
import { writing } from '../transaction.ts';

/**
 * Both lists at once, so that none of them brings the person back. They stay the generations that they are; their version
 * is another one, so that what was planned against them by then is refused. Their old buckets are deleted.
 *
 * @returns how many accounts changed, in either list
 */
export async function rewriteLists(
  db: Database,
  scrubber: Scrubber,
  onAdvance: (accounts: number) => void,
): Promise<number> {
  const [current, previous] = await Promise.all([readManifest(db), readPreviousManifest(db)]);
  const changed = new Set<string>();
  const anew = async (manifest: Manifest | undefined) =>
    manifest && rewriteList(db, manifest, scrubber, (id) => changed.add(id), onAdvance);
  const lists = { current: await anew(current), previous: await anew(previous) };
  await writing(db, ['generations'], 'strict', async (tx) => {
    const store = tx.objectStore('generations');
    for (const which of ['current', 'previous'] as const) {
      const manifest = lists[which];
      if (manifest) await store.put(manifest, which);
    }
  });
  await sweepUnnamed(db);
  announce('list');
  return changed.size;
}

async function rewriteList(
  db: Database,
  manifest: Manifest,
  scrubber: Scrubber,
  onChanged: (id: string) => void,
  onAdvance: (accounts: number) => void,
): Promise<Manifest> {
  const changed: Account[] = [];
  for await (const accounts of readAllAccounts(db, manifest)) {
    for (const account of accounts) {
      const left = eraseFromAccount(account, scrubber);
      if (left === account) continue;
      changed.push(left);
      onChanged(account.id);
    }
    onAdvance(accounts.length);
  }
  const version = await nextVersion(db);
  const source = scrubber.value(manifest.source);
  if (changed.length === 0) return { ...manifest, version, source };
  const edits = editsOf(changed, []);
  // An index that was derived otherwise can't be changed in part.
  const derived = manifest.format === FORMAT;
  const layout: Layout = derived
    ? { kind: 'grown', from: manifest }
    : { kind: 'new', bucketBytes: BUCKET_BYTES };
  const all = derived ? edits : await editsOverAll(edits, readAllAccounts(db, manifest), manifest.bytes);
  const written = await writeLayout(db, all, layout, { version });
  return { ...manifest, version, source, format: FORMAT, ...written };
}
