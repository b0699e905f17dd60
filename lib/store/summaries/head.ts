/**
 * The head of the cache: what the summaries were built from. Apart from the rest, since the card reads it too, and the popup
 * loads little.
 */
import type { ContractMedians } from '../../core/median.ts';
import type { Manifest } from '../records.ts';
import { type Reading, reading, type Source } from '../transaction.ts';

/** What the summaries were built from. Where any of it is another now, they are behind. */
export interface Basis {
  /** Generation, and what workspace, rep and rules come to: the buckets' keys begin so. */
  list: string;
  /** How many entries were ever written. */
  journal: number;
  /** Ids of the imports whose activity counts. */
  activity: string;
  /** How often the do-not-contact file changed. */
  suppressions: number;
}

export interface Head {
  basis: Basis;
  medians: ContractMedians;
  /** The first moment at which a summary runs out; absent: none does. */
  holdsUntil?: number;
}

/** Its key in the store; the buckets' are longer. */
export const HEAD = 'head';

/** The key of what Today ranks by: gathered over the list, so that Today reads one record of however many accounts. */
export const TODAY = 'today';

/** What the cache was built from; undefined: there is none. */
export async function readHead(tx: Reading): Promise<Head | undefined> {
  return (await tx.objectStore('summaries').get(HEAD)) as Head | undefined;
}

export function putHead(store: { put(value: unknown, key: string): Promise<unknown> }, head: Head) {
  return store.put(head, HEAD);
}

/** The medians of this list's contracts; none until they were worked out. @throws StoreError */
export function readContractMedians(source: Source, { generation }: Manifest): Promise<ContractMedians> {
  return reading(source, ['summaries'], async (tx) => {
    const head = await readHead(tx);
    return head?.basis.list.startsWith(`${generation}/`) ? head.medians : {};
  });
}
