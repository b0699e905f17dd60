/**
 * The cache of summaries as it lies in the store `summaries`: a head, and a bucket of summaries for each bucket of accounts.
 * All of it can be built again; deleting it loses nothing.
 */
import { nameOf } from '../../core/identity.ts';
import type { Summary } from '../../core/summary.ts';
import type { Workspace } from '../../schema/workspace.ts';
import { fingerprintValue } from '../fingerprint.ts';
import type { Manifest, Stores } from '../records.ts';
import { getSetting } from '../settings.ts';
import { readManifest } from '../tal.ts';
import { reading, type Source } from '../transaction.ts';
import { readWorkspace } from '../workspace.ts';
import { type Basis, HEAD, TODAY } from './head.ts';

/** Count it up when the rules change what a summary says: all are then built again. */
const RULES = 4;

export function bucketKey({ list }: Basis, bucket: number): string {
  return `${list}/${bucket}`;
}

export interface Present {
  basis: Basis;
  manifest: Manifest;
  workspace: Workspace;
  /** The rep, as the list names its owners. */
  me: string | undefined;
}

/** What there is to build from now; undefined: there is no list. @throws StoreError */
export async function readBasis(source: Source): Promise<Present | undefined> {
  return reading(source, ['generations', 'settings', 'counters', 'imports'], async (tx) => {
    const [manifest, workspace, identity, journal, suppressions, imports] = await Promise.all([
      readManifest(tx),
      readWorkspace(tx),
      getSetting(tx, 'identity'),
      tx.objectStore('counters').get('journal'),
      tx.objectStore('counters').get('suppressions'),
      tx.objectStore('imports').getAll(),
    ]);
    if (!manifest) return undefined;
    const me = nameOf(identity, manifest.owners);
    const list = `${manifest.generation}/${fingerprintValue([workspace, me ?? null, RULES])}`;
    const counting = imports.filter(({ hidden }) => !hidden).map(({ id }) => id);
    const basis = {
      list,
      journal: journal ?? 0,
      activity: counting.sort().join(' '),
      suppressions: suppressions ?? 0,
    };
    return { basis, manifest, workspace, me };
  });
}

/** Buckets' keys and summaries of a basis. */
export function rangeOf({ list }: Basis): IDBKeyRange {
  return IDBKeyRange.bound(`${list}/`, `${list}/\uffff`);
}

/** Everything but the head, Today's marks and the buckets of a basis: left by what was in force before. */
export function isLeftOver(key: Stores['summaries']['key'], { list }: Basis): boolean {
  return key !== HEAD && key !== TODAY && !key.startsWith(`${list}/`);
}

export type SummaryBucket = Summary[];
