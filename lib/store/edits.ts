/** What becomes of the accounts of a list, in parts small enough for memory. */
import type { Account } from '../schema/account.ts';
import { bucketOf } from './buckets.ts';
import { type Fingerprint, fingerprintAccount } from './fingerprint.ts';
import { partsFor, Spool } from './spool.ts';

/** What an account becomes; undefined: it leaves the list. */
export type Edit = { account: Account; fingerprint: Fingerprint } | undefined;

/** Edits by account id. The part of an id is `bucketOf(id, parts)`. */
export interface ListEdits {
  /** A power of two. */
  readonly parts: number;
  /** How many edits there are in all. */
  readonly count: number;
  /** Estimated bytes of the accounts that come, new or changed. */
  readonly bytesCome: number;
  /** Estimated bytes of those that they replace and of those that leave; 0 where it isn't known. */
  readonly bytesGone: number;
  read(part: number): Promise<ReadonlyMap<string, Edit>>;
}

/** Edits that are in memory already. Where an id comes several times the last one counts; one in both stays. */
export function editsOf(upserts: Iterable<Account>, removals: Iterable<string>): ListEdits {
  const edits = new Map<string, Edit>();
  for (const id of removals) edits.set(id, undefined);
  for (const account of upserts) edits.set(account.id, { account, fingerprint: fingerprintAccount(account) });
  let bytesCome = 0;
  for (const edit of edits.values()) bytesCome += edit?.fingerprint.bytes ?? 0;
  return { parts: 1, count: edits.size, bytesCome, bytesGone: 0, read: async () => edits };
}

interface SpooledEdit {
  id: string;
  /** Absent: it leaves. */
  edit?: Edit;
}

/** Gathers edits that don't fit in memory, each id once. */
export class SpooledEdits implements ListEdits {
  readonly parts: number;
  count = 0;
  bytesCome = 0;
  bytesGone = 0;
  readonly #spool: Spool<SpooledEdit>;

  /** @param bytes about how many the edits will have */
  constructor(bytes: number) {
    this.parts = partsFor(bytes);
    this.#spool = new Spool(this.parts);
  }

  /** @param before what the account was, where the list has it */
  put(account: Account, before?: Account): void {
    const fingerprint = fingerprintAccount(account);
    this.bytesCome += fingerprint.bytes;
    this.#add({ id: account.id, edit: { account, fingerprint } }, before);
  }

  remove(before: Account): void {
    this.#add({ id: before.id }, before);
  }

  async read(part: number): Promise<ReadonlyMap<string, Edit>> {
    const edits = new Map<string, Edit>();
    for await (const records of this.#spool.read(part)) {
      for (const { id, edit } of records) edits.set(id, edit);
    }
    return edits;
  }

  #add(record: SpooledEdit, before: Account | undefined): void {
    this.count++;
    if (before) this.bytesGone += fingerprintAccount(before).bytes;
    this.#spool.add(bucketOf(record.id, this.parts), record);
  }
}

/** The whole list that `edits` make of `before`, as edits of an empty one. */
export async function editsOverAll(
  edits: ListEdits,
  before: AsyncIterable<readonly Account[]>,
  bytesBefore: number,
): Promise<ListEdits> {
  const parts = Math.max(edits.parts, partsFor(bytesBefore));
  const old = new Spool<Account>(parts);
  let count = edits.count;
  for await (const accounts of before) {
    for (const account of accounts) {
      old.add(bucketOf(account.id, parts), account);
      count++;
    }
  }
  return {
    parts,
    count,
    bytesCome: Math.max(0, bytesBefore - edits.bytesGone) + edits.bytesCome,
    bytesGone: 0,
    async read(part) {
      const all = new Map<string, Edit>();
      for await (const accounts of old.read(part)) {
        for (const account of accounts)
          all.set(account.id, { account, fingerprint: fingerprintAccount(account) });
      }
      old.drop(part);
      // One part of fewer holds several of more, since both are powers of two.
      for (const [id, edit] of await edits.read(part % edits.parts)) {
        if (edits.parts === parts || bucketOf(id, parts) === part) all.set(id, edit);
      }
      return all;
    },
  };
}
