/**
 * The cache of summaries as it lies in the store `summaries`: a head, and a bucket of summaries for each bucket of accounts.
 * All of it can be built again; deleting it loses nothing.
 */
import { nameOf } from '../../core/identity.ts';
import type { ContractMedians } from '../../core/median.ts';
import type { Summary } from '../../core/summary.ts';
import type { Workspace } from '../../schema/workspace.ts';
import { fingerprintValue } from '../fingerprint.ts';
import type { Manifest, Stores } from '../records.ts';
import { getSetting } from '../settings.ts';
import { readManifest } from '../tal.ts';
import { type Reading, reading, type Source } from '../transaction.ts';
import { readWorkspace } from '../workspace.ts';

/** Count it up when the rules change what a summary says: all are then built again. */
const RULES = 1;

/** What the summaries were built from. Where any of it is another now, they are behind. */
export interface Basis {
  /** Generation, and what workspace, rep and rules come to: the buckets' keys begin so. */
  list: string;
  /** How many entries were ever written. */
  journal: number;
  /** Ids of the imports whose activity counts. */
  activity: string;
}

export interface Head {
  basis: Basis;
  medians: ContractMedians;
}

const HEAD = 'head';

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
    const [manifest, workspace, identity, journal, imports] = await Promise.all([
      readManifest(tx),
      readWorkspace(tx),
      getSetting(tx, 'identity'),
      tx.objectStore('counters').get('journal'),
      tx.objectStore('imports').getAll(),
    ]);
    if (!manifest) return undefined;
    const me = nameOf(identity, manifest.owners);
    const list = `${manifest.generation}/${fingerprintValue([workspace, me ?? null, RULES])}`;
    const counting = imports.filter(({ hidden }) => !hidden).map(({ id }) => id);
    const basis = { list, journal: journal ?? 0, activity: counting.sort().join(' ') };
    return { basis, manifest, workspace, me };
  });
}

/** What the cache was built from; undefined: there is none. */
export async function readHead(tx: Reading): Promise<Head | undefined> {
  return (await tx.objectStore('summaries').get(HEAD)) as Head | undefined;
}

/** The medians of this list's contracts; none until they were worked out. @throws StoreError */
export function readContractMedians(source: Source, { generation }: Manifest): Promise<ContractMedians> {
  return reading(source, ['summaries'], async (tx) => {
    const head = await readHead(tx);
    return head?.basis.list.startsWith(`${generation}/`) ? head.medians : {};
  });
}

export function putHead(store: { put(value: unknown, key: string): Promise<unknown> }, head: Head) {
  return store.put(head, HEAD);
}

/** Buckets' keys and summaries of a basis. */
export function rangeOf({ list }: Basis): IDBKeyRange {
  return IDBKeyRange.bound(`${list}/`, `${list}/\uffff`);
}

/** Everything but the head and the buckets of a basis: left by what was in force before. */
export function isLeftOver(key: Stores['summaries']['key'], { list }: Basis): boolean {
  return key !== HEAD && !key.startsWith(`${list}/`);
}

export type SummaryBucket = Summary[];
