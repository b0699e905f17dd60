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
import { readAllAccounts } from '../tal.ts';
import { writing } from '../transaction.ts';
import { type BothLists, readBothLists, readManifests } from './bothLists.ts';

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
  const lists = await readManifests(db);
  const changed: Record<keyof BothLists, Account[]> = { current: [], previous: [] };
  for await (const { lists: having, accounts } of readBothLists(db, lists)) {
    const left = accounts.map((account) => eraseFromAccount(account, scrubber));
    const other = left.filter((account, at) => account !== accounts[at]);
    for (const list of having) changed[list].push(...other);
    onAdvance(having.length * accounts.length);
  }
  const current = await rewriteList(db, lists.current, changed.current, scrubber);
  const previous = await rewriteList(db, lists.previous, changed.previous, scrubber);
  await writing(db, ['generations'], 'strict', async (tx) => {
    const store = tx.objectStore('generations');
    if (current) await store.put(current, 'current');
    if (previous) await store.put(previous, 'previous');
  });
  await sweepUnnamed(db);
  announce('list');
  return new Set([...changed.current, ...changed.previous].map(({ id }) => id)).size;
}

async function rewriteList(
  db: Database,
  manifest: Manifest | undefined,
  changed: readonly Account[],
  scrubber: Scrubber,
): Promise<Manifest | undefined> {
  if (!manifest) return undefined;
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
